/** What this machine has for each language of the samples, and how programs in it are made ready and run. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run, ROOT } from '../../support/command.ts';
import { alone } from './alone.ts';

export type Program = {
  /** Its own among those that are made ready together. */
  readonly name: string;
  readonly file: string;
  /** What a reader is told to run it by. */
  readonly run: string;
  readonly source: string;
};

export type Command = readonly [command: string, ...args: readonly string[]];

type Toolchain = {
  /** What succeeds on a machine that can run the language; undefined where none could be tried. */
  readonly probe: Command | undefined;
  readonly prepare?: (folder: string, files: readonly string[]) => Promise<void>;
  /** What runs a program. @default what the reader is told */
  readonly command?: (folder: string, program: Program) => Command;
  /** Whether each program has a folder of its own. */
  readonly apart?: boolean;
};

/** Compilers may have to wait for a core, or, the first time on a machine, for Go's standard library. */
const COMPILED_WITHIN_MS = 120_000;

/** For tests that compile, and then run what was compiled. */
export const PATIENT = { timeout: COMPILED_WITHIN_MS + 60_000 } as const;

const node: Toolchain = { probe: ['node', '--version'] };

const toolchains: Readonly<Record<string, Toolchain>> = {
  curl: { probe: ['curl', '--fail-with-body', '--version'] },
  'TypeScript (client)': {
    ...node,
    async prepare(folder) {
      // As a reader has it after npm install; the condition makes it the sources instead of what is published.
      await mkdir(join(folder, 'node_modules/@link-identity'), { recursive: true });
      await symlink(ROOT, join(folder, 'node_modules/@link-identity/toolkit'));
    },
    command: (_, { file }) => ['node', '--conditions=@link-identity/source', file],
  },
  'TypeScript (fetch)': node,
  'TypeScript (Node.js)': node,
  Python: { probe: ['python3', '--version'] },
  Go: {
    probe: ['go', 'version'],
    apart: true,
    async prepare(folder, files) {
      await succeed(['gofmt', '-l', ...files], folder, { prints: '' });
      await writeFile(join(folder, 'go.mod'), 'module samples\n\ngo 1.21\n');
      await mkdir(join(folder, 'bin'));
      // All at once, as fast as it gets: without C, optimisation, or what only debuggers read. Alone, so that the first
      // time on a machine the standard library is compiled once.
      const build = ['go', 'build', '-gcflags=all=-N -l', '-ldflags=-s -w', '-o', 'bin/', './...'] as const;
      await alone('go', COMPILED_WITHIN_MS, () => succeed(build, folder, { env: { CGO_ENABLED: '0' } }));
    },
    command: (folder, { name }) => [join(folder, 'bin', name)],
  },
  Java: {
    probe: ['javac', '--version'],
    prepare: (folder, files) => succeed(['javac', '-Xlint:all', '-Werror', ...files], folder),
    // Programs as short as these start faster when little of them is compiled further.
    command: (_, { file }) => [
      'java',
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      file.replace(/\.java$/, ''),
    ],
  },
  PHP: {
    probe: ['php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'],
    prepare: (folder, files) => succeed(['php', '-l', ...files], folder),
  },
  // A dotnet that runs a file begins with version 10; what could not be tried is only read.
  'C#': { probe: undefined },
};

/** Those of `labels` that this machine can run, and those that it can only read. */
export async function sorted<Each extends { readonly label: string }>(
  languages: readonly Each[],
): Promise<{ readonly run: readonly Each[]; readonly read: readonly Each[] }> {
  const able = await Promise.all(languages.map(({ label }) => succeeds(toolchainOf(label).probe)));
  return {
    run: languages.filter((_, index) => able[index]),
    read: languages.filter((_, index) => !able[index]),
  };
}

/**
 * Makes programs in one language ready, all at once.
 *
 * @param folder a folder of their own, where they have to be run
 * @returns what runs each of them, by its name
 */
export async function ready(
  label: string,
  folder: string,
  programs: readonly Program[],
): Promise<(name: string) => Command> {
  const { prepare, command, apart } = toolchainOf(label);
  const files = await Promise.all(
    programs.map(async ({ name, file, source }) => {
      const path = apart ? join(name, file) : file;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${source}\n`);
      return path;
    }),
  );
  await prepare?.(folder, files);
  return (name) => {
    const program = programs.find((each) => each.name === name)!;
    return command?.(folder, program) ?? (program.run.split(' ') as [string, ...string[]]);
  };
}

function toolchainOf(label: string): Toolchain {
  const toolchain = toolchains[label];
  if (!toolchain) throw new Error(`There is no toolchain for samples in ${label}.`);
  return toolchain;
}

async function succeeds(probe: Command | undefined): Promise<boolean> {
  if (!probe) return false;
  const [command, ...args] = probe;
  return run(command, args).then(
    ({ code }) => code === 0,
    () => false,
  );
}

async function succeed(
  [command, ...args]: Command,
  cwd: string,
  { env = {}, prints }: { readonly env?: Readonly<Record<string, string>>; readonly prints?: string } = {},
): Promise<void> {
  const { code, stdout, stderr } = await run(command, args, { cwd, env, deadlineMs: COMPILED_WITHIN_MS });
  if (code !== 0 || (prints ?? stdout) !== stdout) {
    throw new Error(`${command} ended with ${code}: ${stdout}${stderr}`);
  }
}
