import { group } from '../command.ts';
import { controlCommand } from '../control-command.ts';
import { answerOf } from '../control-client.ts';
import { attemptsText, deliveriesText } from '../views.ts';

const delivery_id = { about: 'X-Link-Delivery of the delivery' } as const;

const list = controlCommand({
  name: 'list',
  about: 'Lists the deliveries of events to webhooks, newest first.',
  options: ['limit'],
  examples: { 'deliveries list --limit 5': 'the last five, and how they stand' },
  run: async ({ control, output, options: { limit } }) => {
    const { data } = await answerOf(control.GET('/__mock/v1/deliveries', { params: { query: { limit } } }));
    output.result(data, deliveriesText(data));
  },
});

const attempts = controlCommand({
  name: 'attempts',
  about: 'Lists the attempts of a delivery.',
  arguments: { delivery_id },
  examples: { 'deliveries attempts del_a1b2c3d4-e5f6-7890-abcd-ef1234567890': 'what the receiver said' },
  run: async ({ control, output, args }) => {
    const params = { path: args };
    const { data } = await answerOf(control.GET('/__mock/v1/deliveries/{delivery_id}/attempts', { params }));
    output.result(data, attemptsText(data));
  },
});

const retry = controlCommand({
  name: 'retry',
  about: 'Makes the next attempt of a delivery now, also of one that was given up.',
  arguments: { delivery_id },
  examples: { 'deliveries retry del_a1b2c3d4-e5f6-7890-abcd-ef1234567890': 'no waiting for the backoff' },
  run: async ({ control, output, args }) => {
    const params = { path: args };
    const call = control.POST('/__mock/v1/deliveries/{delivery_id}/retry_now', { params });
    const { data, message } = await answerOf(call);
    output.result(data, `${message}\n\n${deliveriesText([data])}`);
  },
});

const cancel = controlCommand({
  name: 'cancel',
  about: 'Gives a delivery up.',
  arguments: { delivery_id },
  examples: { 'deliveries cancel del_a1b2c3d4-e5f6-7890-abcd-ef1234567890': 'no more attempts' },
  run: async ({ control, output, args }) => {
    const params = { path: args };
    const call = control.POST('/__mock/v1/deliveries/{delivery_id}/cancel', { params });
    const { data, message } = await answerOf(call);
    output.result(data, `${message}\n\n${deliveriesText([data])}`);
  },
});

const resend = controlCommand({
  name: 'resend',
  about: 'Delivers an event again, to every webhook that subscribes to it now.',
  arguments: { event_id: { about: 'event_id of the event' } },
  examples: { 'deliveries resend evt_a1b2c3d4e5f6789012345678abcdef01': 'the same body, a new delivery' },
  run: async ({ control, output, args }) => {
    const params = { path: args };
    const { data, message } = await answerOf(control.POST('/__mock/v1/events/{event_id}/resend', { params }));
    output.result(data, `${message}\n\n${deliveriesText(data)}`);
  },
});

/** `link-identity deliveries`: events on their way to webhooks. */
export const deliveries = group('deliveries', 'Events on their way to webhooks.', [
  list,
  attempts,
  retry,
  cancel,
  resend,
]);
