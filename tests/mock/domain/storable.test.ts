import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { requireStorable } from '../../../mock/domain/storable.ts';
import { refusalOf } from './fixtures.ts';

test.for([
  ['U+0000 at the start', '\0a', 'contains U+0000. Leave that character out.'],
  ['U+0000 in the middle', 'a\0b', 'contains U+0000. Leave that character out.'],
  ['the first half of a pair', 'a\ud800', 'contains half of a surrogate pair. Send well-formed Unicode.'],
  ['the second half of a pair', '\udc00a', 'contains half of a surrogate pair. Send well-formed Unicode.'],
  [
    'a pair the wrong way round',
    '\udc00\ud800',
    'contains half of a surrogate pair. Send well-formed Unicode.',
  ],
] as const)('%s is refused, by the name of the field', ([_name, text, reason]) => {
  const body = { device_name: 'Scanner-04', location: text };

  expect(refusalOf(() => requireStorable(body, ['device_name', 'location']))).toEqual({
    code: 'text_not_storable',
    message: `location ${reason}`,
  });
});

test('fields that were not asked about are not looked at', () => {
  const body = { device_name: 'a', location: '\0' };

  expect(() => requireStorable(body, ['device_name'])).not.toThrow();
});

function isStorable(name: string): boolean {
  try {
    requireStorable({ name }, ['name']);
    return true;
  } catch {
    return false;
  }
}

test('exactly the text that UTF-8 gives back unchanged passes, but for U+0000', () => {
  const anyText = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  });
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
      const survives = Buffer.from(text).toString() === text && !text.includes('\0');
      expect(isStorable(text)).toBe(survives);
    }),
  );
});
