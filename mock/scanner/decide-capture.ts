/** Who decides what comes to lie on a scanner when nobody tells it by an explicit verb. */
import { captureAskedFor } from '../domain/behaviour.ts';
import type { Decision } from '../domain/capture.ts';
import type { Challenge } from '../domain/challenge.ts';
import { capturesToCome, type Scanner } from '../domain/scanner.ts';
import type { Change } from '../store/store.ts';

/** A decision, and what taking it uses up. */
export type Taken = { readonly decision: Decision; readonly changes: readonly Change[] };

export function decideCapture({ external_user_id }: Challenge, scanner: Scanner): Taken {
  const [next, ...later] = capturesToCome(scanner);
  if (next) {
    const { tenant_id, hardware_id, next_captures } = scanner;
    const used: Change = {
      update: 'scanner',
      // On the condition that nobody else used it: two challenges at once must not get the same capture.
      where: { tenant_id, hardware_id, next_captures },
      set: { next_captures: JSON.stringify(later) },
    };
    return { decision: { capture: next, decided_by: 'next_captures' }, changes: [used] };
  }
  return { decision: decide(external_user_id, scanner), changes: [] };
}

function decide(externalUserId: string, { trait }: Scanner): Decision {
  if (trait === 'busy')
    return { capture: { type: 'failure', failure_code: 'scanner_busy' }, decided_by: 'scanner' };
  const asked = captureAskedFor(externalUserId);
  return asked
    ? { capture: asked, decided_by: 'magic_id' }
    : { capture: { type: 'palm' }, decided_by: 'default' };
}
