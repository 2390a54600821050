/** Runs every code block of a guide against a mock of its own, and compares what it prints with what the guide says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startMock } from '../../mock/start.ts';
import { guideFences, type Fence } from '../markdown/fences.ts';
import { SiteError } from '../site-error.ts';
import { difference } from './expected-output.ts';
import { printedBy, programFile, scriptOf } from './session.ts';

export type Guide = {
  /** Path from the root, for messages. */
  readonly file: string;
  readonly markdown: string;
};

/** How long all blocks of one guide may take together, in milliseconds. */
const DEADLINE_MS = 120_000;

/**
 * @param root the repository's folder; the guide runs in a new folder below it, so that the package's own name means
 *   this package
 * @returns how many blocks ran
 * @throws {SiteError} a block fails, or prints something else than the guide says
 */
export async function runGuide({ file, markdown }: Guide, root: string): Promise<number> {
  const fences = guideFences(markdown, file);
  const running = fences.filter(({ role }) => role === 'run');
  if (running.length === 0) return 0;
  await using mock = await startMock({ scannerDelayMs: 100 });
  const folder = await mkdtemp(join(root, '.guide-check-'));
  try {
    await prepare(folder, root, fences);
    const { code, stdout, stderr } = await runScript(scriptOf(fences), folder, {
      API: mock.url,
      CLIENT_ID: mock.clientId,
      CLIENT_SECRET: mock.clientSecret ?? '',
      CONTROL_TOKEN: mock.controlToken,
      LINK_IDENTITY_BASE_URL: mock.url,
      LINK_IDENTITY_CLIENT_ID: mock.clientId,
      LINK_IDENTITY_CLIENT_SECRET: mock.clientSecret ?? '',
      LINK_IDENTITY_URL: mock.url,
      LINK_IDENTITY_CONTROL_TOKEN: mock.controlToken,
    });
    const printed = printedBy(stdout);
    // What a block prints comes first: a failure is often the consequence of something that came out otherwise.
    compare(file, fences, printed, code === 0);
    if (code !== 0) throw failed(file, fences, printed, code, stderr);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return running.length;
}

/** The files of the guide, and the command `link-identity` as somebody who installed the package has it. */
async function prepare(folder: string, root: string, fences: readonly Fence[]): Promise<void> {
  await mkdir(join(folder, 'bin'));
  const command = join(folder, 'bin/link-identity');
  await writeFile(
    command,
    `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'cli/link-identity.ts')}' "$@"\n`,
  );
  await chmod(command, 0o755);
  // Vitest resolves by itself: here, too, the package under its own name is its sources (docs/decisions/0021).
  await writeFile(
    join(folder, 'vitest.config.mjs'),
    `export default { ssr: { resolve: { conditions: ['@link-identity/source', 'node'] } } };\n`,
  );
  for (const fence of fences) {
    if (fence.role === 'file') await writeFile(join(folder, fence.file), fence.content);
    if (fence.role === 'run' && fence.language !== 'bash')
      await writeFile(join(folder, programFile(fence)), fence.content);
  }
}

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

async function runScript(
  script: string,
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<Ended> {
  const path = [join(folder, 'bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  await writeFile(join(folder, 'guide.sh'), script);
  const child = spawn('bash', ['guide.sh'], {
    cwd: folder,
    env: {
      ...process.env,
      ...variables,
      PATH: path,
      NO_COLOR: '1',
      XDG_RUNTIME_DIR: folder,
      NODE_OPTIONS: '--conditions=@link-identity/source',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what the guide left running in the background ends with it.
    detached: true,
  });
  const endGroup = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  };
  const deadline = setTimeout(endGroup, DEADLINE_MS);
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(deadline);
  endGroup();
  const [stdout, stderr] = await output;
  return { code, stdout, stderr };
}

function compare(
  file: string,
  fences: readonly Fence[],
  printed: ReadonlyMap<number, string>,
  completed: boolean,
): void {
  const last = [...printed.keys()].at(-1);
  for (const [index, { role, line, language, content }] of fences.entries()) {
    if (role !== 'output') continue;
    const source = fences.slice(0, index).findLast((fence) => fence.role === 'run')!;
    const actual = printed.get(source.line);
    // A block that failed half-way has not printed everything; that it failed is what will be said.
    if (actual === undefined || (!completed && source.line === last)) continue;
    const differs = difference(language, content, actual);
    if (differs !== undefined) {
      throw new SiteError(
        file,
        line,
        `The block of line ${source.line} does not print this. ${differs}`,
        REMEDY,
      );
    }
  }
}

const REMEDY = 'Expected what it prints; `…` stands for what differs each time.';

function failed(
  file: string,
  fences: readonly Fence[],
  printed: ReadonlyMap<number, string>,
  code: number | null,
  stderr: string,
): SiteError {
  const line = [...printed.keys()].at(-1) ?? fences[0]?.line ?? 1;
  const why =
    code === null ? `did not end within ${DEADLINE_MS / 1000} seconds` : `ended with exit code ${code}`;
  const said = [printed.get(line)?.trim(), stderr.trim()].filter((part) => part).join('\n');
  return new SiteError(
    file,
    line,
    `The block ${why}:\n${said.replaceAll(/^/gm, '    ') || '    (it printed nothing)'}`,
    'Expected every block of a guide to run, in order, in one shell.',
  );
}
