/** True only when the two types are the same; unlike `extends` both ways, it also tells `any` from everything else. */
export type Equal<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;

/** Refused by the compiler unless the types compared are the same. */
export function same<_Check extends true>(): void {}
