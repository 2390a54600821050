import { afterAll, beforeAll, expect, test } from 'vitest';
import { listChecks, matrix, runConformance, untestable, type Report } from '../../../conformance/index.ts';
import { requirements, type RequirementId } from '../../../generated/requirements.ts';
import { startDeployment, type Deployment } from '../../../deployment/start.ts';

const ids = Object.keys(requirements) as RequirementId[];
const checks = listChecks();

test('every requirement has a check, or a written reason why it has none, and not both', () => {
  const wrong = matrix(checks).filter(({ checks: own, untestable: reason, id }) =>
    own.length > 0 ? untestable[id] !== undefined : !reason,
  );

  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('ids of checks are unique and in kebab-case', () => {
  const all = checks.map(({ id }) => id);

  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((id) => !/^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('titles state behaviour in the present tense', () => {
  expect(checks.filter(({ title }) => /\b(?:should|must|test that|verify that)\b/i.test(title))).toEqual([]);
});

test('no check fails a deployment on an inference', () => {
  const strict = checks
    .filter(({ severity }) => severity === 'fail')
    .map(({ verifies }) => requirements[verifies[0]]);

  expect(strict.filter((requirement) => requirement.level !== 'MUST')).toEqual([]);
});

let deployment: Deployment;
let report: Report;

beforeAll(async () => {
  deployment = await startDeployment({ allowHttpLoopback: true, acknowledgeWithinMs: 2_500 });
  report = await runConformance({
    baseUrl: deployment.baseUrl,
    clientId: deployment.clientId,
    clientSecret: deployment.clientSecret,
    safe: false,
    driver: { name: 'in-process', perform: async (action) => deployment.control(action) },
    acknowledgeWithinMs: 2_500,
    seed: 4421,
  });
}, 120_000);

afterAll(() => deployment.close());

test('a correct deployment is conformant, with nothing to remark', () => {
  const remarks = report.results.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not-applicable');

  expect(remarks).toEqual([]);
  expect(report.exitCode).toBe(0);
});

test('every MUST that has a check was seen to be kept', () => {
  const musts = ids.filter((id) => requirements[id].level === 'MUST' && untestable[id] === undefined);
  const verified = new Set(
    report.requirements.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id),
  );
  // Applies only where people have to exist before they are enrolled.
  const others = musts.filter((id) => !verified.has(id) && id !== 'ENR-USER-404');

  expect(others).toEqual([]);
});

test('every check that was selected gave a result', () => {
  expect(report.results.map(({ checkId }) => checkId)).toEqual(checks.map(({ id }) => id));
});

test('no secret of the run is in the report', () => {
  const text = JSON.stringify(report);

  expect(text).not.toContain(deployment.clientSecret);
  expect(text).not.toMatch(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{20,}/);
  expect(text).not.toMatch(/whsec_\w/);
});

test('the verdict line carries the coverage', () => {
  expect(report.sentence).toMatch(/^CONFORMANT: \d+ of \d+ requirements verified; 1 not applicable\.$/);
});
