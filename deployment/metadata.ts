/** `metadata`: an object or null or nothing, opaque, kept as it came for the answer and for the event. */
import type { Defects, Distortions } from './defects.ts';
import { camelCase } from './distort.ts';
import { InvalidBody } from './fields.ts';
import { isJsonObject, mapEntries, mapNames, mapScalars, type JsonObject } from './json.ts';
import { SimulatedCrash } from './refusal.ts';
import type { Challenge, Metadata } from './state.ts';

const LONGEST_COLUMN = 255;
const MOST_ENTRIES = 16;
const DEEPEST = 16;

/** @throws {InvalidBody} unless `given` is an object, null or undefined. */
export function readMetadata(defects: Defects, kind: Challenge['kind'], given: unknown): Metadata {
  if (isRefusedByMistake(defects, kind, given)) throw new InvalidBody('metadata is required.');
  const metadata = defects.distort(given, leniency(kind));
  if (metadata !== undefined && metadata !== null && !isJsonObject(metadata)) {
    throw new InvalidBody('metadata must be an object or null.');
  }
  if (defects.has('metadata-deep-500') && depthOf(metadata) > DEEPEST) throw new SimulatedCrash();
  return defects.distort(metadata, distortions);
}

function isRefusedByMistake({ has }: Defects, kind: Challenge['kind'], given: unknown): boolean {
  return kind === 'enroll'
    ? (given === undefined && has('enroll-metadata-required')) ||
        (given === null && has('enroll-metadata-null-refused'))
    : given === null && has('verify-metadata-null-refused');
}

const arrayAsObject = (given: unknown): unknown => (Array.isArray(given) ? { ...given } : given);

function leniency(kind: Challenge['kind']): Distortions<unknown> {
  if (kind === 'verify') return { 'verify-metadata-array-accepted': arrayAsObject };
  return {
    'enroll-metadata-array-accepted': arrayAsObject,
    'enroll-metadata-string-accepted': (given) => (typeof given === 'string' ? { value: given } : given),
  };
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

const inObject =
  (change: (metadata: JsonObject) => Metadata) =>
  (metadata: Metadata): Metadata =>
    metadata ? change(metadata) : metadata;

const inScalars = (change: (scalar: unknown) => unknown) =>
  inObject((metadata) => mapEntries(metadata, (name, item) => [name, mapScalars(item, change)]));

const inTexts = (change: (text: string) => unknown) =>
  inScalars((scalar) => (typeof scalar === 'string' ? change(scalar) : scalar));

const inNumbers = (change: (number: number) => unknown) =>
  inScalars((scalar) => {
    if (JSON.isRawJSON(scalar)) return change(Number(scalar.rawJSON));
    return typeof scalar === 'number' ? change(scalar) : scalar;
  });

const inNames = (change: (name: string) => string) =>
  inObject((metadata) => mapNames(metadata, change) as JsonObject);

const distortions: Distortions<Metadata> = {
  'metadata-dropped': () => undefined,
  'metadata-null-becomes-object': (metadata) => (metadata === null ? {} : metadata),
  'metadata-empty-becomes-null': inObject((metadata) =>
    Object.keys(metadata).length === 0 ? null : metadata,
  ),
  'metadata-names-lower-cased': inNames((name) => name.toLowerCase()),
  'metadata-names-camel-cased': inNames(camelCase),
  'metadata-unicode-mangled': inTexts((text) => text.replace(/[^\0-\x7f]/gu, '?')),
  'metadata-values-cut': inTexts((text) => text.slice(0, LONGEST_COLUMN)),
  'metadata-dates-rewritten': inTexts((text) =>
    /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text).toISOString() : text,
  ),
  'metadata-empty-strings-null': inTexts((text) => text || null),
  'metadata-entries-cut': inObject((metadata) =>
    Object.fromEntries(Object.entries(metadata).slice(0, MOST_ENTRIES)),
  ),
  'metadata-nested-as-text': inObject((metadata) =>
    mapEntries(metadata, (name, item) => [name, isJsonObject(item) ? '[object Object]' : item]),
  ),
  'metadata-nested-dropped': inObject((metadata) =>
    mapEntries(metadata, (name, item) =>
      isJsonObject(item) || Array.isArray(item) ? undefined : [name, item],
    ),
  ),
  'metadata-null-values-dropped': inObject((metadata) =>
    mapEntries(metadata, (name, item) => (item === null ? undefined : [name, item])),
  ),
  'metadata-numbers-as-text': inNumbers(String),
  'metadata-numbers-as-float32': inNumbers(Math.fround),
  'metadata-large-integers-rounded': inNumbers(Number),
  'metadata-booleans-as-numbers': inScalars((scalar) =>
    typeof scalar === 'boolean' ? Number(scalar) : scalar,
  ),
};
