/** Words that have to be among the contract's: one that is not would match nothing, ever, and say so nowhere. */
import { operationTable, webhookTable } from '../../generated/operations.ts';
import { Refusal } from '../domain/refusal.ts';

/** @throws {Refusal} `call_contradictory`, with what there is. */
export function requireEventType(field: string, value: string | undefined): void {
  requireAmong(field, value, Object.keys(webhookTable));
}

/** @throws {Refusal} `call_contradictory`, with what there is. */
export function requireOperation(field: string, value: string | undefined): void {
  requireAmong(field, value, Object.keys(operationTable));
}

function requireAmong(field: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  throw new Refusal(
    'call_contradictory',
    `${field} is ${JSON.stringify(value)}. There is ${known.join(', ')}.`,
  );
}
