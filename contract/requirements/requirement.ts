/** What a requirement is, and how an entry of an `x-requirements` list becomes one. */
import type { Contract } from '../load.ts';
import { pointer } from '../pointer.ts';
import type { Place } from './places.ts';

export const LEVELS = ['MUST', 'SHOULD', 'MAY'] as const;
export const BASES = ['stated', 'example', 'inferred'] as const;

/** The letters that an id begins with and what they stand for, in the order in which a reader meets the groups. */
export const GROUPS = {
  OVW: 'Overview',
  TOK: 'Access tokens',
  ROT: 'Rotation, deletion and expiry of credentials',
  AUTH: 'Bearer tokens on protected operations',
  DEV: 'Devices',
  ENR: 'Enrollment',
  VER: 'Verification',
  WHK: 'Webhook registration',
  DLV: 'Deliveries',
  EVT: 'Events',
  ERR: 'Errors',
} as const;

export type Requirement = {
  readonly id: string;
  readonly level: (typeof LEVELS)[number];
  readonly basis: (typeof BASES)[number];
  /** The place in the API reference; for an inferred requirement, why its silence is read so. */
  readonly source: string;
  readonly text: string;
  readonly place: Place;
};

type Entry = Omit<Requirement, 'place'>;

const groups = Object.keys(GROUPS);
const ID = new RegExp(`^(${groups.join('|')})(-[A-Z0-9]+)+$`);
const isSaid = (value: string): boolean => value.trim() !== '';

const fields: Readonly<Record<keyof Entry, { right: (value: string) => boolean; expected: string }>> = {
  id: {
    right: (id) => ID.test(id),
    expected: `a group out of ${groups.join(', ')}, then words in capitals, such as DEV-NAME-LENGTH`,
  },
  level: { right: (level) => LEVELS.some((each) => each === level), expected: LEVELS.join(', ') },
  basis: { right: (basis) => BASES.some((each) => each === basis), expected: BASES.join(', ') },
  source: { right: isSaid, expected: 'the place in the API reference, or the reason for an inference' },
  text: { right: isSaid, expected: 'one behaviour, in words that a test can be written from' },
};

/** @throws {ContractError} at the first field that is missing, unknown or wrong. */
export function readEntry(contract: Contract, at: string, entry: unknown): Entry {
  const expected = `Expected ${Object.keys(fields).join(', ')}.`;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw contract.fault(at, 'a requirement is not a mapping.', expected);
  }
  const node = entry as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(node).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    throw contract.fault(pointer(at, unknown), `a requirement has no \`${unknown}\`.`, expected);
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = node[name];
    if (typeof value === 'string' && field.right(value)) continue;
    const problem = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
    const remedy = `Expected ${field.expected}.`;
    throw contract.fault(pointer(at, name), `the requirement's \`${name}\` ${problem}.`, remedy);
  }
  const requirement = node as Entry;
  if (requirement.basis === 'inferred' && requirement.level === 'MUST') {
    throw contract.fault(
      pointer(at, 'level'),
      'an inferred requirement is a MUST.',
      'Expected SHOULD or MAY.',
    );
  }
  return requirement;
}
