import { group } from '../command.ts';
import { controlCommand } from '../control-command.ts';
import { answerOf } from '../control-client.ts';
import { only } from '../only.ts';
import { faultsText } from '../views.ts';
import type { Schema } from '../../generated/control/wire.ts';

const list = controlCommand({
  name: 'list',
  about: 'Lists the faults that are set.',
  examples: { 'faults list': 'what goes wrong, and how often it still will' },
  run: async ({ control, output }) => {
    const { data } = await answerOf(control.GET('/__mock/v1/faults'));
    output.result(data, faultsText(data));
  },
});

const set = controlCommand({
  name: 'set',
  about: 'Lets something go wrong on purpose, for a number of times.',
  arguments: { effect: { about: 'what: status, latency, reset, drop, duplicate, … as the mock lists them' } },
  options: [
    'operation',
    'event',
    'endpoint',
    'nth',
    'latency',
    'httpStatus',
    'header',
    'copies',
    'times',
    'probability',
  ],
  examples: {
    'faults set status --http-status 503 --operation createVerification': 'the next verification is 503',
    'faults set drop --event verification.complete --times 2': 'two deliveries never arrive',
    'faults set latency --latency 2000 --times forever': 'everything takes two seconds',
  },
  run: async ({ control, output, args: { effect }, options }) => {
    const { operation, event, endpoint, nth, latency, httpStatus, header, copies, times, probability } =
      options;
    const body = only({
      match: only({ operation_id: operation, event_type: event, endpoint, nth }),
      effect: {
        // The mock refuses a word that is none, and lists those that are.
        type: effect as Schema<'FaultEffect'>['type'],
        ...only({ latency_ms: latency, status: httpStatus, header, copies }),
      },
      times: times === 'forever' ? null : times,
      probability,
    }) as Schema<'FaultRequest'>;
    const { data, message } = await answerOf(control.POST('/__mock/v1/faults', { body }));
    output.result(data, `${message}\n\n${faultsText([data])}`);
  },
});

const clear = controlCommand({
  name: 'clear',
  about: 'Removes a fault, or every one.',
  arguments: { fault_id: { about: 'which; without it, every one', optional: true } },
  examples: { 'faults clear': 'nothing goes wrong any more' },
  run: async ({ control, output, args: { fault_id } }) => {
    if (fault_id === undefined) {
      const { data, message } = await answerOf(control.DELETE('/__mock/v1/faults'));
      output.result(data, message);
      return;
    }
    const params = { path: { fault_id } };
    const { data, message } = await answerOf(control.DELETE('/__mock/v1/faults/{fault_id}', { params }));
    output.result([data], message);
  },
});

/** `link-identity faults`: what goes wrong on purpose. */
export const faults = group('faults', 'What goes wrong on purpose.', [list, set, clear]);
