/** What was measured, put into docs/performance.md between its markers. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { goalsTable } from './goals.ts';
import type { FullResults, Machine } from './results.ts';
import { deliveryTable, ratiosTable, storedTable, valuesTable } from './table.ts';

export const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

/** What `npm run bench -- --write` measures, in the order of the page. */
export const benchSections = [
  'goals',
  'machine',
  'valid',
  'invalid',
  'ratios',
  'process',
  'delivery',
  'stored',
] as const;
type BenchSection = (typeof benchSections)[number];
/** What `npm run soak -- --write` measures. */
export const SOAK_SECTION = 'soak';

export function sectionsOf(results: FullResults): Readonly<Record<BenchSection, string>> {
  const { machine, plan, servers, delivery, stored } = results;
  return {
    goals: goalsTable(results),
    machine:
      `${machineText(machine)} Prism CLI ${packageJson.devDependencies['@stoplight/prism-cli']}, Fastify ` +
      `${packageJson.dependencies.fastify}. ${plan.rounds} rounds of ${plan.load.measuredMs / 1_000} s after ` +
      `${plan.load.warmUpMs / 1_000} s of warm-up, ${plan.load.connections} connections.`,
    valid: valuesTable(servers, 'valid'),
    invalid: valuesTable(servers, 'invalid'),
    ratios: ratiosTable(servers),
    process: valuesTable(servers, 'process'),
    delivery: deliveryTable(delivery),
    stored: storedTable(stored),
  };
}

export function machineText({ cores, cpu, memoryGb, node, system, loadBefore }: Machine): string {
  return (
    `${cores} cores (${cpu}), ${memoryGb} GB of memory, ${system}, Node.js ${node}; ` +
    `load average before the run: ${loadBefore.toFixed(2)}.`
  );
}

/** @throws {Error} when the page has no place for a section. */
export function withSections(page: string, sections: Readonly<Record<string, string>>): string {
  let written = page;
  for (const [name, text] of Object.entries(sections)) {
    const [begin, end] = [`<!-- measured: ${name} -->`, '<!-- /measured -->'];
    const from = written.indexOf(begin);
    const to = written.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`The page has no ${begin} with an ${end} after it.`);
    written = `${written.slice(0, from + begin.length)}\n${text}\n${written.slice(to)}`;
  }
  return written;
}

export async function writeSections(sections: Readonly<Record<string, string>>): Promise<void> {
  await writeFile(PAGE, withSections(await readFile(PAGE, 'utf8'), sections));
}
