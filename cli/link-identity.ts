#!/usr/bin/env node
/** The command `link-identity`. It starts in a fifth of the time when Node.js keeps what it compiled. */
// Nothing here, and nothing that is imported before the version is known to do, may need a newer Node.js than people have.
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

requireNewNode();

// In the user's own cache folder: Node.js would take the temporary one, where others could have put code before us.
module.enableCompileCache(join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'link-identity'));

// Only what is imported from now on is kept.
const { main } = await import('./main.ts');
await main(process.argv.slice(2));

/** An old Node.js would end with a syntax error somewhere in our files, which tells nobody what to do. */
function requireNewNode(): void {
  const { node } = process.versions;
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly engines: { readonly node: string };
  };
  const [major = 0, minor = 0] = numbersOf(node);
  const [leastMajor = 0, leastMinor = 0] = numbersOf(engines.node);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  process.stderr.write(
    `link-identity: This is Node.js ${node}, but ${engines.node} is needed. Install a newer one from https://nodejs.org.\n`,
  );
  process.exit(1);
}

function numbersOf(version: string): readonly number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}
