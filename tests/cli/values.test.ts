/** The small parts that commands are made of. */
import { describe, expect, test } from 'vitest';
import { backoffMs } from '../../cli/backoff.ts';
import { nodeVersion, versionFinding } from '../../cli/doctor.ts';
import { durationMs, durationText } from '../../cli/duration.ts';
import { options } from '../../cli/options.ts';
import { fields, table, visible } from '../../cli/output.ts';
import * as parse from '../../cli/parse.ts';
import { matchesFilter } from '../../cli/request-filter.ts';
import {
  aheadText,
  attemptsText,
  deliveriesText,
  faultsText,
  snapshotsText,
  usersText,
  webhooksText,
  highlights,
} from '../../cli/views.ts';
import { retryProfileNames } from '../../mock/domain/retry.ts';

const durations = [
  ['250ms', 250],
  ['90s', 90_000],
  ['1.5s', 1_500],
  ['15m', 900_000],
  ['2h', 7_200_000],
  ['1d', 86_400_000],
  ['1h30m', 5_400_000],
  ['90', undefined],
  ['s', undefined],
  ['1h 30m', undefined],
  ['-5s', undefined],
  ['1.2.3s', undefined],
  ['', undefined],
] as const;

test.for(durations)('the span of time %j is %s milliseconds', ([text, ms]) => {
  expect(durationMs(text)).toBe(ms);
});

test.for([
  [0, '0s'],
  [250, '250ms'],
  [5_400_000, '1h30m'],
  [-90_000, '-1m30s'],
] as const)('%s milliseconds are written %s', ([ms, text]) => {
  expect(durationText(ms)).toBe(text);
});

test('waiting grows twofold from a quarter of a second to five seconds', () => {
  expect([1, 2, 3, 5, 6, 100].map(backoffMs)).toEqual([250, 500, 1_000, 4_000, 5_000, 5_000]);
});

const refused = [
  ['port', parse.port, '65536'],
  ['port', parse.port, '-1'],
  ['wholeNumber', parse.wholeNumber, '1.5'],
  ['positiveNumber', parse.positiveNumber, '0'],
  ['milliseconds', parse.milliseconds, '1s'],
  ['duration', parse.duration, 'soon'],
  ['httpUrl', parse.httpUrl, 'localhost:3000'],
  ['httpUrl', parse.httpUrl, 'ftp://localhost'],
  ['probability', parse.probability, '0'],
  ['probability', parse.probability, '1.1'],
  ['times', parse.times, '0'],
  ['times', parse.times, 'always'],
  ['statusPattern', parse.statusPattern, '44x'],
  ['statusPattern', parse.statusPattern, '600'],
  ['list', parse.list, ' , '],
] as const;

test.for(refused)('$0 refuses $2 with what would be right', ([, read, text]) => {
  expect(() => read(text)).toThrow(/such as|from 0|above 0|or forever|one word or more/);
});

describe('a request', () => {
  const request = {
    at: '2026-06-08T14:08:43.151246Z',
    method: 'POST',
    path: '/v1/verify',
    status: 422,
    duration_ms: 1,
    message: null,
    decided_by: 'contract',
  } as const;

  test.for([
    [{}, true],
    [{ status: parse.statusPattern('4xx') }, true],
    [{ status: parse.statusPattern('422') }, true],
    [{ status: parse.statusPattern('5XX') }, false],
    [{ path: 'verify' }, true],
    [{ path: 'enroll' }, false],
    [{ method: 'post' }, true],
    [{ method: 'GET' }, false],
  ] as const)('passes the filter %o: %s', ([filter, passes]) => {
    expect(matchesFilter(request, filter)).toBe(passes);
  });
});

test('columns are as wide as their widest entry, and lines have no blanks at the end', () => {
  expect(
    table(
      ['A', 'LONG'],
      [
        ['wide', 'b'],
        ['c', ''],
      ],
    ),
  ).toBe('A     LONG\nwide  b\nc');
});

test('what a terminal would take for a command is shown and not obeyed, whoever named something so', () => {
  const name = 'Ann\u001b[2J\u009b31m\r\nroot  yes';

  const shown = 'Ann\\u001b[2J\\u009b31m\\u000d\\u000aroot  yes';
  expect(table(['NAME'], [[name]])).toBe(`NAME\n${shown}`);
  expect(fields({ name })).toBe(`name  ${shown}`);
  expect(highlights({ hardware_id: name })).toBe(`hardware_id=${shown}`);
  expect(visible('Zoë 🖐 名前')).toBe('Zoë 🖐 名前');
});

test('the profiles of --retries are those of the mock', () => {
  expect(options.retries.choices).toEqual(retryProfileNames);
});

test('doctor fails a Node.js that is too old and warns of a mock of another version', async () => {
  expect(await nodeVersion('22.0.0')).toMatchObject({ status: 'fail', advice: expect.any(String) });
  expect(await nodeVersion('24.18.0')).toMatchObject({ status: 'ok', advice: null });
  expect(versionFinding('0.0.1')).toMatchObject({ status: 'warn', advice: expect.any(String) });
});

test.for([
  [0, 'the real time'],
  [-250, '250ms behind the real time'],
  [59_999, '59s999ms ahead of the real time'],
  [3_599_999, '1h ahead of the real time'],
  [-90_061_000, '1d1h1m1s behind the real time'],
] as const)('a clock that is %d ms ahead is said to be %s', ([aheadMs, text]) => {
  expect(aheadText(aheadMs)).toBe(text);
});

test('a list with nothing in it says so, and what would put something there', () => {
  expect(usersText([])).toContain('link-identity users enroll');
  expect(snapshotsText([])).toContain('link-identity state snapshot');
  expect(webhooksText([])).toContain('POST /v1/webhooks');
  expect(deliveriesText([])).toMatch(/^Nothing was delivered yet/);
  expect(attemptsText([])).toBe('There was no attempt yet.');
  expect(faultsText([])).toBe('Nothing goes wrong on purpose.');
});
