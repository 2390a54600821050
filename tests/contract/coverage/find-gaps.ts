/**
 * What is missing between the API reference and the contract:
 *
 *   reference ── places (label, requirements, facts) ──▶ findings ◀── requirements, operations, schemas, texts ── contract
 *   its silence ── readings (requirement, facts) ─────────┘
 *
 * Pure, so that it can be asked about copies of the contract from which something was taken away.
 */
import type { Contract } from '../../../contract/load.ts';
import { readRequirements } from '../../../contract/requirements/read.ts';
import type { Place, Reading } from '../reference/place.ts';
import type { Node } from './contract-view.ts';
import { exampleGaps } from './examples.ts';
import { fieldGaps } from './fields.ts';
import type { Finding } from './finding.ts';
import { operationGaps } from './operations.ts';
import { requirementGaps } from './requirements.ts';
import { wordGaps } from './words.ts';

/**
 * @throws {ContractError} if a requirement is not well formed or its id is taken, before anything is compared.
 */
export function findGaps(
  contract: Contract,
  places: readonly Place[],
  readings: readonly Reading[],
): readonly Finding[] {
  const facts = [
    ...places.flatMap(({ label, facts: own }) => own.map((fact) => ({ place: label, fact }))),
    ...readings.flatMap(({ requirement, facts: own }) => own.map((fact) => ({ place: requirement, fact }))),
  ];
  const document: Node = contract.document;
  return [
    ...requirementGaps(readRequirements(contract), places, readings),
    ...operationGaps(document, facts),
    ...fieldGaps(document, facts),
    ...exampleGaps(document, facts),
    ...wordGaps(document, facts),
  ];
}
