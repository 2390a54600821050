/** What faults make of an answer. Nothing here touches the mock's world: a faulted request changes nothing. */
import type { Effect } from '../domain/fault.ts';
import { errorAnswer, type Answer } from './answers.ts';

/** Begins like a success and breaks off: what a proxy leaves of an answer when the connection behind it dies. */
const MALFORMED = '{"success":true,"data":{';

/** The answer that takes the place of the operation's own, if a fault asks for one. */
export function faultedAnswer(effects: readonly Effect[]): Answer | undefined {
  for (const { type, status = 500 } of effects) {
    switch (type) {
      case 'status':
        return {
          ...errorAnswer(status, `This ${status} is simulated: a fault is set for this operation.`),
          decidedBy: 'fault',
        };
      case 'reset':
        return { status: 0, body: undefined, decidedBy: 'fault', wire: { reset: true } };
      case 'empty':
        return { status: 200, body: undefined, decidedBy: 'fault' };
      case 'malformed_json':
        return { status: 200, body: undefined, decidedBy: 'fault', wire: { text: MALFORMED } };
      default:
    }
  }
  return undefined;
}

/** The answer, later when a fault delays it. */
export function heldBack(answer: Answer, effects: readonly Effect[]): Answer {
  const heldBackMs = effects.find(({ type }) => type === 'latency')?.latency_ms;
  return heldBackMs === undefined ? answer : { ...answer, wire: { ...answer.wire, heldBackMs } };
}
