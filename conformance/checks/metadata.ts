/** Metadata that comes back unchanged only if nobody looks at it. */
export type MetadataCase = { readonly slug: string; readonly metadata: Record<string, unknown> };

export const metadataCases: readonly MetadataCase[] = [
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
