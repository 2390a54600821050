import { withApi } from '../api-client.ts';
import { controlCommand } from '../control-command.ts';
import { eventTypes } from '../event-types.ts';
import { oneOf } from '../parse.ts';
import { triggers } from '../trigger.ts';
import { eventText } from '../views.ts';
import type { EventType } from '../../generated/wire.ts';

const isEventType = oneOf(eventTypes) as (text: string) => EventType;

/** `link-identity trigger`: an event, brought about through the API and a scanner. */
export const trigger = controlCommand({
  name: 'trigger',
  about: 'Brings an event about through the API and a scanner, as in production, and prints it.',
  arguments: { event: { about: `event key: ${eventTypes.join(', ')}`, parse: isEventType } },
  options: ['user', 'hardwareId', 'outcome', 'clientId', 'clientSecret'],
  examples: {
    'trigger device.paired': 'a new scanner is unpacked and paired',
    'trigger device.paired --hardware-id desk': 'that scanner is paired, again if it is already',
    'trigger enrollment.complete --user user-4421': 'both palms are enrolled',
    'trigger verification.complete --user user-4421 --outcome no_match': 'somebody else comes',
  },
  waits: true,
  run: async ({ args: { event }, options, target, control, signal, timeoutMs, output }) => {
    const { tenant, clientId, user, hardwareId, outcome } = options;
    const otherTenant = tenant !== undefined && clientId === undefined;
    const triggered = await withApi({ target, control, otherTenant, signal }, (api) =>
      triggers[event]({ api, control, user, hardwareId, outcome, timeoutMs }),
    );
    output.result(triggered, triggered.events.map(eventText).join('\n'));
  },
});
