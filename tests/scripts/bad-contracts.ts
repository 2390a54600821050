/** Contracts that cannot be read, each with what every script has to say about it. */
import { broken, smallContract } from './small-contract.ts';

export type BadContract = {
  readonly title: string;
  readonly text: string | Uint8Array;
  /** Line and column, what is wrong, and what would be right. */
  readonly says: string;
};

export const badContracts: readonly BadContract[] = [
  {
    title: 'is not YAML',
    text: broken('info: {', 'info: [{'),
    says: '3:1: Flow sequence in block collection must be sufficiently indented and end with a ]\n  Expected one YAML document.\n',
  },
  {
    title: 'has the same key twice',
    text: broken('info:', 'openapi: 3.1.0\ninfo:'),
    says: '2:1: Map keys must be unique\n  Expected one YAML document.\n',
  },
  {
    title: 'uses an alias without its anchor',
    text: broken('enum: [open, shut]', 'enum: *states'),
    says: '46:13: Unresolved alias (the anchor must be set before the alias): states.\n  Expected one YAML document.\n',
  },
  {
    title: 'uses an alias inside its own anchor',
    text: broken('    State:', '    Self: &self { type: object, properties: { self: *self } }\n    State:'),
    says: '44:53: the alias *self stands inside its own anchor, so it has no end.\n  Expected one YAML document.\n',
  },
  {
    title: 'is two documents',
    text: broken('paths:', '---\npaths:'),
    says: '3:1: there is more than one YAML document.\n  Expected one YAML document.\n',
  },
  {
    title: 'is not UTF-8',
    text: Buffer.from(broken('The door.', 'Die T\u00fcr.'), 'latin1'),
    says: '10:29: the file is not UTF-8.\n  Expected an OpenAPI 3.1 description in YAML.\n',
  },
  {
    title: 'has a tag of its own',
    text: broken('version: 1.0.0', 'version: !v 1.0.0'),
    says: '2:32: Unresolved tag: !v\n  Expected one YAML document.\n',
  },
  {
    title: 'refers to nothing',
    text: broken("$ref: '#/components/schemas/State'", "$ref: '#/components/schemas/Stat'"),
    says: '43:11: `#/components/schemas/Stat` refers to nothing.\n  #/components/schemas has: Door, State.\n',
  },
  {
    title: 'refers to nothing below nothing',
    text: broken(
      "schema: { $ref: '#/components/schemas/Door' }",
      "schema: { $ref: '#/components/schema/Door' }",
    ),
    says: '33:25: `#/components/schema/Door` refers to nothing.\n  There is no #/components/schema either.\n',
  },
  {
    title: 'refers to another file',
    text: broken("$ref: '#/components/schemas/State'", "$ref: 'state.yaml'"),
    says: '43:11: `state.yaml` is not a reference into this file.\n  Expected `#/components/…`.\n',
  },
  {
    title: 'has the same operationId twice',
    text: broken('operationId: openDoor', 'operationId: showDoor'),
    says: '18:7: the operationId `showDoor` is taken since line 6.\n  Expected every operation and every webhook',
  },
  {
    title: 'has an operation without operationId',
    text: broken('operationId: openDoor', 'summary: Open'),
    says: '17:5: PUT /v1/doors/{door_id} has no operationId.\n  Expected one that can be a name',
  },
  {
    title: 'is OpenAPI 3.0',
    text: broken('openapi: 3.1.1', 'openapi: 3.0.3'),
    says: '1:1: `openapi` is "3.0.3".\n  Expected a 3.1 version such as 3.1.1.\n',
  },
  {
    title: 'is empty',
    text: '',
    says: '1:1: the contract is not a mapping.\n  Expected an OpenAPI description',
  },
  {
    title: 'is a list',
    text: `- ${smallContract.split('\n')[0]}\n`,
    says: '1:1: the contract is not a mapping.\n  Expected an OpenAPI description',
  },
];
