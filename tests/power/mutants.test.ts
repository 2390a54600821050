/** One defect of each class, found by the check that is meant for it. All of them: `npm run mutants`. */
import { expect, test } from 'vitest';
import { listChecks } from '../../conformance/index.ts';
import { defects } from '../../deployment/defects.ts';
import { exceptions } from '../../power/exceptions.ts';
import { measure, subjectOf } from '../../power/measure.ts';
import { readOwnMutants } from '../../power/own.ts';

const sample: { defect: string; check: string }[] = [
  { defect: 'token-type-lower-case', check: 'create-access-token/token-type' },
  {
    defect: 'device-name-counted-in-bytes',
    check: 'register-device/accepts-device-name-of-255-two-byte-characters',
  },
  { defect: 'webhook-conflict-race', check: 'concurrency/webhooks-with-one-endpoint' },
  { defect: 'permission-missing-401', check: 'create-webhook/refuses-a-missing-permission' },
  { defect: 'token-expires-early', check: 'expiry/tokens-live-for-expires-in' },
  { defect: 'verified-by-majority', check: 'verification-complete/one-below' },
  { defect: 'redirect-followed', check: 'deliveries/retried-after-a-redirect' },
  { defect: 'delivery-api-key-of-another', check: 'deliveries/api-key-of-one-webhook' },
];

for (const { defect, check } of sample) {
  test(`${check} finds ${defect}, and is silent without it`, async () => {
    const [wrong, right] = await Promise.all([
      measure(subjectOf(defect), [check]),
      measure({ world: 'open' }, [check]),
    ]);

    expect(wrong.findings.map(({ checkId }) => checkId)).toEqual([check]);
    expect(right.passed).toEqual([check]);
  });
}

test('every check has been seen to fail: it has a mutant of its own', async () => {
  const own = await readOwnMutants();

  expect(listChecks().filter(({ id }) => own[id] === undefined)).toEqual([]);
  expect(Object.keys(own)).toHaveLength(listChecks().length);
});

test('what is excused exists', () => {
  const ids = new Set<string>(defects.map(({ id }) => id));

  expect(Object.keys(exceptions).filter((id) => !ids.has(id))).toEqual([]);
});
