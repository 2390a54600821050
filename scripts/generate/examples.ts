/** generated/examples.ts: the contract's own example of each webhook delivery, for whoever has to receive them. */
import type { Contract } from '../../contract/load.ts';
import {
  follow,
  parametersOf,
  requestBodiesOf,
  webhooksOf,
  type Operation,
} from '../../contract/operations.ts';
import { pointer, valueAt } from '../../contract/pointer.ts';
import { bannerComment } from './banner.ts';

export function generateExamples(contract: Contract): string {
  const webhooks = webhooksOf(contract);
  const bodies = webhooks.map((webhook) => [webhook.key, bodyOf(contract, webhook)]);
  const headers = webhooks.map((webhook) => [webhook.key, headersOf(contract, webhook)]);
  return `${bannerComment(contract)}
import type { EventType, WebhookEvents } from './wire.ts';

/** The first example of each webhook's body, by event key. */
export const webhookExamples: { readonly [Event in EventType]: WebhookEvents[Event] } = ${print(bodies)};

/** The example of each header of a delivery, by event key. */
export const webhookHeaderExamples: { readonly [Event in EventType]: Readonly<Record<string, string>> } = ${print(headers)};
`;
}

function print(entries: readonly (readonly unknown[])[]): string {
  return JSON.stringify(Object.fromEntries(entries as [string, unknown][]), null, 2);
}

function bodyOf(contract: Contract, webhook: Operation): unknown {
  const [body] = requestBodiesOf(contract, webhook);
  // Examples stand beside the schema, under the same media type.
  const at = body && pointer(body.at.slice(0, -'/schema'.length), 'examples');
  const [name] = Object.keys((at && valueAt(contract.document, at)) ?? {});
  if (at === undefined || name === undefined) {
    throw contract.fault(webhook.at, `${webhook.label} has no example.`, 'Expected one beside its schema.');
  }
  const place = pointer(at, name);
  const example = follow<{ value?: unknown }>(contract, valueAt(contract.document, place) as object, place);
  return example.node.value;
}

function headersOf(contract: Contract, webhook: Operation): Record<string, string> {
  return Object.fromEntries(
    parametersOf(contract, webhook).flatMap(({ in: place, name, example }) =>
      place === 'header' && typeof example === 'string' ? [[name, example]] : [],
    ),
  );
}
