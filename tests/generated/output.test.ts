import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { parseSync } from 'oxc-parser';
import { beforeAll, expect, test } from 'vitest';
import { compare, generateEverything, type GeneratedFile } from '../../scripts/generate/output.ts';
import { loadContract } from '../../contract/load.ts';
import { contract } from '../support/contract-examples.ts';
import { ROOT } from '../support/command.ts';

const folder = join(ROOT, 'generated');
const control = loadContract(join(ROOT, 'mock/control.openapi.yaml'));
let files: readonly GeneratedFile[];

beforeAll(async () => {
  files = await generateEverything(contract, control);
});

test('the committed files are what the contract gives, byte for byte', async () => {
  expect(await compare(files, folder), 'Run `npm run generate` and commit the result.').toEqual([]);
});

test('generating twice gives the same bytes', async () => {
  expect(await generateEverything(contract, control)).toEqual(files);
});

test('every file says first that it is generated, and how', () => {
  for (const { file, content } of files) {
    expect(content.slice(0, 200), file).toContain(
      `Generated from ${file.startsWith('control/') ? 'control.' : ''}openapi.yaml by \`npm run generate\`. Do not edit`,
    );
  }
});

test('no file imports anything but its siblings', () => {
  const known = new Set(files.map(({ file }) => normalize(file)));
  for (const { file, content } of files.filter(({ file }) => file.endsWith('.ts'))) {
    const { module, errors } = parseSync(file, content);
    expect(errors, file).toEqual([]);
    expect(module.dynamicImports, file).toEqual([]);
    expect(content, file).not.toMatch(/\brequire\b\s*\(/);
    for (const { moduleRequest } of module.staticImports) {
      const target = normalize(join(dirname(file), moduleRequest.value));
      expect(known.has(target), `${file} imports ${moduleRequest.value}`).toBe(true);
    }
  }
});

test('no file holds a path of the machine that wrote it', () => {
  for (const { file, content } of files) {
    expect(content.includes(ROOT), file).toBe(false);
    expect(content, file).not.toContain('node_modules');
  }
});

test('the record of sources names the contract and exact versions', async () => {
  const source = JSON.parse(files.find(({ file }) => file === 'SOURCE.json')?.content ?? '') as {
    contract: { sha256: string };
    generators: Record<string, string>;
  };
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const pinned = { ...manifest.dependencies, ...manifest.devDependencies };

  expect(source.contract.sha256).toBe(contract.sha256);
  expect(Object.keys(source.generators)).toEqual([
    '@stoplight/prism-http',
    'ajv',
    'ajv-formats',
    'esbuild',
    'openapi-typescript',
    'yaml',
  ]);
  for (const [name, version] of Object.entries(source.generators)) expect(version, name).toBe(pinned[name]);
});

// What a browser has to load: the budget is for the whole module, minified and compressed.
const budgets: readonly (readonly [entry: string, gzippedBytes: number])[] = [
  ["export * from './generated/validators/webhooks.ts'", 3_000],
  ["export { validateDevicePairedEvent } from './generated/validators/webhooks.ts'", 1_800],
  ["export * from './generated/validators/requests.ts'", 2_600],
  ["export * from './generated/validators/responses.ts'", 3_000],
];

test.for(budgets)('%s takes at most %i bytes on the wire', async ([entry, budget]) => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });

  expect(gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length).toBeLessThanOrEqual(budget);
});
