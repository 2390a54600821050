/** A mock with receivers: what the tests of deliveries start from. */
import type { EventType, WebhookEvents } from '../../../generated/wire.ts';
import { webhookValidators } from '../../../generated/validators/webhooks.ts';
import { eventOf, headerOf, type Received } from '../../support/receiver.ts';
import type { TestMock } from '../../support/test-mock.ts';

export const ALL_EVENTS: EventType[] = ['device.paired', 'enrollment.complete', 'verification.complete'];

/** Creates a webhook for `endpoint`. */
export async function subscribe(
  mock: TestMock,
  endpoint: string,
  { events = ALL_EVENTS, api_key = null }: { events?: EventType[]; api_key?: string | null } = {},
): Promise<void> {
  await mock.succeed('createWebhook', { name: `Hook ${endpoint}`, endpoint, events, api_key });
}

let registered = 0;

/** Registers a scanner under a name of its own, which the simulated world then pairs; returns the name. */
export async function registerScanner(mock: TestMock): Promise<string> {
  registered += 1;
  const device_name = `Scanner-${registered}`;
  await mock.succeed('registerDevice', { device_name, location: 'Lobby' });
  return device_name;
}

/** The one event of a type among what arrived, as the contract's validator lets it pass. */
export function eventsOf<Type extends EventType>(
  received: readonly Received[],
  type: Type,
): WebhookEvents[Type][] {
  return received
    .filter((each) => headerOf(each, 'X-Link-Event') === type)
    .map((each) => {
      const event: unknown = eventOf(each);
      const validate = webhookValidators[type];
      if (!validate(event))
        throw new Error(`The contract refuses a ${type}: ${JSON.stringify(validate.errors)}`);
      return event as WebhookEvents[Type];
    });
}
