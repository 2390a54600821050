import { describe, expect, test } from 'vitest';
import { loadContract, parseContract } from '../../../../contract/load.ts';
import { generateRequirements } from '../../../../scripts/generate/requirements/data.ts';
import { generateRequirementsPage } from '../../../../scripts/generate/requirements/page.ts';
import { readRequirements } from '../../../../contract/requirements/read.ts';
import { GROUPS } from '../../../../contract/requirements/requirement.ts';

const wellFormed = {
  id: 'DEV-NAME',
  level: 'MUST',
  basis: 'stated',
  source: 'Register Device › device_name',
  text: 'device_name is required.',
};

/** A contract with these entries at its only operation: the first one begins on line 8. */
function contractWith(...entries: readonly unknown[]): ReturnType<typeof parseContract> {
  const list = entries.map((entry) => `        - ${JSON.stringify(entry)}\n`);
  return parseContract(
    `openapi: 3.1.1
info: {}
paths:
  /v1/devices:
    post:
      operationId: registerDevice
      x-requirements:
${list.join('')}`,
    'openapi.yaml',
  );
}

test('a requirement carries the part of the contract that it is about', () => {
  expect(readRequirements(contractWith(wellFormed))).toEqual([
    {
      ...wellFormed,
      place: { kind: 'operation', name: 'registerDevice', pointer: '/paths/~1v1~1devices/post' },
    },
  ]);
});

describe('a broken requirement is refused with its line and what would be right', () => {
  const { text: _, ...withoutText } = wellFormed;
  const broken: { name: string; entry: unknown; problem: string; remedy: string }[] = [
    {
      name: 'an id in lower case',
      entry: { ...wellFormed, id: 'dev-name' },
      problem: '"dev-name"',
      remedy: 'DEV-NAME-LENGTH',
    },
    {
      name: 'an id of an unknown group',
      entry: { ...wellFormed, id: 'CAR-NAME' },
      problem: '"CAR-NAME"',
      remedy: 'OVW, TOK',
    },
    {
      name: 'an id that is a group alone',
      entry: { ...wellFormed, id: 'DEV' },
      problem: '"DEV"',
      remedy: 'OVW, TOK',
    },
    {
      name: 'an unknown level',
      entry: { ...wellFormed, level: 'CAN' },
      problem: '"CAN"',
      remedy: 'MUST, SHOULD, MAY',
    },
    {
      name: 'an unknown basis',
      entry: { ...wellFormed, basis: 'guessed' },
      problem: '"guessed"',
      remedy: 'stated, example, inferred',
    },
    {
      name: 'an inferred MUST',
      entry: { ...wellFormed, basis: 'inferred' },
      problem: 'MUST',
      remedy: 'SHOULD or MAY',
    },
    {
      name: 'an empty source',
      entry: { ...wellFormed, source: ' ' },
      problem: '`source` is " "',
      remedy: 'the place',
    },
    { name: 'no text', entry: withoutText, problem: '`text` is missing', remedy: 'one behaviour' },
    {
      name: 'a field too many',
      entry: { ...wellFormed, owner: 'us' },
      problem: '`owner`',
      remedy: 'id, level, basis',
    },
    {
      name: 'a sentence alone',
      entry: 'device_name is required.',
      problem: 'not a mapping',
      remedy: 'id, level, basis',
    },
  ];

  test.each(broken)('$name', ({ entry, problem, remedy }) => {
    const read = () => readRequirements(contractWith(entry));

    expect(read).toThrow(
      expect.objectContaining({
        name: 'ContractError',
        file: 'openapi.yaml',
        position: expect.objectContaining({ line: 8 }),
        problem: expect.stringContaining(problem),
        remedy: expect.stringContaining(remedy),
      }),
    );
  });

  test('an id that is taken, with the line of the first', () => {
    const contract = contractWith(wellFormed, { ...wellFormed, text: 'Another text.' });

    expect(() => readRequirements(contract)).toThrow(
      /^openapi\.yaml:9:\d+: the requirement id `DEV-NAME` is taken since line 8\./,
    );
  });

  test('a list that is none', () => {
    const contract = parseContract('openapi: 3.1.1\ninfo:\n  x-requirements: DEV-NAME\n', 'openapi.yaml');

    expect(() => readRequirements(contract)).toThrow(/^openapi\.yaml:3:3: `x-requirements` is not a list\./);
  });

  test('a list where no requirement can stand', () => {
    const contract = parseContract('openapi: 3.1.1\nservers:\n  - x-requirements: []\n', 'openapi.yaml');

    expect(() => readRequirements(contract)).toThrow(
      /^openapi\.yaml:3:5: `x-requirements` cannot stand here\./,
    );
  });
});

describe('from the contract of this repository', () => {
  const contract = loadContract('openapi.yaml');
  const ids = readRequirements(contract).map(({ id }) => id);

  test('every group has requirements', () => {
    const empty = Object.keys(GROUPS).filter((group) => !ids.some((id) => id.startsWith(`${group}-`)));

    expect(empty).toEqual([]);
  });

  test('the typed data has every requirement under its id', () => {
    const text = generateRequirements(contract);

    expect(ids.filter((id) => !text.includes(`  "${id}": {\n`))).toEqual([]);
  });

  test('the page has one row for every requirement', () => {
    const rows = generateRequirementsPage(contract).match(/(?<=^\| `)[A-Z0-9-]+(?=` \|)/gm) ?? [];

    expect(rows.toSorted()).toEqual(ids.toSorted());
  });
});

test('a bar, a tag and an emphasis in a text stay text on the page, and a name of a field becomes code', () => {
  const page = generateRequirementsPage(contractWith({ ...wellFormed, text: 'a|b <b> *c* device_name\\n' }));

  expect(page).toContain('| a\\|b \\<b> \\*c\\* `device_name`\\\\n |');
});
