/**
 * All contenders in turn, again and again: A B C A B C. What slows the machine down for a while slows all of them, and
 * a ratio is taken within its round.
 */
import { contenders, type ContenderId } from './contenders.ts';
import { measure, type LoadPlan, type Measured } from './measure.ts';
import { startUp, type StartUp } from './start-up.ts';

export type Row = Measured & StartUp;
/** What was measured of each contender that took part. */
export type Round = Readonly<Partial<Record<ContenderId, Row>>>;

export async function compare(
  ids: readonly ContenderId[],
  plan: LoadPlan,
  rounds: number,
  clientId: string,
  onProgress: (what: string) => void,
): Promise<Round[]> {
  const done: Round[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const rows: Partial<Record<ContenderId, Row>> = {};
    for (const id of ids) {
      const contender = contenders[id];
      onProgress(`round ${round} of ${rounds}: ${contender.name}`);
      const started = await startUp(contender, clientId);
      rows[id] = { ...started, ...(await measure(contender, plan)) };
    }
    done.push(rows);
  }
  return done;
}
