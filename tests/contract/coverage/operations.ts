/** Compares operations, events, statuses and media types, in both directions. */
import type { Fact } from '../reference/place.ts';
import {
  contentOf,
  entriesAt,
  isNode,
  lookUp,
  nameOf,
  operationIn,
  operationsIn,
  type Node,
} from './contract-view.ts';
import { show, type Finding, type Located } from './finding.ts';

export function operationGaps(contract: Node, facts: readonly Located<Fact>[]): readonly Finding[] {
  return [
    ...facts.flatMap(({ place, fact }) => gapsOf(contract, fact).map((gap) => ({ place, ...gap }))),
    ...unknownParts(contract, facts),
    ...errorShapeGaps(contract),
  ];
}

type Gap = Omit<Finding, 'place'>;

function gapsOf(contract: Node, fact: Fact): readonly Gap[] {
  switch (fact.kind) {
    case 'server':
      return serverGaps(contract, fact.url);
    case 'operation':
      return lineGaps(contract, fact);
    case 'status': {
      const responses = lookUp(contract, operationIn(contract, fact.operation)?.node, 'responses');
      const documented = isNode(responses) && Object.hasOwn(responses, fact.status);
      return documented ? [] : [absent(`status ${fact.status} of ${fact.operation}`)];
    }
    case 'event':
      return eventGaps(contract, fact.event);
    case 'mediaType':
      return mediaTypeGaps(contract, fact);
    default:
      return [];
  }
}

function absent(subject: string): Gap {
  return { subject, problem: 'is not in the contract' };
}

function mediaTypeGaps(
  contract: Node,
  { body, mediaType }: Extract<Fact, { kind: 'mediaType' }>,
): readonly Gap[] {
  const types = entriesAt(contract, contentOf(contract, body)).map(([type]) => type);
  if (types.length === 1 && types[0] === mediaType) return [];
  return [
    { subject: `media type of ${nameOf(body)}`, problem: `is ${show(types)}, expected ${mediaType} alone` },
  ];
}

function serverGaps(contract: Node, url: string): readonly Gap[] {
  const servers = contract['servers'];
  const found =
    Array.isArray(servers) && servers.some((server: unknown) => isNode(server) && server['url'] === url);
  return found ? [] : [absent(`server ${url}`)];
}

function lineGaps(contract: Node, fact: Extract<Fact, { kind: 'operation' }>): readonly Gap[] {
  const operation = operationIn(contract, fact.operation);
  if (!operation) return [absent(`operation ${fact.operation}`)];
  const gaps: Gap[] = [];
  if (operation.line !== fact.line) {
    gaps.push({
      subject: `operation ${fact.operation}`,
      problem: `is ${operation.line}, expected ${fact.line}`,
    });
  }
  const security: unknown = operation.node['security'] ?? contract['security'];
  const bearer =
    Array.isArray(security) && security.some((scheme) => isNode(scheme) && 'bearerAuth' in scheme);
  const open =
    !Array.isArray(security) || security.length === 0 || security.some((scheme) => show(scheme) === '{}');
  if (fact.security === 'bearer' ? !bearer || open : !open) {
    gaps.push({
      subject: `security of ${fact.operation}`,
      problem: `is ${show(security)}, expected ${fact.security}`,
    });
  }
  return gaps;
}

function eventGaps(contract: Node, event: string): readonly Gap[] {
  const gaps: Gap[] = [];
  if (!isNode(lookUp(contract, contract, 'webhooks', event, 'post'))) gaps.push(absent(`event ${event}`));
  const keys = lookUp(contract, contract, 'components', 'schemas', 'EventType', 'enum');
  if (!Array.isArray(keys) || !keys.includes(event)) {
    gaps.push({ subject: `event ${event}`, problem: 'is not among the keys of EventType' });
  }
  if (!isAlternative(contract, event)) {
    gaps.push({ subject: `event ${event}`, problem: 'is not among the alternatives of WebhookEvent' });
  }
  return gaps;
}

// By reference and by discriminator, which are two lists in OpenAPI.
function isAlternative(contract: Node, event: string): boolean {
  const media = lookUp(contract, contentOf(contract, { kind: 'delivery', event }), 'application/json');
  const schema = isNode(media) && isNode(media['schema']) ? media['schema']['$ref'] : undefined;
  const any = lookUp(contract, contract, 'components', 'schemas', 'WebhookEvent');
  const oneOf = lookUp(contract, any, 'oneOf');
  return (
    schema !== undefined &&
    Array.isArray(oneOf) &&
    oneOf.some((each: unknown) => isNode(each) && each['$ref'] === schema) &&
    lookUp(contract, any, 'discriminator', 'mapping', event) === schema
  );
}

function unknownParts(contract: Node, located: readonly Located<Fact>[]): readonly Finding[] {
  const facts = located.map(({ fact }) => fact);
  const operations = new Set(facts.flatMap((fact) => (fact.kind === 'operation' ? fact.operation : [])));
  const events = new Set(facts.flatMap((fact) => (fact.kind === 'event' ? `POST ${fact.event}` : [])));
  const statuses = new Set(
    facts.flatMap((fact) => (fact.kind === 'status' ? `${fact.operation} ${fact.status}` : [])),
  );
  return operationsIn(contract).flatMap(({ id, line, node, webhook }) => {
    const known = webhook ? events.has(line) : operations.has(id);
    return [
      ...(known ? [] : [unknown(`${webhook ? 'event' : 'operation'} ${id}`)]),
      ...entriesAt(contract, node, 'responses')
        .filter(([status]) => !statuses.has(`${id} ${status}`))
        .map(([status]) => unknown(`status ${status} of ${id}`)),
    ];
  });
}

function unknown(subject: string): Finding {
  return { place: 'openapi.yaml', subject, problem: 'is in the contract, but in no place and no reading' };
}

/** Every non-2xx response of an operation has the one error shape. */
function errorShapeGaps(contract: Node): readonly Finding[] {
  const operations = operationsIn(contract).filter(({ webhook }) => !webhook);
  return operations.flatMap(({ id, node }) =>
    entriesAt(contract, node, 'responses').flatMap(([status, response]) => {
      const media = lookUp(contract, response, 'content', 'application/json');
      const schema = isNode(media) ? media['schema'] : undefined;
      const shared = isNode(schema) && schema['$ref'] === '#/components/schemas/ErrorResponse';
      if (status.startsWith('2') || shared) return [];
      const problem = `has the schema ${show(schema)}, expected ErrorResponse`;
      return [{ place: 'Error Format › every error', subject: `status ${status} of ${id}`, problem }];
    }),
  );
}
