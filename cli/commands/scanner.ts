import { group } from '../command.ts';
import { controlCommand } from '../control-command.ts';
import { answerOf } from '../control-client.ts';
import { scannersText } from '../views.ts';
import { only } from '../only.ts';
import type { Schema } from '../../generated/control/wire.ts';

const hardware_id = { about: 'hardware_id of the scanner' } as const;

const list = controlCommand({
  name: 'list',
  about: 'Lists the scanners of the tenant.',
  examples: { 'scanner list': 'every scanner and what it did last' },
  run: async ({ control, output }) => {
    const { data } = await answerOf(control.GET('/__mock/v1/scanners'));
    output.result(data, scannersText(data));
  },
});

const create = controlCommand({
  name: 'create',
  about: 'Unpacks a scanner, which is not paired yet.',
  arguments: { hardware_id: { about: 'its hardware_id; without it, one is made up', optional: true } },
  options: ['autoPresent'],
  examples: {
    'scanner create': 'a scanner that answers by itself once it is paired',
    'scanner create desk --auto-present no': 'one that answers when told to',
  },
  run: async ({ control, output, args, options: { autoPresent } }) => {
    const body = only({
      hardware_id: args.hardware_id,
      auto_present: autoPresent === undefined ? undefined : autoPresent === 'yes',
    });
    const { data, message } = await answerOf(control.POST('/__mock/v1/scanners', { body }));
    output.result(data, `${message}\n\n${scannersText([data])}`);
  },
});

const pair = controlCommand({
  name: 'pair',
  about: 'Enters a pairing code on a scanner: device.paired is sent.',
  arguments: { hardware_id },
  options: ['code'],
  examples: {
    'scanner pair desk': 'with the code of the newest device that waits for one',
    'scanner pair desk --code mdxglt2xg': 'with the code that registerDevice returned',
  },
  run: async ({ control, output, args: { hardware_id }, options: { code } }) => {
    const call = control.POST('/__mock/v1/scanners/{hardware_id}/enter_pairing_code', {
      params: { path: { hardware_id } },
      body: only({ pairing_code: code }),
    });
    const { data, message } = await answerOf(call);
    output.result(data, `${message}\n\n${scannersText([data])}`);
  },
});

const present = controlCommand({
  name: 'present',
  about: 'Puts a palm on a scanner, which answers its challenge.',
  arguments: { hardware_id },
  options: ['challenge', 'person', 'scores'],
  examples: {
    'scanner present desk': 'the right person, a good capture',
    'scanner present desk --scores impostor': 'a palm that does not match',
  },
  run: async ({ control, output, args: { hardware_id }, options: { challenge, person, scores } }) => {
    const call = control.POST('/__mock/v1/scanners/{hardware_id}/present_palm', {
      params: { path: { hardware_id } },
      // What it may be is the contract's business: the mock refuses a word that is none, and lists those that are.
      body: only({
        challenge_id: challenge,
        person,
        score_profile: scores as Schema<'ScoreProfile'> | undefined,
      }),
    });
    const { data, message } = await answerOf(call);
    output.result(data, `${message}\n\n${scannersText([data])}`);
  },
});

const fail = controlCommand({
  name: 'fail',
  about: 'Lets a capture fail: the challenge fails, and no event is sent.',
  arguments: { hardware_id },
  options: ['challenge', 'because'],
  examples: { 'scanner fail desk --because sensor_dirty': 'the sensor is dirty' },
  run: async ({ control, output, args: { hardware_id }, options: { challenge, because } }) => {
    const call = control.POST('/__mock/v1/scanners/{hardware_id}/fail_capture', {
      params: { path: { hardware_id } },
      body: only({
        challenge_id: challenge,
        failure_code: because as Schema<'FailureCode'> | undefined,
      }),
    });
    const { data, message } = await answerOf(call);
    output.result(data, `${message}\n\n${scannersText([data])}`);
  },
});

const timeout = controlCommand({
  name: 'timeout',
  about: 'Lets nobody come in time: the challenge fails with capture_timeout, and no event is sent.',
  arguments: { hardware_id },
  options: ['challenge'],
  examples: { 'scanner timeout desk': 'the oldest open challenge fails' },
  run: async ({ control, output, args: { hardware_id }, options: { challenge } }) => {
    const call = control.POST('/__mock/v1/scanners/{hardware_id}/timeout_capture', {
      params: { path: { hardware_id } },
      body: only({ challenge_id: challenge }),
    });
    const { data, message } = await answerOf(call);
    output.result(data, `${message}\n\n${scannersText([data])}`);
  },
});

const verbs = [
  ['connect', 'Connects a scanner: challenges that are still open are answered now.'],
  ['disconnect', 'Disconnects a scanner: its challenges stay pending.'],
  ['unpair', 'Unpairs a scanner: challenges for it are 404 until it is paired again.'],
] as const;

const others = verbs.map(([verb, about]) =>
  controlCommand({
    name: verb,
    about,
    arguments: { hardware_id },
    examples: { [`scanner ${verb} desk`]: `${verb}s it` },
    run: async ({ control, output, args: { hardware_id } }) => {
      const params = { path: { hardware_id } };
      const { data, message } = await answerOf(
        control.POST(`/__mock/v1/scanners/{hardware_id}/${verb}`, { params }),
      );
      output.result(data, `${message}\n\n${scannersText([data])}`);
    },
  }),
);

/** `link-identity scanner`: simulated scanners, and what people do at them. */
export const scanner = group('scanner', 'Simulated scanners, and what people do at them.', [
  list,
  create,
  pair,
  present,
  fail,
  timeout,
  ...others,
]);
