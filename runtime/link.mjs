// Plain JavaScript for the Node.js that the machine has: the one of this folder may not be in reach yet.
/**
 * Links node_modules/.bin/node to the binary of this platform, if npm has not. npm 10, which comes with Node.js 20 and 22,
 * links it and then clears away the packages of the other platforms together with what they would have linked: the same
 * name. npm runs this after an installation in the repository ("prepare" in package.json), never in a partner's.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const { optionalDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const program = windows ? 'node.exe' : 'node';
const installed = Object.keys(optionalDependencies).find((name) =>
  existsSync(join(modules, name, 'bin', program)),
);
const link = join(modules, '.bin', windows ? 'node.cmd' : 'node');

// Without a binary for this platform the machine's own Node.js has to do (docs/decisions/0001).
if (installed && !existsSync(link)) {
  mkdirSync(join(modules, '.bin'), { recursive: true });
  // It may be a link to what is no longer there.
  rmSync(link, { force: true });
  chmodSync(join(modules, installed, 'bin', program), 0o755);
  if (windows) writeFileSync(link, `@"%~dp0\\..\\${installed}\\bin\\node.exe" %*\r\n`);
  else symlinkSync(join('..', installed, 'bin', program), link);
}
