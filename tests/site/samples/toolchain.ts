/** What this machine has for each language of the samples, and how programs in it are made ready and run. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, type Language } from '../../../site/samples/index.ts';
import { run, ROOT, type Finished } from '../../support/command.ts';

/** A program, by the operation that it is a sample of. */
export type Programs = Readonly<Record<string, string>>;

export type RunProgram = (operationId: string, env: Readonly<Record<string, string>>) => Promise<Finished>;

export type Known = {
  readonly language: Language;
  /** Makes all programs ready at once. @param folder a folder of their own */
  readonly ready: (folder: string, programs: Programs) => Promise<RunProgram>;
};

type Command = readonly [command: string, ...args: readonly string[]];

type Toolchain = {
  /** What succeeds on a machine that can run the language; undefined where none could be tried. */
  readonly probe: Command | undefined;
  readonly prepare: (folder: string, files: readonly string[]) => Promise<void>;
  /** What runs an operation's program. @default what the language says */
  readonly command?: (folder: string, operationId: string) => Command;
};

/** Compilers may have to wait for a core, or, the first time, for a standard library. */
const COMPILED_WITHIN_MS = 120_000;

const interpreted = async (): Promise<void> => {};

const toolchains: Readonly<Record<string, Toolchain>> = {
  curl: { probe: ['curl', '--fail-with-body', '--version'], prepare: interpreted },
  'TypeScript (client)': {
    probe: ['node', '--version'],
    async prepare(folder) {
      // As a reader has it after npm install; the condition makes it the sources instead of what is published.
      await mkdir(join(folder, 'node_modules/@link-identity'), { recursive: true });
      await symlink(ROOT, join(folder, 'node_modules/@link-identity/toolkit'));
    },
    command: (_, operationId) => [
      'node',
      '--conditions=@link-identity/source',
      languageOf('TypeScript (client)').file(operationId),
    ],
  },
  'TypeScript (fetch)': { probe: ['node', '--version'], prepare: interpreted },
  Python: { probe: ['python3', '--version'], prepare: interpreted },
  Go: {
    probe: ['go', 'version'],
    async prepare(folder, files) {
      await writeFile(join(folder, 'go.mod'), 'module samples\n\ngo 1.21\n');
      await succeed(['gofmt', '-l', ...files], folder, { prints: '' });
      // All at once, as fast as it gets: without C, and without what only debuggers read.
      const env = { CGO_ENABLED: '0' };
      await mkdir(join(folder, 'bin'));
      await succeed(['go', 'build', '-ldflags=-s -w', '-o', 'bin/', './...'], folder, { env });
    },
    command: (folder, operationId) => [join(folder, 'bin', operationId)],
  },
  Java: {
    probe: ['javac', '--version'],
    prepare: (folder, files) => succeed(['javac', '-Xlint:all', '-Werror', ...files], folder),
    // Programs as short as these start faster when little of them is compiled further.
    command: (_, operationId) => [
      'java',
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      languageOf('Java')
        .file(operationId)
        .replace(/\.java$/, ''),
    ],
  },
  PHP: {
    probe: ['php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'],
    prepare: (folder, files) => succeed(['php', '-l', ...files], folder),
  },
  // A dotnet that runs a file begins with version 10; what could not be tried is only read.
  'C#': { probe: undefined, prepare: interpreted },
};

/** The languages that this machine can run, and those whose programs can only be read. */
export async function knownLanguages(): Promise<{
  readonly run: readonly Known[];
  readonly read: readonly Language[];
}> {
  const able = await Promise.all(languages.map(({ label }) => succeeds(toolchainOf(label).probe)));
  return {
    run: languages
      .filter((_, index) => able[index])
      .map((language) => ({ language, ready: readyIn(language) })),
    read: languages.filter((_, index) => !able[index]),
  };
}

function readyIn(language: Language): Known['ready'] {
  const { prepare, command } = toolchainOf(language.label);
  return async (folder, programs) => {
    const files = await Promise.all(
      Object.entries(programs).map(async ([operationId, source]) => {
        // Go takes a folder for a program.
        const file = join(language.label === 'Go' ? operationId : '', language.file(operationId));
        await mkdir(join(folder, file, '..'), { recursive: true });
        await writeFile(join(folder, file), `${source}\n`);
        return file;
      }),
    );
    await prepare(folder, files);
    return (operationId, env) => {
      const [program, ...args] =
        command?.(folder, operationId) ?? (language.run(language.file(operationId)).split(' ') as [string]);
      return run(program, args, { cwd: folder, env });
    };
  };
}

function languageOf(label: string): Language {
  return languages.find((language) => language.label === label)!;
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
