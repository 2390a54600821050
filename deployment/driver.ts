/**
 * Acts the scanner, the person and the console for a running deployment: one JSON action on stdin, one JSON
 * answer on stdout.
 *
 *   echo '{"action":"pair","pairing_code":"mdxglt2xg"}' | node driver.ts --admin-url http://127.0.0.1:4021
 *
 * The admin URL may come from DEPLOYMENT_ADMIN_URL instead. Exit 0: answered, whatever `ok` says; 2: called
 * wrongly; 3: the deployment cannot be reached. What went wrong is on stderr.
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

const EXIT_USAGE = 2;
const EXIT_UNREACHABLE = 3;

function fail(exitCode: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(exitCode);
}

function readAdminUrl(): string {
  try {
    const { values } = parseArgs({ options: { 'admin-url': { type: 'string' } } });
    const url = values['admin-url'] ?? process.env['DEPLOYMENT_ADMIN_URL'];
    if (url !== undefined && URL.canParse(url)) return url;
    return fail(EXIT_USAGE, 'Give the admin URL of the deployment: --admin-url URL or DEPLOYMENT_ADMIN_URL.');
  } catch (error) {
    return fail(EXIT_USAGE, (error as Error).message);
  }
}

const adminUrl = readAdminUrl();
const action = await text(process.stdin);
try {
  const response = await fetch(adminUrl, { method: 'POST', body: action });
  process.stdout.write(`${await response.text()}\n`);
} catch {
  fail(EXIT_UNREACHABLE, `No deployment answers at ${adminUrl}.`);
}
