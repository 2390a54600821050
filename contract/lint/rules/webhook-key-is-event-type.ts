/**
 * A webhook is filed under its event key, and every delivery of it says so three times: the body's `event_type` is that
 * constant, the header `X-Link-Event` admits it, and the examples carry it. A receiver dispatches on any of the three.
 */
import { entriesOf, field, isObject, type JsonObject } from '../../json.ts';
import type { Contract } from '../../load.ts';
import { follow, parametersOf, requestBodiesOf, webhooksOf, type Operation } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import { schemaOfValue } from '../../schemas.ts';
import type { RequestBodyNode } from '../../document.ts';
import type { Finding, HouseRule } from '../rule.ts';

export const webhookKeyIsEventType: HouseRule = {
  id: 'webhook-key-is-event-type',
  check: (contract) =>
    webhooksOf(contract).flatMap((webhook) => [
      ...bodyFaults(contract, webhook),
      ...headerFaults(contract, webhook),
      ...exampleFaults(contract, webhook),
    ]),
};

function bodyFaults(contract: Contract, webhook: Operation): readonly Finding[] {
  return requestBodiesOf(contract, webhook).flatMap(({ schema, at }) => {
    const eventType = schemaOfValue(contract, schema, '/event_type')?.['const'];
    if (eventType === webhook.key) return [];
    const found = eventType === undefined ? 'no constant' : JSON.stringify(eventType);
    return [
      {
        at,
        message: `The body's event_type is ${found}. Expected \`const: ${webhook.key}\`, the webhook's key.`,
      },
    ];
  });
}

function headerFaults(contract: Contract, webhook: Operation): readonly Finding[] {
  const header = parametersOf(contract, webhook).find(({ name }) => name.toLowerCase() === 'x-link-event');
  if (!header?.schema) return [];
  const schema = follow<JsonObject>(contract, header.schema, '').node;
  const admitted = schema['const'] === undefined ? schema['enum'] : [schema['const']];
  if (!Array.isArray(admitted) || admitted.includes(webhook.key)) return [];
  const at = pointer(webhook.at, 'parameters');
  return [
    { at, message: `X-Link-Event admits ${admitted.join(', ')}. Expected it to admit ${webhook.key}.` },
  ];
}

function exampleFaults(contract: Contract, { node, at, key }: Operation): readonly Finding[] {
  if (!node.requestBody) return [];
  const body = follow<RequestBodyNode>(contract, node.requestBody, pointer(at, 'requestBody'));
  return entriesOf(body.node.content).flatMap(([mediaType, media]) =>
    entriesOf(field(media, 'examples')).flatMap(([name, value]) => {
      const from = pointer(body.at, 'content', mediaType, 'examples', name);
      const example = isObject(value) ? follow<JsonObject>(contract, value, from) : undefined;
      const eventType = field(example?.node, 'value', 'event_type');
      if (!example || eventType === key) return [];
      return [
        {
          at: pointer(example.at, 'value', 'event_type'),
          message: `The example's event_type is ${JSON.stringify(eventType) ?? 'missing'}. Expected ${key}, the webhook's key.`,
        },
      ];
    }),
  );
}
