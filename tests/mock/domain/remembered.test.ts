import { expect, test } from 'vitest';
import { remembered } from '../../../mock/domain/remembered.ts';

test('something is made once for the same texts, and again for others', () => {
  const made: string[][] = [];
  const make = remembered(10, (...texts: string[]) => made.push(texts));

  expect([make('a', 'b'), make('a', 'b'), make('ab'), make('a', 'b')]).toEqual([1, 1, 2, 1]);
  expect(made).toEqual([['a', 'b'], ['ab']]);
});

test('no more than that many results are kept', () => {
  let count = 0;
  const make = remembered(2, (_text: string) => (count += 1));

  expect(['a', 'b', 'a', 'c', 'a', 'c'].map((text) => make(text))).toEqual([1, 2, 1, 3, 4, 3]);
});
