import { assert, constantFrom, array, anything, property } from 'fast-check';
import { expect, test } from 'vitest';
import { originalDual, quickDual } from '../../../mock/prism/quick-dual.ts';
import { pipe } from 'fp-ts/lib/function.js';
import * as Option from 'fp-ts/lib/Option.js';

type Dual = typeof quickDual;

const arities: readonly Parameters<Dual>[0][] = [2, 3, 4, (args) => typeof args[0] === 'string'];

/** What a combinator made by `dual` does with these arguments: its result, and that of the function it may return. */
function outcome(dual: Dual, arity: Parameters<Dual>[0], given: readonly unknown[]) {
  const combinator = dual(arity, (...args) => ({ args }));
  const result = combinator(...given);
  return typeof result === 'function' ? { later: result('self') as unknown } : { now: result };
}

test('a combinator does the same with any arguments, whichever of the two made it', () => {
  assert(
    property(constantFrom(...arities), array(anything(), { maxLength: 5 }), (arity, given) => {
      expect(outcome(quickDual, arity, given)).toEqual(outcome(originalDual, arity, given));
    }),
  );
});

const double = (value: number): number => value * 2;

test('fp-ts, loaded after it, works in both forms', () => {
  expect(pipe(Option.some(21), Option.map(double))).toEqual(Option.some(42));
  expect(
    pipe(
      Option.none,
      Option.alt(() => Option.some(1)),
    ),
  ).toEqual(Option.some(1));
  expect(pipe(Option.some(3), Option.chain(Option.fromPredicate((value) => value > 3)))).toEqual(Option.none);
});
