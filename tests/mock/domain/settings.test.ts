import { expect, test } from 'vitest';
import { HOUR, MILLISECOND, SECOND } from '../../../mock/domain/instant.ts';
import {
  challengeLifetime,
  defaultSettings,
  scannerDelay,
  settingsOf,
} from '../../../mock/domain/settings.ts';
import { tenant } from './fixtures.ts';

test('a tenant that sets nothing has the defaults', () => {
  expect(settingsOf(tenant)).toEqual(defaultSettings);
});

test('what a tenant sets counts, and the rest is as by default', () => {
  const settings = JSON.stringify({ users: 'made_first', auto_pair: false });

  expect(settingsOf({ settings })).toEqual({ ...defaultSettings, users: 'made_first', auto_pair: false });
});

test('the default is the reading that is hardest on careless code, with people who act by themselves', () => {
  expect(defaultSettings).toMatchObject({
    enrollment_events: 'per_palm',
    auto_pair: true,
    auto_present: true,
  });
});

test('durations are in the units of their names', () => {
  expect(challengeLifetime({ ...defaultSettings, challenge_lifetime_s: 90 })).toBe(90 * SECOND);
  expect(scannerDelay({ ...defaultSettings, scanner_delay_ms: 250 })).toBe(250 * MILLISECOND);
  expect(challengeLifetime(defaultSettings)).toBe(HOUR);
  expect(scannerDelay(defaultSettings)).toBe(SECOND);
});
