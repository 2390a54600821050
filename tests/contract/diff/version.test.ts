import { describe, expect, test } from 'vitest';
import { judgeVersion, versionOf } from '../../../contract/diff/version.ts';
import { parseContract } from '../../../contract/load.ts';
import type { Level } from '../../../contract/diff/change.ts';

type Row = {
  from: string;
  level: Level | undefined;
  required: string;
  enough: readonly string[];
  tooLow: readonly string[];
};

const rows: readonly Row[] = [
  {
    from: '1.4.2',
    level: 'major',
    required: '2.0.0',
    enough: ['2.0.0', '3.1.0'],
    tooLow: ['1.4.2', '1.5.0', '2.0.0-rc.1'],
  },
  {
    from: '1.4.2',
    level: 'minor',
    required: '1.5.0',
    enough: ['1.5.0', '2.0.0'],
    tooLow: ['1.4.2', '1.4.3'],
  },
  {
    from: '1.4.2',
    level: 'patch',
    required: '1.4.3',
    enough: ['1.4.3', '1.5.0'],
    tooLow: ['1.4.2', '1.4.1'],
  },
  { from: '1.4.2', level: undefined, required: '1.4.2', enough: ['1.4.2', '1.4.3'], tooLow: ['1.4.1'] },
  { from: '0.4.2', level: 'major', required: '0.5.0', enough: ['0.5.0', '1.0.0'], tooLow: ['0.4.3'] },
  { from: '0.4.2', level: 'minor', required: '0.5.0', enough: ['0.5.0'], tooLow: ['0.4.3'] },
];

describe.each(rows)('after $from, changes that are $level', ({ from, level, required, enough, tooLow }) => {
  test(`ask for ${required}`, () => {
    expect(judgeVersion(from, from, level).required).toBe(required);
  });

  test.each(enough)('are served by %s', (version) => {
    expect(judgeVersion(from, version, level).sufficient).toBe(true);
  });

  test.each(tooLow)('are not served by %s', (version) => {
    expect(judgeVersion(from, version, level).sufficient).toBe(false);
  });
});

const faults = [
  { version: '1.0', found: '"1.0"' },
  { version: 'v1.0.0', found: '"v1.0.0"' },
  { version: undefined, found: 'missing' },
];

test.each(faults)('a contract whose version is $version is refused, with the place', ({ version, found }) => {
  const info = version === undefined ? '  title: Empty' : `  title: Empty\n  version: '${version}'`;
  const contract = parseContract(`openapi: 3.1.1\ninfo:\n${info}\n`, 'empty.yaml');

  const line = version === undefined ? 2 : 4;
  expect(() => versionOf(contract)).toThrow(
    new RegExp(`^empty\\.yaml:${line}:\\d+: info\\.version is ${found}\\.\\n  Expected a semantic version`),
  );
});
