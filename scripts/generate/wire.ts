/** generated/wire.ts: short names for the shapes in types.ts. The same text for every contract. */
import type { Contract } from '../../contract/load.ts';
import { bannerComment } from './banner.ts';

export function generateWire(contract: Contract): string {
  return `${bannerComment(contract)}
import type { EventType, OperationId } from './operations.ts';
import type { components, operations, webhooks } from './types.ts';

export type { EventType, OperationId };

type JsonBody<Node> = Node extends { content: { 'application/json': infer Body } } ? Body : undefined;

/** A schema of the contract by its name under \`components/schemas\`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The JSON body that a request of \`Op\` carries; undefined when it takes none. */
export type RequestBody<Op extends OperationId> = JsonBody<operations[Op]['requestBody']>;

/** The statuses that the contract documents for \`Op\`. */
export type ResponseStatus<Op extends OperationId> = keyof operations[Op]['responses'];

/** The JSON body of \`Op\`'s response with \`Status\`; undefined when it has none. */
export type ResponseBody<Op extends OperationId, Status extends ResponseStatus<Op> = ResponseStatus<Op>> = {
  [Each in Status]: JsonBody<operations[Op]['responses'][Each]>;
}[Status];

/** Any documented response of \`Op\`; comparing \`status\` narrows \`body\`. */
export type OperationResponse<Op extends OperationId> = {
  [Status in ResponseStatus<Op>]: { readonly status: Status; readonly body: ResponseBody<Op, Status> };
}[ResponseStatus<Op>];

/** The body of each webhook by its event key. */
export type WebhookEvents = {
  [Event in EventType]: Event extends keyof webhooks
    ? webhooks[Event] extends { post: { requestBody?: infer Body } }
      ? JsonBody<Body>
      : never
    : never;
};

/** The body of any webhook; comparing \`event_type\` narrows it. */
export type WebhookEvent = WebhookEvents[EventType];
`;
}
