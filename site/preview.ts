/**
 * Serves the documentation with a mock behind it, and opens nothing by itself.
 *
 *   npm run docs:preview                  builds the site, without running the guides, and serves it
 *   npm run docs:preview -- --port 8080   the site there; 0 takes any free port
 *   npm run docs:preview -- --mock-port 0 the mock there
 *   npm run docs:preview -- --built       serves what `npm run docs` built last
 *   npm run docs:preview -- --out DIR     the site is in that folder
 *
 * Exit codes: 0 stopped with Ctrl+C · 1 a page is wrong, or a port is in use · 2 bad usage
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ContractError } from '../contract/index.ts';
import { startMock } from '../mock/start.ts';
import { buildSite } from './build.ts';
import { TRY_IT } from './navigation.ts';
import { serveSite } from './serve.ts';
import { SiteError } from './site-error.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Two ports that are easy to remember; the mock's is where `npm start` has it. */
const PORT = '4080';
const MOCK_PORT = '4010';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!inUse && !(error instanceof SiteError || error instanceof ContractError)) throw error;
  say(`docs:preview: ${error.message}${inUse ? '. Choose another with --port or --mock-port.' : ''}`);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === 'string') {
    say(
      `docs:preview: ${options}\nUsage: npm run docs:preview -- [--port N] [--mock-port N] [--built] [--out DIR]`,
    );
    return 2;
  }
  const { out } = options;
  if (!options.built || !existsSync(join(out, 'index.html'))) {
    await buildSite({ root, out, runGuides: false, onProgress: (step) => say(`${step} …`) });
  }
  await using mock = await startMock({ port: options.mockPort });
  await using site = await serveSite(out, options.port);
  const credentials = new URLSearchParams({
    api: mock.url,
    client_id: mock.clientId,
    client_secret: mock.clientSecret ?? '',
  });
  process.stdout.write(
    `The documentation:  ${site.url}\n` +
      `Try it, connected:  ${site.url}${TRY_IT}#${credentials}\n` +
      `The mock:           ${mock.url}\n` +
      `Its control token:  ${mock.controlToken}\n` +
      'Ctrl+C stops both.\n',
  );
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  return 0;
}

type Options = {
  readonly port: number;
  readonly mockPort: number;
  readonly built: boolean;
  readonly out: string;
};

function optionsOf(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: PORT },
        'mock-port': { type: 'string', default: MOCK_PORT },
        built: { type: 'boolean', default: false },
        out: { type: 'string', default: join(root, 'dist/docs') },
      },
    });
    const [port, mockPort] = [values.port, values['mock-port']].map(Number);
    const isPort = (value: number | undefined): value is number =>
      Number.isInteger(value) && value! >= 0 && value! <= 65_535;
    if (!isPort(port) || !isPort(mockPort)) return 'A port is a whole number from 0 to 65535.';
    return { port, mockPort, built: values.built, out: resolve(values.out) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
