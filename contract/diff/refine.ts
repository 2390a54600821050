/**
 * Redocly CLI's changes as ours. Its verdicts stand, but for these:
 *
 * - it calls everything that does not break a patch; what changes on the wire without breaking is a minor change;
 * - a new event key breaks nobody when its webhook is new too, since nobody who has not asked for it gets it;
 * - a default that changes breaks who relied on it, and what is deprecated asks for a minor bump (semver.org, item 7).
 */
import { field, itemsOf } from '../json.ts';
import type { Contract } from '../load.ts';
import { pointerOfRef, segmentsOf } from '../pointer.ts';
import type { Change, Level } from './change.ts';
import type { RedoclyChange } from './redocly.ts';

const ON_THE_WIRE = new Set([
  'Schema',
  'SchemaProperties',
  'Parameter',
  'RequestBody',
  'Response',
  'Header',
  'MediaType',
]);

const WORDS = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', '$comment']);

/** The change as one of ours; undefined for one that our own rules judge, or that is no change of the contract. */
export function refine(change: RedoclyChange, base: Contract, revision: Contract): Change | undefined {
  if (isVersion(change) || isExtension(change)) return undefined;
  const { side, at } = placeOf(change);
  const [verdict] = change.verdicts;
  return {
    level: levelOf(change, base, revision),
    rule: `redocly/${verdict?.ruleId ?? change.kind}`,
    message: change.verdicts.map(({ message }) => message).join(' ') || describe(change),
    side,
    at,
  };
}

function levelOf(change: RedoclyChange, base: Contract, revision: Contract): Level {
  if (isNewEvent(change, base, revision) || change.property === 'deprecated') return 'minor';
  if (change.impact !== 'patch' || change.kind !== 'modified' || !ON_THE_WIRE.has(change.typeName))
    return change.impact;
  if (WORDS.has(change.property ?? '')) return 'patch';
  return change.property === 'default' ? 'major' : 'minor';
}

// Only the version that the change is judged against; the rest of `info` is words.
function isVersion({ typeName, property }: RedoclyChange): boolean {
  return typeName === 'Info' && property === 'version';
}

// x-requirements is the business of our own rule; no other extension means anything on the wire.
function isExtension({ typeName, base, revision }: RedoclyChange): boolean {
  return typeName === 'SpecExtension' && ((revision ?? base)?.pointer ?? '').includes('/x-requirements');
}

function isNewEvent(
  { verdicts, revision: place }: RedoclyChange,
  base: Contract,
  revision: Contract,
): boolean {
  if (!place?.pointer.startsWith('#/components/schemas/EventType/enum')) return false;
  if (verdicts.some(({ ruleId }) => ruleId !== 'enum-values-added')) return false;
  const known = itemsOf(field(base.document, 'components', 'schemas', 'EventType', 'enum'));
  const had = new Set<unknown>(Object.keys(base.document.webhooks ?? {}));
  const has = new Set<unknown>(Object.keys(revision.document.webhooks ?? {}));
  return itemsOf(place.value)
    .filter((key) => !known.includes(key))
    .every((key) => has.has(key) && !had.has(key));
}

function placeOf({ base, revision }: RedoclyChange): Pick<Change, 'side' | 'at'> {
  const gone = revision === undefined || (revision.value === undefined && base !== undefined);
  const place = gone ? base : revision;
  return { side: gone ? 'base' : 'revision', at: pointerOfRef(place?.pointer ?? '') ?? '' };
}

function describe({ kind, typeName, property, base, revision }: RedoclyChange): string {
  const name = segmentsOf((revision ?? base)?.pointer ?? '').at(-1);
  if (property === undefined) return `${typeName} \`${name}\` was ${kind}.`;
  return `\`${property}\` of ${typeName} went from ${shown(base?.value)} to ${shown(revision?.value)}.`;
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
