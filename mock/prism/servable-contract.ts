/** Reads the contract that is to be served, and that of the control plane. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { allowingLoopback, allowingLoopbackEndpoints, eventExamplesOf, isGeneratedFrom } from './contract.ts';
import { readOperations, type Operation } from './operations.ts';

export type ServableContract = {
  /** `info.version`. */
  readonly version: string;
  readonly operations: readonly Operation[];
  /** Whether it is, byte for byte, what the validators were generated from. */
  readonly generated: boolean;
  /** The contract as it is served; it is read when somebody asks for it. */
  readonly served: () => Promise<Served>;
};

type Served = { readonly document: object; readonly eventExamples: ReturnType<typeof eventExamplesOf> };

const OWN_CONTRACT = new URL('../../openapi.yaml', import.meta.url);
const OWN_OPERATIONS = new URL('../../generated/prism.json', import.meta.url);
const CONTROL_OPERATIONS = new URL('../../generated/control/prism.json', import.meta.url);

/**
 * One that is given by its file is checked as a whole, which takes a moment; so is the package's own, unless it is byte
 * for byte what everything was generated from: that one was linted, and Prism has read it beforehand.
 *
 * @param handlers the operations that the mock can answer
 * @param strict whether webhook endpoints have to be https, as the contract has it; plain http to this machine is let
 *   through otherwise
 * @throws {ContractError} it cannot be read, or not be served: file, line, what is wrong, what would be right.
 */
export async function servableContract(
  given: string | URL | undefined,
  handlers: readonly string[],
  strict: boolean,
): Promise<ServableContract> {
  if (given === undefined) {
    const text = await readFile(OWN_CONTRACT, 'utf8');
    if (isGeneratedFrom(text)) return own(text, strict);
  }
  const file = given ?? OWN_CONTRACT;
  // Only now: linting and compiling are much code that a usual start does not need.
  const [{ loadContract }, { requireServable }] = await Promise.all([
    import('../../contract/index.ts'),
    import('./start-up.ts'),
  ]);
  const contract = loadContract(file instanceof URL ? fileURLToPath(file) : file);
  requireServable(contract, handlers);
  const { document } = contract;
  const served = asServed(document, strict);
  return {
    version: document.info.version,
    operations: await readOperations(served.document),
    generated: false,
    served: async () => served,
  };
}

/** The operations of the control plane. */
export async function controlOperations(): Promise<readonly Operation[]> {
  return (await readGenerated(CONTROL_OPERATIONS)).operations;
}

async function own(text: string, strict: boolean): Promise<ServableContract> {
  const { version, operations } = await readGenerated(OWN_OPERATIONS);
  let served: Promise<Served> | undefined;
  return {
    version,
    operations: strict ? operations : allowingLoopback(operations),
    generated: true,
    served: () => (served ??= read(text, strict)),
  };
}

async function read(text: string, strict: boolean): Promise<Served> {
  const { parse } = await import('yaml');
  return asServed(parse(text) as object, strict);
}

function asServed(contract: object, strict: boolean): Served {
  const document = strict ? contract : allowingLoopbackEndpoints(contract);
  return { document, eventExamples: eventExamplesOf(document) };
}

type Generated = { readonly version: string; readonly operations: readonly Operation[] };

async function readGenerated(file: URL): Promise<Generated> {
  return JSON.parse(await readFile(file, 'utf8')) as Generated;
}
