/** The operations of a contract as Prism sees them: plain data that its components work on. */
import type { getHttpOperationsFromSpec } from '@stoplight/prism-http';

/** `iid` is the operationId. */
export type Operation = PrismOperation & { readonly iid: string };
type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/**
 * Reading a contract takes Prism's readers of every description language there is: a second of loading, for something
 * that never changes. So the own contracts' operations are generated (`generated/prism.json`).
 *
 * @param contract the parsed document; it is left as it is
 */
export async function readOperations(contract: object): Promise<readonly Operation[]> {
  const { getHttpOperationsFromSpec: read } = await import('@stoplight/prism-http/dist/utils/operations.js');
  // Prism changes the document that it is given.
  return (await read(structuredClone(contract))).map(named);
}

function named(operation: PrismOperation): Operation {
  const { iid, method, path } = operation;
  if (iid === undefined)
    throw new Error(`The contract's ${method.toUpperCase()} ${path} has no operationId.`);
  return { ...operation, iid };
}
