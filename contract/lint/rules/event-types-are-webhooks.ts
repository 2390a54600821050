/**
 * The event keys that a partner can subscribe to (`EventType`) and the webhooks that the contract describes are the
 * same set. A key without a webhook would deliver a body nobody knows; a webhook without a key could never be asked for.
 */
import { field, itemsOf } from '../../json.ts';
import { webhooksOf } from '../../operations.ts';
import type { HouseRule } from '../rule.ts';

const KEYS = '/components/schemas/EventType/enum';

export const eventTypesAreWebhooks: HouseRule = {
  id: 'event-types-are-webhooks',
  check(contract) {
    const keys = itemsOf(field(contract.document, 'components', 'schemas', 'EventType', 'enum')).map(String);
    const webhooks = webhooksOf(contract);
    return [
      ...keys
        .filter((key) => !webhooks.some((webhook) => webhook.key === key))
        .map((key) => ({
          at: KEYS,
          message: `The event key ${key} has no webhook. Expected \`webhooks.${key}\`.`,
        })),
      ...webhooks
        .filter(({ key }) => !keys.includes(key))
        .map(({ key, at }) => ({
          at,
          message: `The webhook ${key} cannot be subscribed to. Expected ${key} in EventType.`,
        })),
    ];
  },
};
