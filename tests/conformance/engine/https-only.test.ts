/** A deployment that takes https endpoints only, as the contract says, and a run whose receiver speaks plain http. */
import { expect, test } from 'vitest';
import { generateCertificate, runConformance, type ConformanceOptions } from '../../../conformance/index.ts';
import { startDeployment, type Deployment } from '../../../deployment/start.ts';
import { bodyOf, CREDENTIALS, json, serve, token } from '../fake-target.ts';

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

test('may refuse an address that is not on the public internet', async () => {
  await using target = await serve(async (request, response) => {
    if (request.url === '/v1/auth/token') return json(200, token())(request, response);
    const { endpoint } = await bodyOf(request);
    const isTaken = String(endpoint).startsWith('https://') && !String(endpoint).includes('127.0.0.1');
    json(isTaken ? 201 : 400, { success: isTaken, message: 'Not there.' })(request, response);
  });
  const certificate = await generateCertificate('127.0.0.1');

  const report = await runConformance({
    baseUrl: target.url,
    ...CREDENTIALS,
    safe: false,
    auto: true,
    hardwareId: 'hardware_1',
    receiver: { certificate },
    only: ['create-webhook/creates', 'deliveries/go-to-the-whole-url'],
  });

  const verdicts = Object.fromEntries(report.results.map((each) => [each.checkId, each.verdict]));
  expect(verdicts).toMatchObject({
    'create-webhook/creates': 'pass',
    'deliveries/go-to-the-whole-url': 'not-testable',
  });
  expect(report.results.find(({ verdict }) => verdict === 'not-testable')?.message).toMatch(
    /^needs a webhook receiver under an address that the deployment takes, and it refuses https:\S+: --receiver-url$/,
  );
});

test('is not asked about webhooks when nothing that can be tested is about them', async () => {
  const deployment = await startDeployment();

  const tokens = await check(deployment, { only: ['create-access-token/token-type'] });
  const withoutScanner = await check(deployment, { only: ['deliveries'] });
  await deployment.close();

  expect([...tokens.report.created, ...withoutScanner.report.created]).toEqual([]);
});
