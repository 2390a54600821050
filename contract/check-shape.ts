/**
 * Whether everything that is walked through is of the kind that OpenAPI says: a mapping where names lead on, a list
 * where items follow, a text where a name is read. What the parts mean is the linters' business.
 */
import { isObject } from './json.ts';
import type { Contract } from './load.ts';
import { follow, METHODS } from './operations.ts';
import { pointer, segmentsOf } from './pointer.ts';

type Check = (contract: Contract, node: unknown, at: string) => void;

/** @throws {ContractError} at the first part of the wrong kind. */
export function checkShape(contract: Contract): void {
  description(contract, contract.document, '');
}

const text: Check = (contract, node, at) => {
  if (typeof node !== 'string') throw wrongKind(contract, node, at, 'a text');
};

const mapping: Check = (contract, node, at) => {
  if (!isObject(node)) throw wrongKind(contract, node, at, 'a mapping');
};

const schema: Check = (contract, node, at) => {
  if (typeof node === 'boolean') return;
  if (!isObject(node)) throw wrongKind(contract, node, at, 'a schema');
  follow(contract, node, at);
};

function mappingOf(value: Check): Check {
  return (contract, node, at) => {
    mapping(contract, node, at);
    for (const [name, item] of Object.entries(Object(node))) value(contract, item, pointer(at, name));
  };
}

function listOf(item: Check): Check {
  return (contract, node, at) => {
    if (!Array.isArray(node)) throw wrongKind(contract, node, at, 'a list');
    node.forEach((value, index) => item(contract, value, pointer(at, index)));
  };
}

/** A mapping in which some fields have a kind; those in `required` have to be there. */
function fields(known: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (contract, node, at) => {
    if (!isObject(node)) throw wrongKind(contract, node, at, 'a mapping');
    for (const [name, check] of Object.entries(known)) {
      if (Object.hasOwn(node, name)) check(contract, node[name], pointer(at, name));
      else if (required.includes(name)) {
        throw contract.fault(
          at,
          `${nameOf(at)} has no \`${name}\`.`,
          'Expected one, as OpenAPI 3.1 asks for it.',
        );
      }
    }
  };
}

/** The same for what a reference leads to. */
function referable(check: Check): Check {
  return (contract, node, at) => {
    mapping(contract, node, at);
    const found = follow(contract, Object(node), at);
    check(contract, found.node, found.at);
  };
}

const parameter = referable(fields({ name: text, in: text, schema }, ['name', 'in']));
const mediaType = fields({ schema, examples: mappingOf(mapping) });
const content = mappingOf(mediaType);
const requestBody = referable(fields({ content }, ['content']));
const response = referable(
  fields({ content, headers: mappingOf(mapping), links: mappingOf(referable(mapping)) }),
);
const security = listOf(mappingOf(listOf(text)));

const operation = fields({
  parameters: listOf(parameter),
  requestBody,
  responses: mappingOf(response),
  security,
});
const pathItem = fields(Object.fromEntries(METHODS.map((method) => [method, operation])));

const description = fields({
  info: mapping,
  servers: listOf(mapping),
  security,
  paths: mappingOf(pathItem),
  webhooks: mappingOf(pathItem),
  components: fields({
    schemas: mappingOf(schema),
    parameters: mappingOf(parameter),
    requestBodies: mappingOf(requestBody),
    responses: mappingOf(response),
    securitySchemes: mappingOf(mapping),
    examples: mappingOf(mapping),
    links: mappingOf(mapping),
  }),
});

function wrongKind(contract: Contract, node: unknown, at: string, expected: string): Error {
  return contract.fault(at, `${nameOf(at)} is ${kindOf(node)}.`, `Expected ${expected}.`);
}

function nameOf(at: string): string {
  return `\`${segmentsOf(at).at(-1) ?? 'the contract'}\``;
}

function kindOf(node: unknown): string {
  if (node === null || node === undefined) return 'empty';
  if (Array.isArray(node)) return 'a list';
  return typeof node === 'object' ? 'a mapping' : JSON.stringify(node);
}
