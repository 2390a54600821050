#!/usr/bin/env node
/** The command `link-identity`. It starts in a fifth of the time when Node.js keeps what it compiled. */
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// In the user's own cache folder: Node.js would take the temporary one, where others could have put code before us.
enableCompileCache(join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'link-identity'));

// Only what is imported from now on is kept.
const { main } = await import('./main.ts');
await main(process.argv.slice(2));
