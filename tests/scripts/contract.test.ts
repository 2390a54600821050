import { expect, test } from 'vitest';
import { ContractError } from '../../contract/contract-error.ts';
import { parseContract } from '../../contract/load.ts';
import { pointer, pointerOfRef, segmentsOf, valueAt } from '../../contract/pointer.ts';
import { smallContract } from './small-contract.ts';

const contract = parseContract(smallContract, 'contract.yaml');

const places: readonly (readonly [pointer: string, line: number, column: number])[] = [
  ['', 1, 1],
  ['/info/title', 2, 9],
  ['/paths/~1v1~1doors~1{door_id}/put/operationId', 18, 7],
  ['/components/schemas/Door/required/0', 39, 18],
  ['/components/schemas/Door/properties/value', 41, 9],
];

test.for(places)('the value at %s stands in line %i, column %i', ([path, line, column]) => {
  expect(contract.locate(path)).toEqual({ line, column });
});

test('what is not there is located at the nearest thing that is', () => {
  expect(contract.locate('/components/schemas/Window/type')).toEqual(contract.locate('/components/schemas'));
  expect(contract.locate('/components/schemas/Door/required/7')).toEqual(
    contract.locate('/components/schemas/Door/required'),
  );
});

test('a fault carries its place, what is wrong and what would be right', () => {
  const fault = contract.fault('/info/title', 'too short.', 'Expected more.');

  expect(fault).toBeInstanceOf(ContractError);
  expect(fault).toMatchObject({
    file: 'contract.yaml',
    position: { line: 2, column: 9 },
    problem: 'too short.',
    remedy: 'Expected more.',
    message: 'contract.yaml:2:9: too short.\n  Expected more.',
  });
});

test('references inside the data of examples mean nothing and are left alone', () => {
  const text = smallContract.replace('examples: [shut]', "examples: [{ $ref: '#/nowhere' }]");

  expect(() => parseContract(text, 'contract.yaml')).not.toThrow();
});

test('a reference that leads back to itself is refused', () => {
  const text = smallContract.replace(
    /responses:\n {8}default:[\s\S]*(?=components:)/,
    "responses: { default: { $ref: '#/components/responses/A' } }\n",
  );
  const circular = `${text}  responses: { A: { $ref: '#/components/responses/B' }, B: { $ref: '#/components/responses/A' } }\n`;

  expect(() => parseContract(circular, 'contract.yaml')).toThrow('refers to itself');
});

test('a pointer escapes what it is made of, and gives it back', () => {
  const path = pointer('/paths', '/v1/a~b', 0);

  expect(path).toBe('/paths/~1v1~1a~0b/0');
  expect(segmentsOf(path)).toEqual(['paths', '/v1/a~b', '0']);
});

test('a pointer finds own properties only', () => {
  expect(valueAt({ a: [{ b: 1 }] }, '/a/0/b')).toBe(1);
  expect(valueAt({ a: {} }, '/a/constructor')).toBeUndefined();
  expect(valueAt({ a: 'text' }, '/a/length')).toBeUndefined();
});

test('only a local reference has a pointer', () => {
  expect(pointerOfRef('#/components/schemas/a%20b')).toBe('/components/schemas/a b');
  expect(pointerOfRef('other.yaml#/a')).toBeUndefined();
  expect(pointerOfRef('#/%')).toBeUndefined();
});
