/** generated/operations.ts: what each operation and each webhook is, as data that the types are derived from. */
import type { Contract } from '../../contract/load.ts';
import {
  operationsOf,
  parametersOf,
  requestBodiesOf,
  responsesOf,
  schemaNameOf,
  securedOf,
  webhooksOf,
  type Operation,
} from '../../contract/operations.ts';
import { bannerComment } from './banner.ts';

export function generateOperations(contract: Contract): string {
  const operations = operationsOf(contract).map((operation) => [
    operation.node.operationId,
    entry(contract, operation),
  ]);
  const webhooks = webhooksOf(contract).map((webhook) => [webhook.key, webhookEntry(contract, webhook)]);
  return `${bannerComment(contract)}
import type { components } from './types.ts';

type SchemaName = keyof components['schemas'];

/** What the contract says of one operation. A schema that has no name of its own is null. */
export type OperationEntry = {
  /** In upper case, as on the wire. */
  readonly method: string;
  /** The path template, below the server's URL. */
  readonly path: string;
  readonly summary: string;
  /** Whether a call needs credentials. */
  readonly secured: boolean;
  /** Names of the security schemes of which any one suffices. */
  readonly security: readonly string[];
  readonly requestMediaTypes: readonly string[];
  readonly requestSchema: SchemaName | null;
  /** Documented statuses; a range such as '2XX' and 'default' stay words. */
  readonly statuses: readonly (number | string)[];
  /** By status, for those responses that have a body. */
  readonly responseSchemas: Readonly<Record<number | string, SchemaName | null>>;
};

/** What the contract says of one webhook. */
export type WebhookEntry = {
  readonly operationId: string;
  readonly method: string;
  readonly summary: string;
  readonly requestMediaTypes: readonly string[];
  readonly schema: SchemaName | null;
  /** The headers of a delivery by name. */
  readonly headers: Readonly<Record<string, { readonly required: boolean }>>;
};

/** Every operation by its operationId, in the order of the contract. */
export const operationTable = ${print(operations)} as const satisfies Readonly<Record<string, OperationEntry>>;

/** Every webhook by its event key, in the order of the contract. */
export const webhookTable = ${print(webhooks)} as const satisfies Readonly<Record<string, WebhookEntry>>;

export type OperationId = keyof typeof operationTable;
export type EventType = keyof typeof webhookTable;
`;
}

function print(entries: readonly unknown[][]): string {
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}

function entry(contract: Contract, operation: Operation) {
  const requests = requestBodiesOf(contract, operation);
  const responses = responsesOf(contract, operation);
  const requirements = operation.node.security ?? contract.document.security ?? [];
  const withBody = responses.flatMap(({ status, bodies }) =>
    bodies[0] ? [[status, schemaNameOf(bodies[0].schema)]] : [],
  );
  return {
    method: operation.method,
    path: operation.key,
    summary: operation.node.summary ?? '',
    secured: securedOf(contract, operation),
    security: [...new Set(requirements.flatMap((schemes) => Object.keys(schemes)))],
    requestMediaTypes: requests.map(({ mediaType }) => mediaType),
    requestSchema: requests[0] ? schemaNameOf(requests[0].schema) : null,
    statuses: responses.map(({ status }) => statusKey(status)),
    responseSchemas: Object.fromEntries(withBody) as Record<string, string | null>,
  };
}

function webhookEntry(contract: Contract, webhook: Operation) {
  const requests = requestBodiesOf(contract, webhook);
  const headers = parametersOf(contract, webhook).filter((parameter) => parameter.in === 'header');
  return {
    operationId: webhook.node.operationId,
    method: webhook.method,
    summary: webhook.node.summary ?? '',
    requestMediaTypes: requests.map(({ mediaType }) => mediaType),
    schema: requests[0] ? schemaNameOf(requests[0].schema) : null,
    headers: Object.fromEntries(headers.map(({ name, required }) => [name, { required: required ?? false }])),
  };
}

function statusKey(status: string): number | string {
  return /^\d+$/.test(status) ? Number(status) : status;
}
