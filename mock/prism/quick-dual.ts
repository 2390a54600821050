/**
 * Replaces one function inside fp-ts. Import it before anything that uses fp-ts.
 *
 * Nearly every combinator of fp-ts is made by its internal `dual`, so that `map(option, f)` and `map(f)(option)` both
 * work. What it returns copies `arguments` into an array on each call, and spreads them into another for the second
 * form. Prism calls hundreds of combinators for a request: that copying was a third of Prism's share of the time.
 *
 * This one does the same without the copies when there are as many arguments as the two forms ask for, and leaves
 * every other call to the original. fp-ts modules take `dual` once, when they are loaded; loaded before this file,
 * they keep the original and are merely slower.
 */
import functions from 'fp-ts/lib/function.js';

type Body = (...args: unknown[]) => unknown;
type Dual = (arity: number | ((args: IArguments) => boolean), body: Body) => Body;

const internals = functions as unknown as { dual: Dual };
export const originalDual = internals.dual;

export const quickDual: Dual = (arity, body) => {
  const original = originalDual(arity, body);
  if (arity === 2) {
    return function (...args) {
      if (args.length === 2) return body(args[0], args[1]);
      if (args.length === 1) return (self: unknown) => body(self, args[0]);
      return original(...args);
    };
  }
  if (arity === 3) {
    return function (...args) {
      if (args.length === 3) return body(args[0], args[1], args[2]);
      if (args.length === 2) return (self: unknown) => body(self, args[0], args[1]);
      return original(...args);
    };
  }
  return original;
};

internals.dual = quickDual;
