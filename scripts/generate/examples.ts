/** generated/examples.ts: the contract's own example of each webhook delivery, for whoever has to receive them. */
import { examplesOf } from '../../contract/examples.ts';
import type { Contract } from '../../contract/load.ts';
import { parametersOf, requestBodiesOf, webhooksOf, type Operation } from '../../contract/operations.ts';
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
  const [example] = requestBodiesOf(contract, webhook).flatMap((body) => examplesOf(contract, body));
  if (!example) {
    throw contract.fault(webhook.at, `${webhook.label} has no example.`, 'Expected one beside its schema.');
  }
  return example.value;
}

function headersOf(contract: Contract, webhook: Operation): Record<string, string> {
  return Object.fromEntries(
    parametersOf(contract, webhook).flatMap(({ in: place, name, example }) =>
      place === 'header' && typeof example === 'string' ? [[name, example]] : [],
    ),
  );
}
