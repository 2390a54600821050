/** Whether a fault that is to be makes sense: one that could never strike helps nobody. */
import { webhookTable } from '../../generated/operations.ts';
import type { Schema } from '../../generated/control/wire.ts';
import { isOperationEffect } from '../domain/fault.ts';
import { Refusal } from '../domain/refusal.ts';
import { requireEventType, requireOperation } from './known.ts';

type FaultRequest = Schema<'FaultRequest'>;
type Effect = FaultRequest['effect'];
type Field = Exclude<keyof Effect, 'type'>;

/** What an effect cannot do without, and what it takes besides. */
const fields: {
  readonly [T in Effect['type']]?: { readonly needs?: Field; readonly takes?: readonly Field[] };
} = {
  latency: { needs: 'latency_ms', takes: ['distribution'] },
  status: { needs: 'status' },
  delay: { needs: 'latency_ms' },
  reorder: { takes: ['latency_ms'] },
  missing_header: { needs: 'header' },
  duplicate: { takes: ['copies'] },
};

/** @throws {Refusal} `call_contradictory`, with what does not fit and what would. */
export function requireSense({ match = {}, effect }: FaultRequest): void {
  const { type } = effect;
  const { needs, takes = [] } = fields[type] ?? {};
  if (needs && effect[needs] === undefined) {
    throw contradictory(`effect.${needs} is missing: a fault of type ${type} needs it.`);
  }
  const given = (Object.keys(effect) as (keyof Effect)[]).filter((field) => field !== 'type');
  const idle = given.find((field) => field !== needs && !takes.includes(field));
  if (idle) {
    const all = [...(needs ? [needs] : []), ...takes];
    throw contradictory(
      `effect.${idle} says nothing to a fault of type ${type}, which takes ${all.join(' and ') || 'nothing else'}.`,
    );
  }
  requireOperation('match.operation_id', match.operation_id);
  requireEventType('match.event_type', match.event_type);
  const wrong = isOperationEffect(effect)
    ? (['event_type', 'endpoint'] as const)
    : (['operation_id'] as const);
  requireDeliveryHeader(effect.header);
  const field = wrong.find((name) => match[name] !== undefined);
  if (field) {
    const [about, instead] = isOperationEffect(effect)
      ? ['operations', 'operation_id']
      : ['deliveries', 'event_type and endpoint'];
    throw contradictory(`match.${field} never matches: ${type} happens to ${about}. Match by ${instead}.`);
  }
}

const contradictory = (message: string): Refusal => new Refusal('call_contradictory', message);

/** The headers of a delivery are those that the contract documents, and Content-Type. */
function requireDeliveryHeader(header: string | undefined): void {
  const documented = Object.values(webhookTable).flatMap(({ headers }) => Object.keys(headers));
  const known = [...new Set(['Content-Type', ...documented])];
  if (header === undefined || known.some((name) => name.toLowerCase() === header.toLowerCase())) return;
  throw contradictory(`effect.header is ${JSON.stringify(header)}. A delivery has ${known.join(', ')}.`);
}
