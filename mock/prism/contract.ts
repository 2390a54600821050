/** The contract as the mock serves it. */
import { createHash } from 'node:crypto';
import source from '../../generated/SOURCE.json' with { type: 'json' };
import type { EventType, WebhookEvents } from '../../generated/wire.ts';
import type { Operation } from './operations.ts';

type Document = { components: { schemas: Record<string, { properties?: Record<string, object> }> } };

/** `https://…` as the contract says, or plain http to this very machine. */
const HTTPS_OR_LOOPBACK = '^https://|^http://(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d+)?([/?#]|$)';

/**
 * A copy of the contract in which webhook endpoints may be `http://localhost…`: nobody has a certificate for a server
 * under development. Production refuses them.
 */
export function allowingLoopbackEndpoints(contract: object): object {
  const copy = structuredClone(contract) as Document;
  const endpoint = copy.components.schemas['CreateWebhookRequest']?.properties?.['endpoint'];
  if (!endpoint) throw new Error('The contract has no CreateWebhookRequest.endpoint to relax.');
  Object.assign(endpoint, { pattern: HTTPS_OR_LOOPBACK });
  return copy;
}

/** The same, after Prism has read the contract: its operations hold each schema where it is used. */
export function allowingLoopback(operations: readonly Operation[]): readonly Operation[] {
  const copies = structuredClone(operations) as readonly Operation[];
  const bodies = copies.find(({ iid }) => iid === 'createWebhook')?.request?.body?.contents ?? [];
  for (const { schema } of bodies)
    Object.assign(schema?.properties?.['endpoint'] as object, { pattern: HTTPS_OR_LOOPBACK });
  return copies;
}

type Webhooks = Record<
  string,
  { post?: { requestBody?: { content?: Record<string, { examples?: object }> } } }
>;
type EventExamples = { readonly [Type in EventType]?: WebhookEvents[Type]['data'] };

/** `data` of the first example of each webhook; none for a webhook without an example. */
export function eventExamplesOf(contract: object): EventExamples {
  const { webhooks = {}, components } = contract as {
    webhooks?: Webhooks;
    components?: { examples?: Record<string, Example> };
  };
  return Object.fromEntries(
    Object.entries(webhooks).flatMap(([type, { post }]) => {
      const [first] = Object.values(
        post?.requestBody?.content?.['application/json']?.examples ?? {},
      ) as Example[];
      const example = first?.$ref ? components?.examples?.[first.$ref.replace(/^.*\//, '')] : first;
      return example?.value?.data ? [[type, example.value.data]] : [];
    }),
  ) as EventExamples;
}

type Example = { readonly $ref?: string; readonly value?: { readonly data?: object } };

/** Whether what stands in `generated/` was made from a contract of exactly this text. */
export function isGeneratedFrom(text: string): boolean {
  return createHash('sha256').update(text).digest('hex') === source.contract.sha256;
}
