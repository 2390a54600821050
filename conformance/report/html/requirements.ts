/** The matrix: every requirement of the contract, what came of it, and the checks that say so. */
import { requirements, type Requirement, type RequirementId } from '../../../generated/requirements.ts';
import type { CheckResult, Report } from '../../engine/result.ts';
import { untestable } from '../../untestable.ts';
import { plural } from '../plural.ts';
import { code, escape } from './text.ts';
import { badge, needsAttention, states, wordOf, type State } from './verdicts.ts';

/** What the ids of requirements begin with, in the order of the contract. */
const areas: Readonly<Record<string, string>> = {
  OVW: 'Overview',
  TOK: 'Access tokens',
  ROT: 'Credential rotation',
  AUTH: 'Authorization',
  DEV: 'Register Device',
  ENR: 'Create Both Hands Enrollment Challenge',
  VER: 'Create Verification Challenge',
  WHK: 'Create Webhook',
  DLV: 'Deliveries',
  EVT: 'Events',
  ERR: 'Errors',
};

type Row = { readonly id: RequirementId; readonly state: State; readonly results: readonly CheckResult[] };

export function requirementRows({ requirements: known, results }: Report): readonly Row[] {
  return (Object.keys(requirements) as RequirementId[]).map((id) => ({
    id,
    state:
      known.find((each) => each.id === id)?.verdict ??
      (untestable[id] === undefined ? 'not-looked-at' : 'no-check'),
    results: results.filter(({ verifies }) => verifies.includes(id)),
  }));
}

/** How many requirements came to what. */
export function countOf(rows: readonly Row[]): readonly (readonly [State, number])[] {
  return states
    .map((state) => [state, rows.filter((row) => row.state === state).length] as const)
    .filter(([, count]) => count > 0);
}

/** The filter is made of radio buttons and style alone, so that the page works wherever it is opened. */
export function matrix(rows: readonly Row[]): string {
  const choices = countOf(rows).map(
    ([state, count]) =>
      `<label class="${state}"><input type="radio" name="show" value="${state}"> ${wordOf(state)} <b>${count}</b></label>`,
  );
  const groups = [...Map.groupBy(rows, ({ id }) => id.split('-')[0] ?? '')];
  return `<fieldset class="filter"><legend>Show</legend><label><input type="radio" name="show" value="all" checked> all <b>${rows.length}</b></label>${choices.join('')}</fieldset>
${groups.map(([area, group]) => areaTable(areas[area] ?? area, group)).join('\n')}`;
}

/** What hides the others when one state is chosen. */
export const filterStyle = states
  .map(
    (state) =>
      `main:has(.filter input[value="${state}"]:checked) .area tr:not(.${state}){display:none}
main:has(.filter input[value="${state}"]:checked) .area:not(:has(tr.${state})){display:none}`,
  )
  .join('\n');

function areaTable(title: string, rows: readonly Row[]): string {
  const verified = rows.filter(({ state }) => state === 'pass').length;
  return `<section class="area"><h3>${escape(title)} <small>${verified} of ${rows.length} verified</small></h3>
<table><tbody>${rows.map(rowOf).join('\n')}</tbody></table></section>`;
}

function rowOf({ id, state, results }: Row): string {
  const { text, level, basis, source }: Requirement = requirements[id];
  const checks = results.map(checkLine).join('');
  const reason = untestable[id];
  const below =
    checks === ''
      ? `<p class="why">${escape(reason ?? 'No check of this run is about it.')}</p>`
      : `<details><summary>${plural(results.length, 'check')}</summary><ul>${checks}</ul></details>`;
  return `<tr class="${state}" id="${id}"><td class="state">${badge(state)}</td>
<td><p>${escape(text)}</p><p class="meta"><b>${id}</b> ${level}, ${basis} · ${escape(source)}</p>${below}</td></tr>`;
}

function checkLine({ checkId, title, verdict, message }: CheckResult): string {
  const name = needsAttention(verdict) ? `<a href="#${escape(checkId)}">${code(checkId)}</a>` : code(checkId);
  const why = verdict === 'pass' || message === undefined ? '' : ` <small>${escape(message)}</small>`;
  return `<li>${badge(verdict)} ${name} ${escape(title)}${why}</li>`;
}
