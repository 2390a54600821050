import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runConformance, type Report } from '../../../conformance/index.ts';
import { curlOf } from '../../../conformance/report/curl.ts';
import { htmlReport } from '../../../conformance/report/html.ts';
import { jsonReport } from '../../../conformance/report/json.ts';
import { junitReport } from '../../../conformance/report/junit.ts';
import { sarifReport } from '../../../conformance/report/sarif.ts';
import { terminalReporter } from '../../../conformance/report/terminal.ts';
import { loadContract } from '../../../contract/load.ts';
import { startDeployment, type Deployment } from '../../../deployment/start.ts';

const contract = loadContract('openapi.yaml');

let deployment: Deployment;
let report: Report;
let said = '';

beforeAll(async () => {
  deployment = await startDeployment({ defect: 'token-type-lower-case', allowHttpLoopback: true });
  const stream = { write: (text: string) => ((said += text), true) } as unknown as NodeJS.WritableStream;
  report = await runConformance({
    baseUrl: deployment.baseUrl,
    clientId: deployment.clientId,
    clientSecret: deployment.clientSecret,
    safe: false,
    only: ['create-access-token', 'every-response'],
    receiver: false,
    onEvent: terminalReporter({ stream }),
  });
}, 60_000);

afterAll(() => deployment.close());

test('the terminal shows the finding with its requirement, what was expected and what came', () => {
  expect(said).toMatch(/✗ fail {2}create-access-token\/token-type/);
  expect(said).toMatch(/TOK-TOKEN-TYPE: .*Bearer/);
  expect(said).toMatch(/Expected: "Bearer" at \/token_type\n\s+Actual: {3}"bearer"/);
  expect(said).toMatch(/NOT CONFORMANT: \d+ of \d+ requirements verified; \d+ broken/);
});

test('JSON is the report', () => {
  expect((JSON.parse(jsonReport(report)) as Report).sentence).toBe(report.sentence);
});

test('JUnit has one case a check, and the finding as a failure', () => {
  const xml = junitReport(report);

  expect(xml.match(/<testcase /g)).toHaveLength(report.results.length);
  expect(xml).toMatch(
    /<testcase classname="create-access-token\/token-type"[^>]*>.*<failure message="expected &quot;Bearer&quot;/,
  );
});

test('SARIF points at the line of the contract where the requirement is written', () => {
  const log = JSON.parse(sarifReport(report, contract)) as {
    runs: {
      results: { ruleId: string; locations: { physicalLocation: { region: { startLine: number } } }[] }[];
    }[];
  };
  const finding = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'TOK-TOKEN-TYPE');
  const line = finding?.locations[0]?.physicalLocation.region.startLine ?? 0;

  expect(readFileSync('openapi.yaml', 'utf8').split('\n')[line - 1]).toContain('id: TOK-TOKEN-TYPE');
});

test('HTML is one file that fetches nothing and shows the exchange with a curl', () => {
  const html = htmlReport(report);

  expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\(/);
  expect(html).toContain('create-access-token/token-type');
  expect(html).toContain('curl -i -X POST');
  expect(html).not.toContain(deployment.clientSecret);
});

test('a curl has variables where secrets were', () => {
  const [exchange] = report.exchanges;
  if (!exchange) throw new Error('Nothing was sent.');

  expect(curlOf(exchange)).toContain('$CLIENT_SECRET');
});
