/** One file that works offline: the verdict, every finding with its evidence, and the matrix. */
import { requirements, type Requirement, type RequirementId } from '../../generated/requirements.ts';
import type { Verdict } from '../check.ts';
import type { CheckResult, Report, RequirementResult } from '../engine/result.ts';
import type { Delivery } from '../receiver/delivery.ts';
import type { Exchange } from '../target/exchange.ts';
import { curlOf } from './curl.ts';
import { STYLE } from './html-style.ts';

export function htmlReport(report: Report): string {
  const { target, startedAt, durationMs, sentence, exitCode, results, seed } = report;
  const needing = results.filter(({ verdict }) =>
    ['fail', 'warn', 'inconclusive', 'harness-error'].includes(verdict),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Conformance of ${escape(target)}</title>
<style>${STYLE}</style>
</head>
<body>
<header class="exit-${exitCode}">
<p class="eyebrow">Link Identity API · conformance</p>
<h1>${escape(target)}</h1>
<p class="verdict">${escape(sentence)}</p>
<p class="meta">${escape(startedAt)} · ${(durationMs / 1000).toFixed(1)} s · seed ${seed}</p>
</header>
<main>
<section aria-label="Summary"><ul class="tiles">${tiles(results)}</ul></section>
<section><h2>What needs attention</h2>
${needing.length === 0 ? '<p>Nothing.</p>' : needing.map((result) => finding(result, report)).join('\n')}
</section>
<section><h2>Requirements</h2>
<div class="scroll"><table><thead><tr><th>Requirement</th><th>Level</th><th>Result</th><th>Checks</th></tr></thead>
<tbody>${report.requirements.map((each) => requirementRow(each, results)).join('')}</tbody></table></div>
</section>
<section><h2>Left at the target</h2>
${createdList(report)}
</section>
</main>
</body>
</html>
`;
}

const order: readonly Verdict[] = [
  'fail',
  'warn',
  'inconclusive',
  'harness-error',
  'pass',
  'not-testable',
  'not-applicable',
];

function tiles(results: readonly CheckResult[]): string {
  return order
    .map((verdict) => [verdict, results.filter((result) => result.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(
      ([verdict, count]) =>
        `<li class="${verdict}"><strong>${count}</strong> ${verdict.replace('-', ' ')}</li>`,
    )
    .join('');
}

function finding(result: CheckResult, report: Report): string {
  const { checkId, title, verdict, verifies, message, expected, actual, known } = result;
  const exchanges = result.exchangeIds.flatMap((id) =>
    report.exchanges.filter((exchange) => exchange.id === id),
  );
  const deliveries = result.deliveryIds.flatMap((id) =>
    report.deliveries.filter((delivery) => delivery.id === id),
  );
  const facts =
    expected === undefined
      ? `<p>${escape(message ?? '')}</p>`
      : `<dl><dt>Expected</dt><dd>${escape(expected)}</dd><dt>Actual</dt><dd>${escape(actual ?? '')}</dd></dl>`;
  return `<article class="${verdict}" id="${escape(checkId)}">
<h3><span class="badge ${verdict}">${verdict}</span> ${escape(title)}</h3>
<p class="id"><code>${escape(checkId)}</code></p>
${known === undefined ? '' : `<p class="known">Known: ${escape(known)}</p>`}
${verifies.slice(0, 1).map(requirementText).join('')}
${facts}
${exchanges.map(exchangeText).join('')}${deliveries.map(deliveryText).join('')}
</article>`;
}

function requirementText(id: RequirementId): string {
  const { text, level, source }: Requirement = requirements[id];
  return `<blockquote><strong>${id}</strong> ${level}: ${escape(text)} <cite>${escape(source)}</cite></blockquote>`;
}

function exchangeText(exchange: Exchange): string {
  const { request, response, failure, id } = exchange;
  const answer = response
    ? `${response.status}\n${headersText(response.headers)}\n\n${pretty(response.text)}`
    : `no answer: ${failure?.message ?? ''}`;
  return `<details open><summary>Exchange ${id}: ${escape(request.method)} ${escape(request.url)} → ${response?.status ?? 'no answer'}</summary>
<h4>Request</h4><pre>${escape(`${request.method} ${request.url}\n${headersText(request.headers)}\n\n${pretty(request.body ?? '')}`)}</pre>
<h4>Response</h4><pre>${escape(answer)}</pre>
<h4>Repeat it</h4><pre>${escape(curlOf(exchange))}</pre></details>`;
}

function deliveryText({ id, method, headers, text, attempt }: Delivery): string {
  return `<details open><summary>Delivery ${id}, attempt ${attempt}</summary><pre>${escape(`${method}\n${headersText(headers)}\n\n${pretty(text)}`)}</pre></details>`;
}

const headersText = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

const LONGEST_BODY = 4_000;

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2).slice(0, LONGEST_BODY);
  } catch {
    return text.slice(0, LONGEST_BODY);
  }
}

function requirementRow(
  { id, verdict, checkIds }: RequirementResult,
  results: readonly CheckResult[],
): string {
  const { text, level, basis }: Requirement = requirements[id];
  const checks = checkIds.map((checkId) => {
    const result = results.find((each) => each.checkId === checkId);
    const reason = result?.message ? ` title="${escape(result.message)}"` : '';
    return `<li class="${result?.verdict ?? ''}"${reason}><code>${escape(checkId)}</code> ${result?.verdict ?? ''}</li>`;
  });
  return `<tr class="${verdict}"><td><strong>${id}</strong><br>${escape(text)}</td><td>${level}<br><small>${basis}</small></td>
<td><span class="badge ${verdict}">${verdict}</span></td><td><details><summary>${checkIds.length}</summary><ul>${checks.join('')}</ul></details></td></tr>`;
}

function createdList({ created }: Report): string {
  if (created.length === 0) return '<p>Nothing was created.</p>';
  const groups = [...Map.groupBy(created, ({ operationId }) => operationId)];
  const rows = groups.map(
    ([operationId, group]) =>
      `<details><summary>${group.length} by ${operationId}</summary><p>${group.map(({ what }) => `<code>${escape(what.slice(0, 80))}</code>`).join(' ')}</p></details>`,
  );
  return `<p>The API has no way to delete; ${created.length} records stay.</p>${rows.join('')}`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
