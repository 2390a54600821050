import { table } from './table.ts';

const echoed = 'Opaque key-value data echoed back';
const objectOrNull = 'metadata: object | null, optional';

export const metadataDefects = [
  ...table('createBothHandsEnrollment', [
    ['enroll-metadata-required', 'echo', 'a request without metadata is refused', objectOrNull],
    ['enroll-metadata-null-refused', 'echo', 'null metadata is refused', objectOrNull],
    ['enroll-metadata-array-accepted', 'echo', 'an array is taken as metadata', objectOrNull],
    ['enroll-metadata-string-accepted', 'echo', 'a string is taken as metadata', objectOrNull],
  ]),
  ...table('createVerification', [
    ['verify-metadata-null-refused', 'echo', 'null metadata is refused', objectOrNull],
    ['verify-metadata-array-accepted', 'echo', 'an array is taken as metadata', objectOrNull],
  ]),
  ...table('createBothHandsEnrollment, createVerification', [
    ['metadata-dropped', 'echo', 'metadata is not in the answer', echoed],
    ['metadata-null-becomes-object', 'echo', 'null comes back as {}', echoed],
    ['metadata-empty-becomes-null', 'echo', '{} comes back as null', echoed],
    ['metadata-stringified', 'echo', 'metadata comes back as a string of JSON', echoed],
    ['metadata-names-lower-cased', 'echo', 'names come back in lower case', echoed],
    ['metadata-names-camel-cased', 'echo', 'snake_case names come back in camelCase', echoed],
    ['metadata-unicode-mangled', 'echo', 'non-ASCII characters come back as ?', echoed],
    ['metadata-values-cut', 'echo', 'strings come back cut at 255 characters', echoed],
    ['metadata-entries-cut', 'echo', 'only the first 16 entries come back', echoed],
    ['metadata-nested-as-text', 'echo', 'nested objects come back as "[object Object]"', echoed],
    ['metadata-nested-dropped', 'echo', 'nested values are left out', echoed],
    ['metadata-numbers-as-text', 'echo', 'numbers come back as strings', echoed],
    ['metadata-numbers-as-float32', 'echo', 'numbers come back in single precision', echoed],
    ['metadata-large-integers-rounded', 'echo', 'integers beyond 2^53 are rounded', echoed],
    ['metadata-booleans-as-numbers', 'echo', 'booleans come back as 0 and 1', echoed],
    ['metadata-null-values-dropped', 'echo', 'entries with null are left out', echoed],
    ['metadata-empty-strings-null', 'echo', 'empty strings come back as null', echoed],
    ['metadata-dates-rewritten', 'echo', 'strings that look like dates are reformatted', echoed],
    ['metadata-deep-500', 'echo', 'deeply nested metadata answers 500', echoed],
    [
      'metadata-merged-with-previous',
      'uniqueness',
      'metadata of the user’s last challenge shines through',
      echoed,
    ],
  ]),
  ...table('enrollment.complete', [
    ['enrolled-metadata-missing', 'receiver', 'the event lacks the request’s metadata', echoed],
    ['enrolled-metadata-stringified', 'receiver', 'the event carries metadata as text', echoed],
  ]),
  ...table('verification.complete', [
    [
      'verified-metadata-missing',
      'receiver',
      'the event lacks the request’s metadata',
      'echoed in verification.complete',
    ],
    [
      'verified-metadata-of-enrollment',
      'receiver',
      'the event carries the enrollment’s metadata',
      'echoed in verification.complete',
    ],
    [
      'verified-metadata-of-latest',
      'receiver',
      'the event carries the newest challenge’s metadata',
      'echoed in verification.complete',
    ],
  ]),
] as const;
