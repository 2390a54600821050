import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runConformance, writeReports, type Report, type RunEvent } from '../../../conformance/index.ts';
import { curlOf } from '../../../conformance/report/curl.ts';
import { htmlReport } from '../../../conformance/report/html/page.ts';
import { jsonReport } from '../../../conformance/report/json.ts';
import { junitReport } from '../../../conformance/report/junit.ts';
import { sarifReport } from '../../../conformance/report/sarif.ts';
import { terminalReporter } from '../../../conformance/report/terminal.ts';
import { loadContract } from '../../../contract/load.ts';
import { startDeployment, type Deployment } from '../../../deployment/start.ts';
import { requirements } from '../../../generated/requirements.ts';
import { ROOT } from '../../support/command.ts';

const contract = loadContract(join(ROOT, 'openapi.yaml'));

let deployment: Deployment;
let report: Report;
const events: RunEvent[] = [];

beforeAll(async () => {
  deployment = await startDeployment({ defect: 'token-type-lower-case', allowHttpLoopback: true });
  report = await runConformance({
    baseUrl: deployment.baseUrl,
    clientId: deployment.clientId,
    clientSecret: deployment.clientSecret,
    safe: false,
    only: ['create-access-token', 'every-response', 'rotation'],
    receiver: false,
    onEvent: (event) => events.push(event),
  });
});
afterAll(() => deployment.close());

/** What a person sees of events. */
function said(
  of: readonly RunEvent[],
  options: { isTTY?: boolean; verbose?: boolean; progress?: boolean } = {},
): string {
  let text = '';
  const { isTTY = false, ...rest } = options;
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  const tell = terminalReporter({ stream: Object.assign(stream, { isTTY, columns: 80 }), ...rest });
  for (const event of of) tell(event);
  return text;
}

test('the terminal shows the finding with its requirement, what was expected and what came', () => {
  const text = said(events);

  expect(text).toMatch(/✗ fail {2}create-access-token\/token-type/);
  expect(text).toMatch(/TOK-TOKEN-TYPE: .*Bearer/);
  expect(text).toMatch(/Expected: "Bearer" at \/token_type\n\s+Actual: {3}"bearer"/);
});

test('the terminal ends with what does not hold, what was not tested and why, and the verdict with its coverage', () => {
  const text = said(events);

  expect(text).toMatch(
    /Requirements that do not hold:\n(?: {2}.*\n)* {2}✗ TOK-TOKEN-TYPE {2}token_type is Bearer\. {2}create-access-token\/token-type/,
  );
  expect(text).toMatch(/Not tested:\n {2}\d checks: needs OAuth clients from the console: --driver\n/);
  expect(text).toMatch(
    /\nNOT CONFORMANT: \d+ of \d+ requirements verified; \d+ broken; .*\d+ needs? OAuth clients from the console\. \d+\.\d s\n$/,
  );
});

test('a hundred findings of one kind are not shown in full, but every one is counted', () => {
  const isIt = (event: RunEvent) =>
    event.kind === 'check-finished' && event.result.checkId === 'create-access-token/token-type';
  const flood = events.flatMap((event) => (isIt(event) ? Array.from({ length: 100 }, () => event) : [event]));
  const fails = (text: string) => text.match(/✗ fail {2}/g) ?? [];

  const all = fails(said(flood, { verbose: true })).length;
  const text = said(flood);

  expect(all).toBeGreaterThanOrEqual(100);
  expect(fails(text)).toHaveLength(30);
  expect(text).toContain(`… and ${all - 30} more like these; --verbose shows them all, --output keeps them.`);
});

test('one line moves on a terminal, and none elsewhere or where a person types', () => {
  expect(said(events, { isTTY: true })).toContain('\r\u001b[2K');
  expect(said(events, { isTTY: true, progress: false })).not.toContain('\r\u001b[2K');
  expect(said(events)).not.toContain('\r');
});

test('JSON is the report', () => {
  expect((JSON.parse(jsonReport(report)) as Report).sentence).toBe(report.sentence);
});

test('JUnit is XML, whatever the address of the deployment and what it answers', () => {
  const odd = {
    ...report,
    sentence: 'UNDECIDED: http://a---b.example/--',
    target: 'http://a---b.example/--',
  };
  const answered = odd.results.map((each) => ({
    ...each,
    message: '\u0000]]>&<\ud800--',
    verdict: 'fail' as const,
  }));

  const xml = junitReport({ ...odd, results: answered });

  const [, comment = ''] = /<!--(.*?)-->/s.exec(xml) ?? [];
  expect(comment).toContain('a- - -b.example');
  expect(comment).not.toMatch(/--|-$/);
  expect(xml.replace(/<!--.*?-->/s, '')).not.toMatch(/[\0\ud800]|&(?!(?:amp|lt|gt|quot|#10);)/);
});

test('JUnit has one case a check, and the finding as a failure', () => {
  const xml = junitReport(report);

  expect(xml.match(/<testcase /g)).toHaveLength(report.results.length);
  expect(xml).toMatch(
    /<testcase classname="create-access-token\/token-type"[^>]*>.*<failure message="expected &quot;Bearer&quot;/,
  );
  expect(xml).toMatch(
    /<testcase classname="rotation\/new-secret-works".*<skipped message="needs OAuth clients/,
  );
});

type Sarif = {
  runs: {
    results: {
      ruleId: string;
      locations: {
        physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
      }[];
    }[];
  }[];
};

test('SARIF points at the line of the contract where the requirement is written', async () => {
  const log = JSON.parse(sarifReport(report, contract)) as Sarif;
  const finding = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'TOK-TOKEN-TYPE');
  const line = finding?.locations[0]?.physicalLocation.region.startLine ?? 0;

  const lines = (await readFile(join(ROOT, 'openapi.yaml'), 'utf8')).split('\n');
  expect(lines[line - 1]).toContain('id: TOK-TOKEN-TYPE');
});

test('SARIF names the contract that was checked by, from where the command was called', async () => {
  const folder = await mkdtemp(join(process.cwd(), '.sarif-check-'));
  await cp(join(ROOT, 'openapi.yaml'), join(folder, 'api.yaml'));

  await writeReports(report, folder, join(folder, 'api.yaml'));
  const log = JSON.parse(await readFile(join(folder, 'conformance.sarif'), 'utf8')) as Sarif;
  await rm(folder, { recursive: true });

  const uri = log.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
  expect(uri).toMatch(/^\.sarif-check-\w+\/api\.yaml$/);
});

test('HTML is one file that fetches nothing and shows the exchange with a curl', () => {
  const html = htmlReport(report);

  expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\(/);
  expect(html).toContain('<article class="finding fail" id="create-access-token/token-type">');
  expect(html).toMatch(/<dt>Expected<\/dt><dd>&quot;Bearer&quot; at \/token_type<\/dd>/);
  expect(html).toContain('curl -i -X POST');
  expect(html).not.toContain(deployment.clientSecret);
});

test('HTML has every requirement of the contract, those that nothing was about too, and can show one kind alone', () => {
  const html = htmlReport(report);
  const ids = Object.keys(requirements);

  expect(ids.filter((id) => !new RegExp(`<tr class="[a-z-]+" id="${id}">`).test(html))).toEqual([]);
  expect(html).toContain('<tr class="not-looked-at" id="DLV-RETRIED">');
  expect(html).toContain('<tr class="no-check" id="DLV-RETRY-END">');
  for (const [, state = ''] of html.matchAll(/<tr class="([a-z-]+)"/g))
    expect(html).toContain(`<input type="radio" name="show" value="${state}">`);
});

test('every link within the HTML leads somewhere', () => {
  const html = htmlReport(report);
  const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id));

  const links = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
});

test('a curl has variables where secrets were', () => {
  const [exchange] = report.exchanges;
  if (!exchange) throw new Error('Nothing was sent.');

  expect(curlOf(exchange)).toContain('$CLIENT_SECRET');
});
