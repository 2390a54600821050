import { group } from '../command.ts';
import { controlCommand } from '../control-command.ts';
import { answerOf } from '../control-client.ts';
import { readState, writeState } from '../state-file.ts';
import { snapshotsText, summaryText } from '../views.ts';

const name = { about: 'name of the snapshot: letters, digits, dots, hyphens and underscores' } as const;

const snapshots = controlCommand({
  name: 'snapshots',
  about: 'Lists the snapshots of the tenant.',
  examples: { 'state snapshots': 'their names, and when they were taken' },
  run: async ({ control, output }) => {
    const { data } = await answerOf(control.GET('/__mock/v1/snapshots'));
    output.result(data, snapshotsText(data));
  },
});

const snapshot = controlCommand({
  name: 'snapshot',
  about: 'Keeps everything that the tenant holds under a name; one of the same name is replaced.',
  arguments: { name },
  examples: { 'state snapshot enrolled': 'to come back to' },
  run: async ({ control, output, args }) => {
    const { data, message } = await answerOf(control.POST('/__mock/v1/snapshots', { body: args }));
    output.result(data, `${message}\n\n${snapshotsText([data])}`);
  },
});

const restore = controlCommand({
  name: 'restore',
  about: 'Goes back to a snapshot; the clock shows what it showed then.',
  arguments: { name },
  examples: { 'state restore enrolled': 'as it was' },
  run: async ({ control, output, args }) => {
    const params = { path: args };
    const call = control.POST('/__mock/v1/snapshots/{name}/restore', { params });
    const { data, message } = await answerOf(call);
    output.result(data, `${message}\n\n${summaryText(data)}`);
  },
});

const remove = controlCommand({
  name: 'delete',
  about: 'Throws a snapshot away.',
  arguments: { name },
  examples: { 'state delete enrolled': 'nobody goes back there' },
  run: async ({ control, output, args }) => {
    const params = { path: args };
    const { data, message } = await answerOf(control.DELETE('/__mock/v1/snapshots/{name}', { params }));
    output.result(data, message);
  },
});

const reset = controlCommand({
  name: 'reset',
  about: 'Goes back to how the tenant began; its OAuth clients and settings stay.',
  examples: { 'state reset': 'between two tests' },
  run: async ({ control, output }) => {
    const { data, message } = await answerOf(control.POST('/__mock/v1/state/reset'));
    output.result(data, `${message}\n\n${summaryText(data)}`);
  },
});

const exportState = controlCommand({
  name: 'export',
  about: 'Takes out everything that the tenant holds, as JSON.',
  arguments: { file: { about: 'where to write it; without it, to stdout', optional: true } },
  examples: { 'state export enrolled.json': 'a file to start tests from' },
  run: async ({ control, output, args: { file } }) => {
    const { data, message } = await answerOf(control.GET('/__mock/v1/state'));
    if (file === undefined) output.result(data, JSON.stringify(data, null, 2));
    else {
      await writeState(file, data);
      output.result({ file }, `${message}\nWritten to ${file}.`);
    }
  },
});

const importState = controlCommand({
  name: 'import',
  about: 'Replaces everything that the tenant holds with what was taken out before.',
  arguments: { file: { about: 'what `state export` wrote; - reads stdin' } },
  examples: { 'state import enrolled.json': 'exactly that, and nothing else' },
  run: async ({ control, output, args: { file } }) => {
    const body = await readState(file);
    const { data, message } = await answerOf(control.PUT('/__mock/v1/state', { body }));
    output.result(data, `${message}\n\n${summaryText(data)}`);
  },
});

/** `link-identity state`: everything a tenant holds, taken out and put back. */
export const state = group('state', 'Everything a tenant holds, taken out and put back.', [
  snapshots,
  snapshot,
  restore,
  remove,
  reset,
  exportState,
  importState,
]);
