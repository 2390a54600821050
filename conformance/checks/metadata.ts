/** Metadata of a challenge: opaque, and echoed. */
import { isDeepStrictEqual } from 'node:util';
import type { RequirementId } from '../../generated/requirements.ts';
import { check, type Check } from '../check.ts';
import { expectStatus, expectThat } from '../expect.ts';
import { jsonAt } from '../target/exchange.ts';
import { operationNeeds } from './authorization.ts';
import { prefixOf } from './paired.ts';

/** Metadata that comes back unchanged only if nobody looks at it. */
type MetadataCase = { readonly slug: string; readonly metadata: Record<string, unknown> };

const metadataCases: readonly MetadataCase[] = [
  { slug: 'flat', metadata: { employee_id: 'EMP-4421', department: 'Engineering' } },
  { slug: 'empty', metadata: {} },
  { slug: 'nested', metadata: { a: { b: { c: [1, [2, { d: 'e' }]] } }, list: [{ x: 1 }, { y: [] }, {}] } },
  { slug: 'null-values', metadata: { nothing: null, list: [null, 1, null], inner: { nothing: null } } },
  { slug: 'empty-strings', metadata: { empty: '', blank: ' ', inner: { empty: '' } } },
  { slug: 'booleans', metadata: { yes: true, no: false, text: 'true' } },
  {
    slug: 'numbers',
    metadata: {
      zero: 0,
      negative: -4421,
      fraction: 0.1,
      precise: 0.123456789012345,
      odd: 16777217,
      large: 9007199254740991,
    },
  },
  { slug: 'number-texts', metadata: { code: '00421', number: '1e3', version: '1.10' } },
  {
    slug: 'dates',
    metadata: {
      day: '2026-06-08',
      local: '2026-06-08T14:08:43',
      offset: '2026-06-08T14:08:43+02:00',
      utc: '2026-06-08T14:08:43Z',
    },
  },
  {
    slug: 'names',
    metadata: {
      snake_case: 1,
      camelCase: 2,
      PascalCase: 3,
      'kebab-case': 4,
      UPPER: 5,
      'with blank': 6,
      'a.b': 7,
      '1': 8,
      naïve: 9,
      $ref: 'x',
    },
  },
  {
    slug: 'unicode',
    metadata: { ar: 'مرحبا', han: '验证', emoji: '🖐🏽', accents: 'é e\u0301', ключ: 'значение' },
  },
  {
    slug: 'markup',
    metadata: { html: '<script>alert("x")</script> & co', quote: '"\\/\n\t', sql: "Robert'); --" },
  },
  {
    slug: 'many-entries',
    metadata: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`key_${index}`, index])),
  },
  {
    slug: 'long-values',
    metadata: { text: 'lorem ipsum '.repeat(400), list: Array.from({ length: 200 }, (_, index) => index) },
  },
  { slug: 'deep', metadata: nested(40) },
];

function nested(depth: number): Record<string, unknown> {
  return depth === 0 ? { bottom: true } : { level: depth, next: nested(depth - 1) };
}

type Cited = {
  /** That metadata is an object or null. */
  readonly accepts: RequirementId;
  /** That it comes back. */
  readonly echoes: RequirementId;
};

export function metadataChecks(
  operationId: 'createBothHandsEnrollment' | 'createVerification',
  { accepts, echoes }: Cited,
): readonly Check[] {
  const prefix = prefixOf[operationId];
  const needs = operationNeeds[operationId];
  return [
    ...metadataCases.map(({ slug, metadata }) =>
      check({
        id: `${prefix}/echoes-metadata-${slug}`,
        title: `metadata comes back unchanged: ${slug.replaceAll('-', ' ')}`,
        verifies: [echoes, accepts],
        needs,
        async run(bench) {
          const body = { ...(await bench.valid(operationId)), metadata };
          const exchange = await bench.send(operationId, { body });
          expectStatus(exchange, 201);
          const value = jsonAt(exchange, '/data/metadata');
          const expected = `metadata ${JSON.stringify(metadata).slice(0, 200)}`;
          expectThat(exchange, isDeepStrictEqual(value, metadata), expected, value);
        },
      }),
    ),
    check({
      id: `${prefix}/echoes-null-metadata`,
      title: 'metadata null is accepted and does not come back as something else',
      verifies: [accepts, echoes],
      needs,
      async run(bench) {
        const body = { ...(await bench.valid(operationId)), metadata: null };
        const exchange = await bench.send(operationId, { body });
        expectStatus(exchange, 201);
        const value = jsonAt(exchange, '/data/metadata');
        expectThat(exchange, value === null || value === undefined, 'metadata null, or none', value);
      },
    }),
  ];
}
