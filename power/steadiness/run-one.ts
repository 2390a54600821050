/** One run in a process of its own: `node run-one.ts TARGET CIRCUMSTANCE`; what came of it as JSON on stdout. */
import { runConformance } from '../../conformance/index.ts';
import { circumstances } from './circumstances.ts';
import type { Outcome } from './record.ts';
import { startTarget, type TargetId } from './targets.ts';

const [target, circumstance] = process.argv.slice(2);
const under = circumstances.find(({ id }) => id === circumstance);
const start = startTarget[target as TargetId];
if (!under || !start) throw new Error(`Called as run-one.ts ${target} ${circumstance}.`);

const { options, close } = await start(under);
const report = await runConformance(options);
await close();

const outcome: Outcome = {
  target: target as TargetId,
  circumstance: under.id,
  passed: report.exitCode === 0 && report.results.every(({ verdict }) => isFine(verdict)),
  seconds: report.durationMs / 1000,
  sentence: report.sentence,
  remarks: report.results
    .filter(({ verdict }) => !isFine(verdict))
    .map(({ checkId, verdict, message }) => `${verdict} ${checkId}: ${message ?? ''}`),
};
process.stdout.write(`${JSON.stringify(outcome)}\n`, () => process.exit(0));

function isFine(verdict: string): boolean {
  return verdict === 'pass' || verdict === 'not-applicable';
}
