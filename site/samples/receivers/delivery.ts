/** What a receiver has to know of deliveries, as the contract says it. */
import {
  field,
  follow,
  isObject,
  operationsOf,
  parametersOf,
  requestBodiesOf,
  webhooksOf,
  type Contract,
  type Operation,
  type SchemaNode,
} from '../../../contract/index.ts';
import { firstExample } from '../example.ts';
import { variableOf, type Variable } from '../value.ts';

export type SampleDelivery = {
  /** The method of every delivery, in upper case. */
  readonly method: string;
  /** Where deliveries go, from the example of the subscription; its host is the receiver's own. */
  readonly path: string;
  /** The header that carries the key. */
  readonly keyHeader: string;
  /** The key that was given with the subscription. */
  readonly key: Variable;
  readonly events: readonly string[];
};

/** @throws {ContractError} when no operation subscribes an endpoint with a key that deliveries carry in a header. */
export function deliveryOf(contract: Contract): SampleDelivery {
  const webhooks = webhooksOf(contract);
  for (const operation of operationsOf(contract)) {
    const subscription = subscriptionOf(contract, operation, webhooks);
    if (subscription) {
      return { ...subscription, method: webhooks[0]!.method, events: webhooks.map(({ key }) => key) };
    }
  }
  throw contract.fault(
    '/webhooks',
    'no operation subscribes an endpoint to these events.',
    'Expected one that takes a URL, and a writeOnly field `x_key` that deliveries carry in a header `X-X-Key`.',
  );
}

function subscriptionOf(
  contract: Contract,
  operation: Operation,
  webhooks: readonly Operation[],
): Pick<SampleDelivery, 'path' | 'keyHeader' | 'key'> | undefined {
  const [body] = requestBodiesOf(contract, operation);
  const example = body && firstExample(contract, body);
  if (!body || !isObject(example)) return undefined;
  const schema = follow<SchemaNode>(contract, body.schema, body.at).node;
  const names = Object.keys(example);
  const endpoint = names.find((name) => field(schema, 'properties', name, 'format') === 'uri');
  const key = names.find((name) => field(schema, 'properties', name, 'writeOnly') === true);
  const keyHeader = webhooks
    .flatMap((webhook) => parametersOf(contract, webhook))
    .find(({ name }) => key !== undefined && name.toLowerCase() === `x-${key.replaceAll('_', '-')}`)?.name;
  if (endpoint === undefined || key === undefined || keyHeader === undefined) return undefined;
  return { path: new URL(String(example[endpoint])).pathname, keyHeader, key: variableOf(key) };
}
