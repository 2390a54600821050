/** What a house rule is: data plus a pure function over the contract. */
import type { Contract } from '../load.ts';

export type Finding = {
  /** JSON Pointer of what is at fault, or of the nearest thing that exists. */
  readonly at: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
};

export type HouseRule = {
  /** The rule's name in kebab-case; its file has the same. */
  readonly id: string;
  readonly check: (contract: Contract) => readonly Finding[];
};
