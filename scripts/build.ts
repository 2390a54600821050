/**
 * Builds dist/, what the published package runs: JavaScript with types from tsc, and the files that are read at run
 * time. Usage: node scripts/build.ts
 */
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
// The package exports its package.json and not its command, so the command is found from there.
const compiler = createRequire(import.meta.url)
  .resolve('@typescript/native/package.json')
  .replace(/package\.json$/, 'bin/tsc');

/** Folders whose files other than TypeScript are read at run time, from beside the code. */
const FOLDERS_WITH_ASSETS = ['cli', 'conformance', 'contract', 'generated', 'mock'];
/** Sources, and pages for people. */
const NO_ASSET = /\.(ts|md)$/;

/** Entries that run on the Node.js of `engines` only. */
const NODE_ONLY_ENTRIES = ['mock/start', 'conformance/index', 'conformance/vitest'];

await rm(dist, { recursive: true, force: true });
// In this order: dist/cjs is inside dist.
await compile('tsconfig.build.json');
await compile('tsconfig.build-cjs.json');
await writePackageFiles();
await copyAssets();
for (const entry of NODE_ONLY_ENTRIES) await writeEntryForRequire(entry);
await chmod(join(dist, 'cli/link-identity.js'), 0o755);

async function compile(project: string): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [compiler, '-p', join(root, project)]);
  } catch (error) {
    const { stdout = '', message } = error as { stdout?: string; message: string };
    process.stderr.write(`build: ${project} does not compile.\n${stdout || message}\n`);
    process.exit(1);
  }
}

/** The nearest package.json says how a .js file is read, and to the command which version it is and what it needs. */
async function writePackageFiles(): Promise<void> {
  const { name, version, engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  await writeJson(join(dist, 'package.json'), { name, version, type: 'module', engines });
  await writeJson(join(dist, 'cjs/package.json'), { type: 'commonjs' });
}

/**
 * What needs Node.js 24 anyway is ES modules only, which `require` of that Node.js loads. The file for `require` is there
 * for TypeScript, which takes a declaration of CommonJS from beside it.
 */
async function writeEntryForRequire(entry: string): Promise<void> {
  const path = join(dist, entry);
  const module = `./${basename(entry)}.js`;
  const mode = "with { 'resolution-mode': 'import' }";
  const exported = Object.keys((await import(pathToFileURL(`${path}.js`).href)) as object);
  const values = exported.map((name) => `export declare const ${name}: typeof module.${name};\n`);
  await writeFile(`${path}.cjs`, `'use strict';\nmodule.exports = require('${module}');\n`);
  await writeFile(
    `${path}.d.cts`,
    `import type * as module from '${module}' ${mode};\nexport type * from '${module}' ${mode};\n${values.join('')}`,
  );
}

async function copyAssets(): Promise<void> {
  await cp(join(root, 'openapi.yaml'), join(dist, 'openapi.yaml'));
  for (const folder of FOLDERS_WITH_ASSETS) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of entries) {
      if (!entry.isFile() || NO_ASSET.test(entry.name)) continue;
      const source = join(entry.parentPath, entry.name);
      const target = join(dist, source.slice(root.length));
      await mkdir(dirname(target), { recursive: true });
      await cp(source, target);
    }
  }
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
