/** Redocly CLI's comparison of two contracts: the one place that knows how it is called and what it answers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract } from '../load.ts';
import { runRedocly } from '../redocly-cli.ts';
import type { Level } from './change.ts';

/** A change as Redocly CLI reports it (`reportVersion` 1). */
export type RedoclyChange = {
  readonly kind: 'added' | 'removed' | 'modified';
  /** The kind of OpenAPI object that changed, such as `Schema` or `Parameter`. */
  readonly typeName: string;
  /** The field that was modified. */
  readonly property?: string;
  readonly impact: Level;
  readonly verdicts: readonly { readonly ruleId: string; readonly impact: Level; readonly message: string }[];
  readonly base?: Place;
  readonly revision?: Place;
};

type Place = { readonly pointer: string; readonly value?: unknown };

const CONFIG = fileURLToPath(new URL('redocly.yaml', import.meta.url));

/** @throws {Error} Redocly CLI did not work. */
export async function redoclyChanges(base: Contract, revision: Contract): Promise<readonly RedoclyChange[]> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-diff-'));
  try {
    const files = [join(folder, 'base.yaml'), join(folder, 'revision.yaml')];
    await Promise.all([base, revision].map(({ text }, index) => writeFile(files[index] ?? '', text)));
    return await compare(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(files: readonly string[]): Promise<readonly RedoclyChange[]> {
  const options = [`--config=${CONFIG}`, '--lint-config=error', '--format=json', '--fail-on=none'];
  const { exitCode, stdout, stderr } = await runRedocly(['diff', ...files, ...options]);
  if (exitCode !== 0) throw new Error(`Redocly CLI did not work (exit code ${exitCode}): ${stderr.trim()}`);
  const report = JSON.parse(stdout) as { reportVersion: string; changes: readonly RedoclyChange[] };
  if (report.reportVersion !== '1') {
    throw new Error(`Redocly CLI reports in version ${report.reportVersion}. Expected version 1.`);
  }
  return report.changes;
}
