/** A deployment that takes https endpoints only, as the contract says, and a run whose receiver speaks plain http. */
import { expect, test } from 'vitest';
import { runConformance, type ConformanceOptions } from '../../../conformance/index.ts';
import { startDeployment, type Deployment } from '../../../deployment/start.ts';

async function check(deployment: Deployment, more: Partial<ConformanceOptions>) {
  const { baseUrl, clientId, clientSecret } = deployment;
  const notes: string[] = [];
  const report = await runConformance({
    baseUrl,
    clientId,
    clientSecret,
    safe: false,
    onEvent: (event) => event.kind === 'note' && notes.push(event.message),
    ...more,
  });
  return { report, notes, findings: report.results.filter(({ verdict }) => verdict === 'fail') };
}

const REASON =
  'needs a webhook receiver with an https address, since the deployment refuses plain http: --receiver-url or --receiver-tls';

test('is not blamed for refusing the address of the receiver', async () => {
  const deployment = await startDeployment();

  const { report, notes, findings } = await check(deployment, { only: ['create-webhook'] });
  await deployment.close();

  expect(findings).toEqual([]);
  const creates = report.results.find(({ checkId }) => checkId === 'create-webhook/creates');
  expect(creates?.verdict).toBe('pass');
  // Nothing of it needs the receiver.
  expect(notes).toEqual([]);
});

test('leaves what needs the receiver not testable, with what would help', async () => {
  const deployment = await startDeployment();
  const driver = { name: 'own', perform: async (action: never) => deployment.control(action) };

  const only = ['deliveries/go-to-the-whole-url'];
  const { report, notes } = await check(deployment, { driver, only });
  await deployment.close();

  expect(report.results).toMatchObject([{ verdict: 'not-testable', message: REASON, missing: 'receiver' }]);
  expect(notes).toEqual([`This run ${REASON}.`]);
});

test('is not asked about webhooks when nothing is about them', async () => {
  const deployment = await startDeployment();

  const { report } = await check(deployment, { only: ['create-access-token/token-type'] });
  await deployment.close();

  expect(report.created).toEqual([]);
});
