/** Somebody comes to the scanner by themselves, and the challenge it showed is answered. */
import { isOpen } from '../domain/challenge.ts';
import type { Scanner } from '../domain/scanner.ts';
import { tenantTime } from '../domain/tenant.ts';
import type { JobHandler } from '../jobs/runner.ts';
import type { Change } from '../store/store.ts';
import { answerChallenge } from './answer-challenge.ts';
import { decideCapture } from './decide-capture.ts';
import { scannerOf, tenantOf, unreachable, type Simulation } from './simulation.ts';

export function presentPalm(simulation: Simulation): JobHandler {
  return async ({ ref: challenge_id }) => {
    const challenge = await simulation.store.find('challenge', { challenge_id });
    if (!challenge) return { changes: [] };
    const tenant = await tenantOf(simulation, challenge);
    const scanner = await scannerOf(simulation, challenge);
    const now = tenantTime(tenant, simulation.now());
    // An expired challenge stays unanswered: there is no event for it. One on a scanner that cannot be reached waits
    // until it is connected again.
    if (!isOpen(challenge, now) || !scanner) return { changes: [] };
    if ((await unreachable(simulation, scanner, now)) !== undefined) return { changes: [stillLike(scanner)] };

    const { decision, changes } = decideCapture(challenge, scanner);
    const answered = await answerChallenge(simulation, tenant, challenge, scanner, decision, now);
    return { ...answered, changes: [...changes, ...answered.changes] };
  };
}

/** On the condition that the scanner is still as it was: whoever connects it meanwhile counts on this job. */
function stillLike({ tenant_id, hardware_id, connected, device_id }: Scanner): Change {
  const where = { tenant_id, hardware_id, connected, device_id };
  return { update: 'scanner', where, set: { connected } };
}
