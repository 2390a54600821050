/** Puts the generated parts into the pages, so that they read well where nobody builds the site. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contractChangesMarkdown } from '../changes/contract-changes.ts';
import { loadContract, releasedContracts } from '../../contract/index.ts';
import { included, type Parts } from '../markdown/includes.ts';
import { sections } from '../navigation.ts';
import { commandParts } from './command.ts';
import { conformanceParts } from './conformance.ts';
import { contractParts } from './contract.ts';
import { decisionParts } from './decisions.ts';
import { settingsParts } from './settings.ts';
import { simulationParts } from './simulation.ts';

/** Where the released versions of the contract are. */
const RELEASED = 'docs/contract-versions';

/** Every part that a page can include, by its name. */
export async function partsOf(root: string): Promise<Parts> {
  const contract = loadContract(join(root, 'openapi.yaml'));
  const control = loadContract(join(root, 'mock/control.openapi.yaml'));
  const changes = await contractChangesMarkdown(releasedContracts(join(root, RELEASED)), contract);
  return {
    'contract changes': () => changes,
    ...simulationParts,
    ...contractParts(contract, control),
    ...settingsParts(control),
    ...decisionParts(root),
    ...conformanceParts,
    ...(await commandParts()),
  };
}

/** @returns the pages whose parts are not as the code has them, with their text as it should be */
export async function outdatedPages(root: string): Promise<ReadonlyMap<string, string>> {
  const parts = await partsOf(root);
  const sources = sections.flatMap(({ entries }) => entries.flatMap(({ source }) => source ?? []));
  const outdated = new Map<string, string>();
  for (const source of sources) {
    const text = await readFile(join(root, source), 'utf8');
    const current = included(source, text, parts);
    if (current !== text) outdated.set(source, current);
  }
  return outdated;
}

/** @returns the files that were written */
export async function writeParts(root: string): Promise<readonly string[]> {
  const outdated = await outdatedPages(root);
  for (const [file, text] of outdated) await writeFile(join(root, file), text);
  return [...outdated.keys()];
}
