/** One file that works offline: the verdict, every finding with its evidence, what was not tested, and the matrix. */
import type { CheckResult, Report } from '../../engine/result.ts';
import { verdictsByWeight } from '../../engine/summary.ts';
import { finding } from './finding.ts';
import { countOf, filterStyle, matrix, requirementRows } from './requirements.ts';
import { STYLE } from './style.ts';
import { plural } from '../plural.ts';
import { code, escape } from './text.ts';
import { badge, needsAttention, wordOf } from './verdicts.ts';

export function htmlReport(report: Report): string {
  const { target, startedAt, durationMs, sentence, exitCode, results, seed, selection } = report;
  const rows = requirementRows(report);
  const [verdict = '', ...rest] = sentence.split(': ');
  const when = new Date(startedAt).toUTCString();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(verdict)}: ${escape(target)}</title>
<style>${STYLE}${filterStyle}</style>
</head>
<body>
<header class="exit-${exitCode}">
<p class="eyebrow">Link Identity API · conformance</p>
<h1>${escape(verdict)}</h1>
<p class="target">${escape(target)}</p>
<p class="sentence">${escape(rest.join(': '))}</p>
${bar(countOf(rows))}
<p class="meta">${when} · ${(durationMs / 1000).toFixed(1)} s · ${plural(results.length, 'check')}, ${escape(selection)} · seed ${seed} · exit code ${exitCode}</p>
</header>
<main>
${attention(report)}
${notTested(results)}
<section id="requirements"><h2>Requirements</h2>
${matrix(rows)}
</section>
${leftovers(report)}
</main>
</body>
</html>
`;
}

function bar(counts: ReturnType<typeof countOf>): string {
  const parts = counts.map(
    ([state, count]) =>
      `<i class="${state}" style="flex-grow:${count}" title="${count} ${wordOf(state)}"></i>`,
  );
  const legend = counts.map(([state, count]) => `<li class="${state}"><b>${count}</b> ${wordOf(state)}</li>`);
  return `<div class="bar" role="img" aria-label="Requirements by result">${parts.join('')}</div><ul class="legend">${legend.join('')}</ul>`;
}

/** From so many findings on there is a list of them, and evidence of the others is a click away. */
const MANY = 8;

function attention(report: Report): string {
  const found = report.results
    .filter(({ verdict }) => needsAttention(verdict))
    .toSorted(
      (one, other) =>
        Number(one.known !== undefined) - Number(other.known !== undefined) ||
        verdictsByWeight.indexOf(one.verdict) - verdictsByWeight.indexOf(other.verdict),
    );
  const stale = report.staleBaseline.map((entry) => `<li>${escape(entry)}</li>`);
  const staleList =
    stale.length === 0
      ? ''
      : `<article class="finding fail"><h3>Entries of the baseline are stale</h3><ul>${stale.join('')}</ul></article>`;
  const ending =
    report.ending.kind === 'completed' ? '' : `<p class="why">${escape(report.ending.sentence)}</p>`;
  const nothing = found.length + stale.length === 0 && ending === '' ? '<p class="calm">Nothing.</p>' : '';
  return `<section id="findings"><h2>What needs attention${found.length > 0 ? ` <small>${found.length}</small>` : ''}</h2>
${ending}${nothing}${staleList}${found.length >= MANY ? contents(found) : ''}${found.map((result, index) => finding(result, report, index < MANY)).join('\n')}
</section>`;
}

function contents(found: readonly CheckResult[]): string {
  const lines = found.map(
    ({ checkId, title, verdict }) =>
      `<li>${badge(verdict)} <a href="#${escape(checkId)}">${escape(title)}</a> ${code(checkId)}</li>`,
  );
  return `<details class="contents" open><summary>All ${found.length}</summary><ul>${lines.join('')}</ul></details>`;
}

/** By reason, since one option may help a hundred checks. */
function notTested(results: readonly CheckResult[]): string {
  const skipped = results.filter(({ verdict }) => verdict === 'not-testable');
  if (skipped.length === 0) return '';
  const groups = [...Map.groupBy(skipped, ({ message = '' }) => message)].toSorted(
    ([, some], [, others]) => others.length - some.length,
  );
  const items = groups.map(
    ([why, group]) =>
      `<details><summary><b>${group.length}</b> ${escape(why)}</summary><p>${group.map(({ checkId }) => code(checkId)).join(' ')}</p></details>`,
  );
  return `<section id="not-tested"><h2>What was not tested <small>${skipped.length} of ${plural(results.length, 'check')}</small></h2>${items.join('\n')}</section>`;
}

function leftovers({ created }: Report): string {
  const groups = [...Map.groupBy(created, ({ operationId }) => operationId)];
  const lists = groups.map(
    ([operationId, group]) =>
      `<details><summary><b>${group.length}</b> by ${operationId}</summary><p>${group.map(({ what }) => code(what.slice(0, 80))).join(' ')}</p></details>`,
  );
  const said =
    created.length === 0
      ? '<p class="calm">Nothing was created, or all of it was removed again.</p>'
      : `<p>The API has no way to delete, so ${plural(created.length, 'record')} of this run stay.</p>`;
  return `<section id="left"><h2>Left at the target</h2>${said}${lists.join('')}</section>`;
}
