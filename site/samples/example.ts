/** The example that a sample shows. */
import { examplesOf, type BodySchema, type Contract } from '../../contract/index.ts';

/** The first example of a body; undefined where the contract has none. */
export function firstExample(contract: Contract, body: BodySchema): unknown {
  return examplesOf(contract, body)[0]?.value;
}
