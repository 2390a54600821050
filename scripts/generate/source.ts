/** generated/SOURCE.json: from what, and with which versions, the files beside it were made. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import type { Contract } from '../../contract/load.ts';
import { banner } from './banner.ts';

const TOOLS = [
  '@stoplight/prism-http',
  'ajv',
  'ajv-formats',
  'esbuild',
  'openapi-typescript',
  'yaml',
] as const;

export function generateSource(contract: Contract): string {
  const source = {
    $comment: banner(contract),
    contract: { sha256: contract.sha256 },
    generators: Object.fromEntries(TOOLS.map((name) => [name, versionOf(name)])),
  };
  return `${JSON.stringify(source, null, 2)}\n`;
}

function versionOf(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`${name} is not installed. Run \`npm ci\`.`);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
