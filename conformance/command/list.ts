/** `--list`: requirements, their checks and what these need. */
import { listChecks } from '../conformance.ts';
import { nameProblem, selectChecks } from '../engine/select.ts';
import { matrix, matrixText } from '../report/matrix.ts';
import { profiles } from './option-table.ts';
import type { RawOptions } from './parse-options.ts';
import { choiceOf, flagNamed, listOf, Mistake, textOf } from './values.ts';

/** What a run with these options would be made of, if its deployment were there. */
export function list(typed: RawOptions, stdout: NodeJS.WritableStream): 0 {
  const { contract, json, profile } = typed;
  const useless = ['output', 'ndjson'].find((name) => typed[name] !== undefined);
  if (useless !== undefined)
    throw new Mistake(`--list runs nothing, so ${flagNamed(useless)} has nothing to write.`);
  const all = listChecks(typeof contract === 'string' ? contract : undefined);
  const [only = [], skip = []] = [listOf('only', typed['only']), listOf('skip', typed['skip'])];
  const problem = nameProblem(all, { only, skip });
  if (problem !== undefined) throw new Mistake(problem);
  const isPart = profile !== undefined || only.length + skip.length > 0;
  const selection = {
    profile: choiceOf('profile', textOf('profile', profile), profiles) ?? 'full',
    only,
    skip,
  };
  const rows = matrix(isPart ? selectChecks(all, { ...selection, safe: false }) : all);
  const shown = isPart ? rows.filter(({ checks }) => checks.length > 0) : rows;
  stdout.write(json === true ? `${JSON.stringify(shown, undefined, 2)}\n` : matrixText(shown, isPart));
  return 0;
}
