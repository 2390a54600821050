import { expect, test } from 'vitest';
import { difference } from '../../../site/guides/expected-output.ts';

const same = [
  { language: 'text', expected: 'a\nb', actual: 'a  \nb\n\n' },
  { language: 'text', expected: 'id … of 3', actual: 'id 7f of 3\n' },
  { language: 'text', expected: 'first\n…\nlast', actual: 'first\n1\n2\nlast' },
  { language: 'text', expected: 'first\n…\nlast', actual: 'first\nlast' },
  { language: 'text', expected: '(a|b) [c] $d', actual: '(a|b) [c] $d' },
  { language: 'json', expected: '{ "a": "evt_…", "b": 1 }', actual: '{"b":1,"a":"evt_12"}' },
  { language: 'json', expected: '{ "a": …, "b": […] }', actual: '{"a":{"x":1},"b":[1,2]}' },
  { language: 'json', expected: '{ "a": 1, … }', actual: '{"a":1,"b":2}' },
  { language: 'json', expected: '{ … }', actual: '{"a":1,"b":2}' },
  { language: 'json', expected: '{ "a": "say \\"…\\"" }', actual: '{"a":"say \\"x\\""}' },
  { language: 'json', expected: '{ "a": 1 }', actual: 'something before\n{"a":1}' },
];

test.for(same)('$language $expected is what $actual says', ({ language, expected, actual }) => {
  expect(difference(language, expected, actual)).toBeUndefined();
});

const different = [
  { language: 'text', expected: 'a', actual: 'a\nb', says: 'It printed:' },
  { language: 'text', expected: 'a.c', actual: 'abc', says: 'It printed:' },
  { language: 'text', expected: 'a', actual: '', says: '(nothing)' },
  { language: 'json', expected: '{ "a": 1 }', actual: '{"a":1,"b":2}', says: 'something else at /b' },
  { language: 'json', expected: '{ "a": 1, "b": 2 }', actual: '{"a":1}', says: 'something else at /b' },
  { language: 'json', expected: '{ "a": [1, 2] }', actual: '{"a":[1,3]}', says: 'something else at /a/1' },
  { language: 'json', expected: '{ "a": [1] }', actual: '{"a":[1,3]}', says: 'something else at /a' },
  { language: 'json', expected: '{ "a": "evt_…" }', actual: '{"a":"del_1"}', says: 'something else at /a' },
  { language: 'json', expected: '[1]', actual: '{"a":1}', says: 'something else at the top' },
  { language: 'json', expected: '{}', actual: 'oops', says: 'It printed no JSON' },
];

test.for(different)(
  '$language $expected is not what $actual says',
  ({ language, expected, actual, says }) => {
    expect(difference(language, expected, actual)).toContain(says);
  },
);
