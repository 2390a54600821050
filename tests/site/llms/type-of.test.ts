import { expect, test } from 'vitest';
import type { SchemaNode } from '../../../contract/document.ts';
import { typeOf } from '../../../site/llms/type-of.ts';
import { contract } from '../../support/contract-examples.ts';

const words: readonly (readonly [SchemaNode, string])[] = [
  [{ type: 'string', minLength: 1, maxLength: 255 }, 'string, 1 to 255 characters'],
  [{ type: 'string', minLength: 1 }, 'string, at least 1 character'],
  [{ type: 'string', maxLength: 1 }, 'string, at most 1 character'],
  [{ type: 'string', minLength: 4, maxLength: 4 }, 'string, exactly 4 characters'],
  [{ type: 'string', format: 'uri', pattern: '^https://' }, 'string (uri), matches `^https://`'],
  [{ type: 'string', const: 'client_credentials' }, '`client_credentials`'],
  [{ type: 'boolean', const: true }, '`true`'],
  [{ type: ['object', 'null'] }, 'object or null'],
  [{ type: ['string', 'null'], writeOnly: true }, 'string or null, never sent back'],
  [{ type: 'string', readOnly: true }, 'string, never sent by you'],
  [{ type: 'integer', minimum: 0 }, 'integer, at least 0'],
  [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, 'number, more than 0, less than 1'],
  [{ type: 'integer', multipleOf: 5, default: 10 }, 'integer, a multiple of 5, `10` when left out'],
  [{ type: 'array', items: { type: 'number' }, minItems: 1 }, 'list of number, at least 1 item'],
  [
    { type: 'array', items: { enum: ['left', 'right'] }, uniqueItems: true },
    'list of (one of `left`, `right`), none twice',
  ],
  [{ type: 'array' }, 'list of any value'],
  [{}, 'any value'],
];

for (const [schema, expected] of words) {
  test(`${JSON.stringify(schema)} is "${expected}"`, () => {
    expect(typeOf(contract, { schema, at: '' })).toBe(expected);
  });
}

test('items are described by what they refer to', () => {
  const schema = { type: 'array', items: { $ref: '#/components/schemas/ChallengeId' } };

  expect(typeOf(contract, { schema, at: '' })).toBe('list of string (uuid)');
});
