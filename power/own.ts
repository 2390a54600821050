/**
 * Every check against its own mutant, a defect that it finds by itself: what can be run at every change. The mutants are
 * in own-mutants.json, which a full measurement writes.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { listChecks } from '../conformance/index.ts';
import type { DefectId } from '../deployment/defects.ts';
import { measure, subjectOf, worldOf, worlds } from './measure.ts';

export const OWN_MUTANTS = fileURLToPath(new URL('own-mutants.json', import.meta.url));

export type OwnMutants = Readonly<Record<string, DefectId>>;

/** Times are judged by checks of the suite, and a machine that is busy makes them undecided: then once more. */
const TRIES = 3;
/** Some defects are races, some show only beside another check: a mutant is found so often in a row before it counts. */
const SURE_AFTER = 2;
/** So many defects are tried for a check until one is found that it finds by itself. */
const MOST_CANDIDATES = 12;

/** What goes on while checks are measured that look at what others sent and received: a little of everything. */
const COMPANY = [
  'create-access-token/issues',
  'create-access-token/refuses-another-secret',
  'register-device/creates',
  'register-device/refuses-a-made-up-token',
  'register-device/refuses-broken-json',
  'create-both-hands-enrollment/creates',
  'create-verification/creates',
  'create-webhook/creates',
  'create-webhook/keeps-the-api-key-to-itself',
  'device-paired/arrives',
  'enrollment-complete/arrives',
  'verification-complete/arrives',
  'verification-complete/one-below',
  'deliveries/not-subscribed-beside-device-paired',
  'deliveries/names-survive-in-any-script',
];

const passive: ReadonlySet<string> = new Set(
  listChecks()
    .filter(({ cost }) => cost === 'aftermath')
    .map(({ id }) => id),
);

export async function readOwnMutants(): Promise<OwnMutants> {
  return JSON.parse(await readFile(OWN_MUTANTS, 'utf8')) as OwnMutants;
}

export type Effort = { readonly concurrency: number; readonly onMeasured: (text: string) => void };

/** @returns what is wrong, one sentence each: a check that misses its mutant, or speaks up without it */
export async function checkOwnMutants(own: OwnMutants, effort: Effort): Promise<readonly string[]> {
  const missed = await missedIn(own, effort);
  return [...missed.map((check) => `${check} does not find ${own[check]}`), ...(await alarms(own))];
}

/** For every check the first of its candidates that it finds by itself, every time; checks without one are left out. */
export async function findOwnMutants(
  candidates: ReadonlyMap<string, readonly DefectId[]>,
  effort: Effort,
): Promise<OwnMutants> {
  const left = new Map([...candidates].map(([check, all]) => [check, all.slice(0, MOST_CANDIDATES)]));
  // In the order of the checks, so that a new measurement changes as little as possible.
  const chosen = (checks: Iterable<string> = left.keys()): OwnMutants =>
    Object.fromEntries(
      [...checks].flatMap((check) => (left.get(check) ?? []).slice(0, 1).map((defect) => [check, defect])),
    );
  const dropThoseOf = async (own: OwnMutants): Promise<readonly string[]> => {
    const missed = await missedIn(own, { ...effort, tries: 1 });
    for (const check of missed) left.get(check)?.shift();
    return missed;
  };

  let open: readonly string[] = [...left.keys()];
  for (let sure = 0; sure < SURE_AFTER; sure = open.length === 0 ? sure + 1 : 0) {
    while (open.length > 0) {
      effort.onMeasured(`${open.length} checks without a mutant of their own`);
      open = await dropThoseOf(chosen(open));
    }
    effort.onMeasured('all of them once more, in the company that they are going to have');
    open = await dropThoseOf(chosen());
  }
  return chosen();
}

/** The checks that do not find their mutants. */
async function missedIn(
  own: OwnMutants,
  { concurrency, onMeasured, tries = TRIES }: Effort & { readonly tries?: number },
): Promise<readonly string[]> {
  const byDefect = [...Map.groupBy(Object.entries(own), ([, defect]) => defect)].map(
    ([defect, entries]) => [defect, entries.map(([check]) => check)] as const,
  );
  const waiting = [...byDefect];
  const missed: string[] = [];
  let done = 0;

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      missed.push(...(await missedBy(...next, tries)));
      done += 1;
      if (done % 50 === 0) onMeasured(`${done} of ${byDefect.length} defects`);
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work));
  return missed;
}

async function missedBy(
  defect: DefectId,
  checks: readonly string[],
  tries: number,
): Promise<readonly string[]> {
  let missed = checks;
  for (let tried = 0; tried < tries && missed.length > 0; tried += 1) {
    const { findings } = await measure(subjectOf(defect), inCompany(missed));
    missed = missed.filter((check) => !findings.some(({ checkId }) => checkId === check));
  }
  return missed;
}

function inCompany(checks: readonly string[]): readonly string[] {
  return checks.some((check) => passive.has(check)) ? [...new Set([...checks, ...COMPANY])] : checks;
}

/** Without its mutant a check has to pass: in the world that its mutant lives in. */
async function alarms(own: OwnMutants): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const world of worlds) {
    const checks = Object.keys(own).filter((check) => worldOf(own[check] as DefectId) === world);
    if (checks.length === 0) continue;
    const { passed } = await measure({ world }, checks);
    const silent = checks.filter((check) => !passed.includes(check));
    problems.push(...silent.map((check) => `${check} does not pass the correct deployment`));
  }
  return problems;
}
