/** One finding with all that shows it: the requirement, what was expected, what came, and how to see it again. */
import { requirements, type Requirement, type RequirementId } from '../../../generated/requirements.ts';
import type { CheckResult, Report } from '../../engine/result.ts';
import type { Delivery } from '../../receiver/delivery.ts';
import type { Exchange } from '../../target/exchange.ts';
import { curlOf } from '../curl.ts';
import { code, escape, pretty } from './text.ts';
import { badge } from './verdicts.ts';

/** @param isOpen whether its first piece of evidence is shown without a click */
export function finding(result: CheckResult, report: Report, isOpen: boolean): string {
  const { checkId, title, verdict, verifies, message, expected, actual, known } = result;
  const exchanges = report.exchanges.filter(({ id }) => result.exchangeIds.includes(id));
  const deliveries = report.deliveries.filter(({ id }) => result.deliveryIds.includes(id));
  const facts =
    expected === undefined
      ? `<p class="why">${escape(message ?? '')}</p>`
      : `<dl class="facts"><div><dt>Expected</dt><dd>${escape(expected)}</dd></div><div><dt>Actual</dt><dd>${escape(actual ?? '')}</dd></div></dl>`;
  // Only the first one: more of the same rarely tells more.
  const evidence = [...exchanges.map(exchangeText), ...deliveries.map(deliveryText)]
    .map((text, index) => `<details${isOpen && index === 0 ? ' open' : ''}>${text}</details>`)
    .join('');
  return `<article class="finding ${verdict}${known === undefined ? '' : ' known'}" id="${escape(checkId)}">
<h3>${badge(verdict)} ${escape(title)}</h3>
<p class="id"><a href="#${escape(checkId)}">${code(checkId)}</a></p>
${known === undefined ? '' : `<p class="why">Known by the baseline: ${escape(known)}</p>`}
${verifies.slice(0, 1).map(requirementText).join('')}
${facts}
${evidence}
</article>`;
}

function requirementText(id: RequirementId): string {
  const { text, level, source }: Requirement = requirements[id];
  return `<blockquote><a href="#${id}">${id}</a> <span class="level">${level}</span> ${escape(text)}<cite>${escape(source)}</cite></blockquote>`;
}

function exchangeText(exchange: Exchange): string {
  const { request, response, failure, id, durationMs } = exchange;
  const status = response ? String(response.status) : 'no answer';
  const answer = response
    ? `${response.status}\n${headersText(response.headers)}\n\n${pretty(response.text)}`
    : `no answer: ${failure?.message ?? ''}`;
  const asked = `${request.method} ${request.url}\n${headersText(request.headers)}\n\n${pretty(request.body ?? '')}`;
  return `<summary>Exchange ${id}: ${escape(request.method)} ${code(pathOf(request.url))} → ${status}, ${Math.round(durationMs)} ms</summary>
<div class="sides"><div><h4>Request</h4><pre>${escape(asked)}</pre></div><div><h4>Response</h4><pre>${escape(answer)}</pre></div></div>
<h4>Repeat it</h4><pre class="curl">${escape(curlOf(exchange))}</pre>`;
}

function deliveryText({ id, method, headers, text, attempt }: Delivery): string {
  return `<summary>Delivery ${id}, attempt ${attempt}</summary><pre>${escape(`${method}\n${headersText(headers)}\n\n${pretty(text)}`)}</pre>`;
}

function headersText(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
