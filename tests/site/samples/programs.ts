/** The samples of operations as programs that a test can run. */
import type { Language, Sample } from '../../../site/samples/index.ts';
import { run, type Finished } from '../../support/command.ts';
import { ready } from './toolchain.ts';

export type RunSample = (operationId: string, env: Readonly<Record<string, string>>) => Promise<Finished>;

/** The source of an operation's sample in a language. */
export function sourceIn(
  { label }: Pick<Language, 'label'>,
  samples: Readonly<Record<string, readonly Sample[]>>,
  operationId: string,
): string {
  return samples[operationId]!.find((sample) => sample.label === label)!.source;
}

/** @param sources by operationId */
export async function readySamples(
  language: Language,
  folder: string,
  sources: Readonly<Record<string, string>>,
): Promise<RunSample> {
  const programs = Object.entries(sources).map(([name, source]) => {
    const file = language.file(name);
    return { name, file, run: language.run(file), source };
  });
  const commandFor = await ready(language.label, folder, programs);
  return (operationId, env) => {
    const [command, ...args] = commandFor(operationId);
    return run(command, args, { cwd: folder, env });
  };
}
