/** From the results of checks to what is known of requirements, the verdict line and the exit code. */
import { requirements, type RequirementId } from '../../generated/requirements.ts';
import { isBinding, type Verdict } from '../check.ts';
import { untestable } from '../untestable.ts';
import { needs } from './needs.ts';
import type { CheckResult, Ending, ExitCode, RequirementResult } from './result.ts';

/** One pass does not outweigh a finding, and a check that could not run does not outweigh a pass. */
export const verdictsByWeight: readonly Verdict[] = [
  'fail',
  'warn',
  'harness-error',
  'inconclusive',
  'pass',
  'not-testable',
  'not-applicable',
];

export function requirementResults(results: readonly CheckResult[]): readonly RequirementResult[] {
  const ids = Object.keys(requirements) as RequirementId[];
  return ids.flatMap((id) => {
    const mine = results.filter(({ verifies }) => verifies.includes(id));
    const verdict = verdictsByWeight.find((each) => mine.some((result) => verdictFor(id, result) === each));
    if (!verdict) return [];
    const missing = verdict === 'not-testable' ? mine.find((result) => result.missing)?.missing : undefined;
    const findings = mine.filter((result) => result.verdict === 'fail' || result.verdict === 'warn');
    const isKnown = findings.length > 0 && findings.every(({ known }) => known !== undefined);
    return [{ id, verdict, checkIds: mine.map(({ checkId }) => checkId), missing, known: isKnown }];
  });
}

/** A check that fails a MUST may be evidence for a SHOULD as well, which is not more than a SHOULD for that. */
function verdictFor(id: RequirementId, { verdict, verifies }: CheckResult): Verdict {
  return verdict === 'fail' && verifies[0] !== id && !isBinding(requirements[id]) ? 'warn' : verdict;
}

export type Judgement = {
  readonly results: readonly CheckResult[];
  readonly requirements: readonly RequirementResult[];
  readonly ending: Ending;
  readonly staleBaseline: readonly string[];
  /** Requirements that have to be verified, or `all` of those that were selected. */
  readonly required: readonly string[] | 'all';
  readonly warningsFail: boolean;
};

export function exitCodeOf({
  results,
  requirements: known,
  ending,
  staleBaseline,
  required,
  warningsFail,
}: Judgement): ExitCode {
  if (ending.kind === 'bad-configuration') return 2;
  if (ending.kind === 'target-down') return 4;
  if (ending.kind === 'interrupted') return 130;
  if (ending.kind === 'rate-limited') return 3;
  const open = results.filter((result) => result.known === undefined);
  const counts = (verdict: Verdict) => open.some((result) => result.verdict === verdict);
  if (counts('fail') || staleBaseline.length > 0) return 1;
  if (warningsFail && counts('warn')) return 1;
  if (counts('harness-error') || counts('inconclusive')) return 3;
  if (!results.some(({ verdict }) => verdict === 'pass')) return 3;
  return unverified(known, required).length > 0 ? 3 : 0;
}

/** Requirements that have to be verified and could not be. One that no selected check is about was not looked at. */
function unverified(known: readonly RequirementResult[], required: Judgement['required']): readonly string[] {
  const untested = known.filter(({ verdict }) => verdict === 'not-testable').map(({ id }) => id as string);
  if (required === 'all') return untested;
  return required.filter((id) => untested.includes(id) || !known.some((each) => each.id === id));
}

const words: Readonly<Record<ExitCode, string>> = {
  0: 'CONFORMANT',
  1: 'NOT CONFORMANT',
  2: 'BAD CONFIGURATION',
  3: 'UNDECIDED',
  4: 'TARGET DOWN',
  130: 'INTERRUPTED',
};

/** How many requirements have a check. */
const CHECKABLE = Object.keys(requirements).filter((id) => !(id in untestable)).length;

/** "CONFORMANT: 58 of 64 requirements verified; 6 need a scanner." */
export function sentenceOf(judgement: Judgement, exitCode: ExitCode): string {
  const { requirements: known, ending, staleBaseline, required } = judgement;
  const count = (verdict: Verdict) => known.filter((each) => each.verdict === verdict && !each.known).length;
  const parts = [
    phrase(count('fail'), 'broken'),
    phrase(count('warn'), 'with a warning'),
    phrase(count('harness-error'), 'not judged, since the suite itself failed'),
    phrase(count('inconclusive'), 'undecided'),
    ...missingParts(known),
    phrase(count('not-applicable'), 'not applicable'),
    phrase(known.filter((each) => each.known).length, 'known by the baseline'),
    phrase(staleBaseline.length, 'stale in the baseline'),
    phrase(
      required === 'all' || known.length === 0
        ? 0
        : required.filter((id) => !known.some((each) => each.id === id)).length,
      'required and not looked at',
    ),
  ].filter((part) => part !== '');
  const reason = ending.kind === 'completed' ? '' : `${ending.sentence} `;
  // A run that never began looked at nothing, and there was all of it to look at.
  const total = known.length > 0 ? known.length : CHECKABLE;
  const coverage = `${count('pass')} of ${total} requirements verified`;
  // What was not tested may be broken: the first words must not say more than is known.
  const partly = exitCode === 0 && count('not-testable') > 0 ? ' AS FAR AS TESTED' : '';
  return `${words[exitCode]}${partly}: ${reason}${[coverage, ...parts].join('; ')}.`;
}

function phrase(number: number, what: string): string {
  return number === 0 ? '' : `${number} ${what}`;
}

function missingParts(known: readonly RequirementResult[]): readonly string[] {
  const untested = known.filter(({ verdict }) => verdict === 'not-testable');
  const byNeed = Map.groupBy(untested, ({ missing }) =>
    missing ? needs[missing].label : 'something that this run does not have',
  );
  return [...byNeed].map(
    ([label, group]) => `${group.length} ${group.length === 1 ? 'needs' : 'need'} ${label}`,
  );
}
