/** Values that a partner has of their own, or that one answer gives to the next request: variables of a collection. */
import {
  entriesOf,
  examplesOf,
  field,
  follow,
  isObject,
  linksOf,
  operationsOf,
  requestBodiesOf,
  webhooksOf,
  type BodySchema,
  type Contract,
  type Operation,
} from '../../contract/index.ts';
import { ACCESS_TOKEN, tokenOperationOf } from './follow-up.ts';

export type Variable = {
  readonly name: string;
  /** Empty: there is nothing to start with. */
  readonly value: string;
  readonly description: string;
  readonly secret: boolean;
  /** Whether only the partner knows it; the rest has a value that works, or gets one. */
  readonly own: boolean;
};

export const BASE_URL = 'baseUrl';

/**
 * The base URL, the access token, and of the requests' fields, by their names in the contract: credentials, secrets,
 * addresses of the partner's, and whatever a link fills in.
 */
export function variablesOf(contract: Contract): readonly Variable[] {
  const [server] = contract.document.servers ?? [];
  const fields = operationsOf(contract).flatMap((operation) => fieldsOf(contract, operation));
  const token = tokenOperationOf(contract);
  return [
    {
      name: BASE_URL,
      value: server?.url ?? '',
      description: 'Where the API is, without a slash at the end.',
      secret: false,
      own: false,
    },
    ...(token
      ? [
          {
            name: ACCESS_TOKEN,
            value: '',
            description: `Stored by "${token.node.summary ?? token.node.operationId}".`,
            secret: true,
            own: false,
          },
        ]
      : []),
    ...fields.filter(({ name }, index) => fields.findIndex((other) => other.name === name) === index),
  ];
}

function fieldsOf(contract: Contract, operation: Operation): readonly Variable[] {
  const credentials = operation.at === tokenOperationOf(contract)?.at;
  const links = filledByLinks(contract);
  return requestBodiesOf(contract, operation).flatMap((body) => {
    const [example] = examplesOf(contract, body);
    return propertiesOf(contract, body).flatMap(({ name, schema, description }) => {
      const value = field(example?.value, name);
      if (typeof value !== 'string' || schema['const'] !== undefined) return [];
      const secret = schema['writeOnly'] === true;
      const own = credentials || secret || schema['format'] === 'uri' || links.fromEvents.has(name);
      if (!own && !links.fromAnswers.has(name)) return [];
      // Nobody's credentials are an example's, so there is no use in sending those.
      return [{ name, value: credentials ? '' : value, description, secret, own }];
    });
  });
}

type Property = {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly description: string;
};

function propertiesOf(contract: Contract, { schema, at }: BodySchema): readonly Property[] {
  const { node } = follow(contract, schema, at);
  return entriesOf(field(node, 'properties')).flatMap(([name, property]) => {
    if (!isObject(property)) return [];
    const followed = follow(contract, property, at).node as Readonly<Record<string, unknown>>;
    const description = property['description'] ?? followed['description'];
    return [{ name, schema: followed, description: typeof description === 'string' ? description : '' }];
  });
}

// What comes with an event is the partner's to copy: no answer that the collection sees has it.
function filledByLinks(contract: Contract): Record<'fromAnswers' | 'fromEvents', ReadonlySet<string>> {
  const webhooks = new Set(webhooksOf(contract).map(({ at }) => at));
  const [fromEvents = [], fromAnswers = []] = [true, false].map((events) =>
    linksOf(contract)
      .filter(({ operation }) => webhooks.has(operation.at) === events)
      .flatMap(({ link }) => entriesOf(link['requestBody']).map(([name]) => name)),
  );
  return { fromEvents: new Set(fromEvents), fromAnswers: new Set(fromAnswers) };
}
