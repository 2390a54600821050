/** One defect of each class, found by the check that is meant for it. All of them: `npm run mutants`. */
import { expect, test } from 'vitest';
import { defects } from '../../deployment/defects.ts';
import { exceptions, idleChecks } from '../../power/exceptions.ts';
import { measure } from '../../power/measure.ts';
import { listChecks } from '../../conformance/index.ts';

const sample: { defect: string; check: string }[] = [
  { defect: 'token-type-lower-case', check: 'create-access-token/token-type' },
  {
    defect: 'device-name-counted-in-bytes',
    check: 'register-device/accepts-device-name-of-255-two-byte-characters',
  },
  { defect: 'webhook-conflict-race', check: 'concurrency/webhooks-with-one-endpoint' },
  { defect: 'permission-missing-401', check: 'create-webhook/refuses-a-missing-permission' },
  { defect: 'token-expires-early', check: 'expiry/tokens-live-and-die-by-expires-in' },
  { defect: 'verified-by-majority', check: 'verification-complete/one-below' },
  { defect: 'redirect-followed', check: 'deliveries/retried-after-a-redirect' },
  { defect: 'delivery-api-key-of-another', check: 'deliveries/api-key-of-one-webhook' },
];

for (const { defect, check } of sample) {
  test(`${check} finds ${defect}, and is silent without it`, { timeout: 60_000 }, async () => {
    const [wrong, right] = await Promise.all([measure(defect, [check]), measure(undefined, [check])]);

    expect(wrong.findings.map(({ checkId }) => checkId)).toEqual([check]);
    expect(right.passed).toEqual([check]);
  });
}

test('what is excused exists', () => {
  const ids = new Set([...defects.map(({ id }) => id as string), ...listChecks().map(({ id }) => id)]);

  expect([...Object.keys(exceptions), ...Object.keys(idleChecks)].filter((id) => !ids.has(id))).toEqual([]);
});
