/** Any example that a contract could show, with all that some language would take for something else. */
import fc from 'fast-check';
import type { Contract } from '../../../contract/index.ts';
import { contract } from '../../support/contract-examples.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Each means something to at least one language, or cannot be seen. */
const tricky = [
  [
    '"',
    "'",
    '\\',
    '`',
    '$',
    '%',
    '#',
    '@',
    '&',
    '<',
    '>',
    '*',
    '~',
    '!',
    '?>',
    '<?php',
    '"""',
    "'''",
    '//',
    '/*',
  ],
  [
    '$HOME',
    '${HOME}',
    '$(id)',
    '`id`',
    '#{x}',
    '{{x}}',
    '{0}',
    '%s',
    '%n',
    '%%',
    String.raw`\n`,
    String.raw`\u0041`,
  ],
  [
    '\n',
    '\r',
    '\t',
    '\0',
    '\b',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u200b',
    '\u2028',
    '\u202e',
    '\ufeff',
  ],
  [
    'é',
    'ß',
    '漢字',
    'Ω',
    'שלום',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    'JSON',
    'EOF',
    'nil',
    'None',
    'null',
    '__proto__',
    '  ',
  ],
].flat();

const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...tricky) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));

const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -1, 0.1, 1e21, 2 ** 53, 5e-324, Number.MAX_VALUE),
);

// PHP leaves out what begins with NUL when it encodes an object.
const name = fc.oneof(text, fc.constantFrom('0', '1', 'a b', 'class')).filter((it) => !it.startsWith('\0'));

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: number },
    { weight: 1, arbitrary: fc.constantFrom(null, true, false) },
    { weight: 1, arbitrary: fc.array(tie('json'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.dictionary(name, tie('json'), { maxKeys: 3, noNullPrototype: true }) },
  ),
}));

export type Difficult = {
  readonly contract: Contract;
  /** What has to arrive, by operation, but for what stands in the environment. */
  readonly bodies: Readonly<Record<'createVerification' | 'createWebhook', Record<string, unknown>>>;
  /** A parameter in a header, and one in the query. */
  readonly header: string;
  readonly query: string;
  readonly seed: number;
};

const HEADER = `it's "50%" of \\ $HOME \`id\` {x} %s #{y}`;

/** The contract with examples made of `count` values by `seed`. */
export function difficult(seed: number, count: number): Difficult {
  const values = [
    // A name that equals its value, which TypeScript could write once.
    { '': '', null: null, a: 'a', text: 'text' },
    ...fc.sample(json, { seed, numRuns: count }),
  ];
  const [first = '', ...texts] = fc.sample(text, { seed, numRuns: 20 });
  const bodies = {
    createVerification: { external_user_id: first, hardware_id: texts[0], metadata: { values } },
    createWebhook: { name: first, events: texts, endpoint: texts[0], api_key: 'stands in the environment' },
  };
  const document = structuredClone(contract.document);
  for (const [name, value] of [
    ['VerifyRequest', bodies.createVerification],
    ['CreateWebhookRequest', bodies.createWebhook],
  ] as const) {
    Object.assign(document.components!['examples']!, { [name]: { value: structuredClone(value) } });
  }
  const query = fc.sample(text, { seed, numRuns: 10 }).join('').toWellFormed();
  Object.assign(document.paths!['/v1/verify']!['post'] as object, {
    parameters: [
      { name: 'X-Sample', in: 'header', required: true, example: HEADER },
      { name: 'note', in: 'query', required: true, example: query },
    ],
  });
  return { contract: { ...contract, document }, bodies, header: HEADER, query, seed };
}
