import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { ContractError } from '../../contract/contract-error.ts';
import { ownChanges } from '../../contract/diff/compare.ts';
import { houseRules } from '../../contract/lint/house-rules.ts';
import { parseContract } from '../../contract/load.ts';
import { pointer, segmentsOf } from '../../contract/pointer.ts';
import { set, remove } from './edits.ts';

/** A contract with one of everything that readers walk through. */
const text = `openapi: 3.1.1
info: { title: Doors, version: 1.0.0 }
servers: [{ url: https://doors.example.org }]
security: [{ key: [] }]
paths:
  /v1/doors:
    post:
      operationId: openDoor
      security: []
      parameters: [{ $ref: '#/components/parameters/Door' }]
      requestBody: { $ref: '#/components/requestBodies/Door' }
      responses:
        '201':
          description: Opened.
          headers: { X-Door: { schema: { type: string } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Door' }, examples: { a: { value: {} } } } }
          links: { next: { $ref: '#/components/links/Next' } }
webhooks:
  door.opened:
    post:
      operationId: onDoorOpened
      parameters: [{ name: X-Link-Event, in: header, required: true, schema: { enum: [door.opened] } }]
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Door' } } } }
      responses: { 2XX: { $ref: '#/components/responses/Received' } }
components:
  parameters: { Door: { name: door, in: query, schema: { type: string } } }
  requestBodies: { Door: { content: { application/json: { schema: { $ref: '#/components/schemas/Door' } } } } }
  responses: { Received: { description: Received. } }
  links: { Next: { operationId: openDoor, requestBody: { state: $response.body#/state } } }
  securitySchemes: { key: { type: oauth2, flows: { clientCredentials: { tokenUrl: /v1/token, scopes: {} } } } }
  schemas:
    Door: { type: object, required: [state], properties: { state: { type: string, enum: [open], minLength: 1 } } }
    EventType: { type: string, enum: [door.opened] }
`;

const sound = parseContract(text, 'sound.yaml');

function placesIn(node: unknown, at: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return [at];
  return [at, ...Object.entries(node).flatMap(([key, value]) => placesIn(value, pointer(at, key)))];
}

const places = placesIn(parseDocument(text).toJS(), '').filter((place) => place !== '');
const kinds = [null, 5, 'text', true, [], {}, [null], { x: null }];

// Whatever is wrong is either refused with its place, or left for the linters to find.
test.each(kinds)(`nothing falls over %j in any of ${places.length} places`, (value) => {
  expect(places.flatMap((place) => crashOf(place, value))).toEqual([]);
});

function crashOf(place: string, value: unknown): readonly string[] {
  try {
    const contract = parseContract(withValue(place, value), 'broken.yaml');
    houseRules.forEach((rule) => rule.check(contract));
    ownChanges(sound, contract);
    ownChanges(contract, sound);
    return [];
  } catch (error) {
    return error instanceof ContractError ? [] : [`${place}: ${String(error)}`];
  }
}

function withValue(place: string, value: unknown): string {
  const document = parseDocument(text);
  document.setIn(segmentsOf(place), document.createNode(value));
  return document.toString();
}

describe('a part of the wrong kind is refused, with what would be right', () => {
  const operation = '/paths/~1v1~1doors/post';
  const rows = [
    { edit: set('/paths', []), says: '`paths` is a list. Expected a mapping.' },
    { edit: set('/paths/~1v1~1doors', null), says: '`/v1/doors` is empty. Expected a mapping.' },
    { edit: set(`${operation}/parameters`, {}), says: '`parameters` is a mapping. Expected a list.' },
    { edit: set(`${operation}/parameters/0`, 5), says: '`0` is 5. Expected a mapping.' },
    {
      edit: remove('/components/parameters/Door/in'),
      says: '`Door` has no `in`. Expected one, as OpenAPI 3.1',
    },
    { edit: set('/components/parameters/Door/name', 5), says: '`name` is 5. Expected a text.' },
    { edit: remove('/components/requestBodies/Door/content'), says: '`Door` has no `content`.' },
    {
      edit: set(`${operation}/responses/201/content`, 'json'),
      says: '`content` is "json". Expected a mapping.',
    },
    { edit: set('/security', [['key']]), says: '`0` is a list. Expected a mapping.' },
    { edit: set('/components/schemas/Door', 'object'), says: '`Door` is "object". Expected a schema.' },
    {
      edit: set('/components/schemas/Door', { $ref: '#/components/schemas/Door' }),
      says: '`#/components/schemas/Door` refers to itself. Expected it to lead somewhere.',
    },
  ];

  test.each(rows)('$says', ({ edit, says }) => {
    const refusal = refusalOf(() => parseContract(edit(text), 'broken.yaml'));

    expect(`${refusal?.problem} ${refusal?.remedy}`).toContain(says);
    expect(segmentsOf(refusal?.at ?? '').length).toBeGreaterThan(0);
  });
});

function refusalOf(read: () => unknown): ContractError | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
}
