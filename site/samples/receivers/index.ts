/** Receivers of webhooks: for each language a whole program that verifies, keeps and acknowledges deliveries. */
import { webhooksOf, type Contract } from '../../../contract/index.ts';
import type { Sample } from '../sample.ts';
import { deliveryOf } from './delivery.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { node } from './node.ts';
import { python } from './python.ts';
import type { Receiver } from './receiver.ts';
import { toolkit } from './toolkit.ts';

export type { Receiver } from './receiver.ts';

/** The languages of the receivers, in the order in which they are shown. */
export const receivers: readonly Receiver[] = [toolkit, node, python, go, java];

/**
 * The samples of every webhook by its operationId: the same ones, for one receiver gets all events.
 *
 * @throws {ContractError} when nothing in the contract subscribes an endpoint to them
 */
export function receiverSamplesOf(contract: Contract): Readonly<Record<string, readonly Sample[]>> {
  const delivery = deliveryOf(contract);
  const samples = receivers.map(({ lang, label, program }) => ({ lang, label, source: program(delivery) }));
  return Object.fromEntries(webhooksOf(contract).map(({ node: { operationId } }) => [operationId, samples]));
}
