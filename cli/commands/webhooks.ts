import { group } from '../command.ts';
import { controlCommand } from '../control-command.ts';
import { answerOf } from '../control-client.ts';
import { eventTypes } from '../event-types.ts';
import { only } from '../only.ts';
import { oneOf } from '../parse.ts';
import { deliveriesText, webhooksText } from '../views.ts';
import type { EventType } from '../../generated/wire.ts';

const webhook_id = { about: 'webhook_id of the webhook' } as const;
const isEventType = oneOf(eventTypes) as (text: string) => EventType;

const list = controlCommand({
  name: 'list',
  about: 'Lists the webhooks of the tenant, and where their deliveries really go.',
  examples: { 'webhooks list': 'every webhook and its events' },
  run: async ({ control, output }) => {
    const { data } = await answerOf(control.GET('/__mock/v1/webhooks'));
    output.result(data, webhooksText(data));
  },
});

const test = controlCommand({
  name: 'test',
  about: 'Sends a webhook an example of an event, whatever happened: to see whether your endpoint takes it.',
  arguments: {
    webhook_id,
    event: {
      about: 'event key; without it, the first one of the webhook',
      optional: true,
      parse: isEventType,
    },
  },
  examples: { 'webhooks test 0f0c3f3e-6a1b-8c53-9d0e-1f2a3b4c5d6e': 'with the data of the reference' },
  run: async ({ control, output, args: { webhook_id, event } }) => {
    const call = control.POST('/__mock/v1/webhooks/{webhook_id}/test', {
      params: { path: { webhook_id } },
      body: only({ event_type: event }),
    });
    const { data, message } = await answerOf(call);
    output.result(data, `${message}\n\n${deliveriesText([data])}`);
  },
});

const remove = controlCommand({
  name: 'delete',
  about: 'Deletes a webhook; what was still to be delivered to it is given up.',
  arguments: { webhook_id },
  examples: {
    'webhooks delete 0f0c3f3e-6a1b-8c53-9d0e-1f2a3b4c5d6e': 'its name and endpoint are free again',
  },
  run: async ({ control, output, args }) => {
    const params = { path: args };
    const { message, data } = await answerOf(control.DELETE('/__mock/v1/webhooks/{webhook_id}', { params }));
    output.result(data, message);
  },
});

/** `link-identity webhooks`: who hears of events. */
export const webhooks = group('webhooks', 'Who hears of events, and where.', [list, test, remove]);
