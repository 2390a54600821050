/** What happens once in a run and many checks look at: a pairing, an enrollment, verifications. */
import type { Bench } from '../bench/bench.ts';
import type { Challenge } from '../bench/people.ts';
import { about } from '../bench/webhooks.ts';
import type { PalmOutcome } from '../drivers/driver.ts';
import { Inconclusive } from '../expect.ts';
import type { Delivery } from '../receiver/delivery.ts';

/** The device.paired event of a scanner paired in this run, with what was registered. */
export async function pairing(bench: Bench) {
  const paired = await bench.shared('paired', () => bench.scanners.pair());
  const feed = await bench.webhooks.feed();
  const event =
    paired.event ??
    (await feed.first(about('device.paired', paired.hardwareId), bench.settings.eventWindowMs));
  if (!event) throw new Inconclusive('No device.paired event came to look at.');
  return { ...paired, event };
}

/** The enrollment.complete events of a person enrolled in this run, with the challenge. */
export const enrollment = (bench: Bench) =>
  bench.shared('enrollment flow', async () => {
    const enrolled = await (bench.settings.fixtures.enrolledUser === undefined
      ? bench.people.enrolled()
      : bench.people.enrollCompletely());
    const { challenge, events } = enrolled;
    const [event] = events;
    if (!challenge || !event) throw new Inconclusive('No enrollment.complete event came to look at.');
    return { ...enrolled, challenge, event };
  });

export type Verified = { readonly challenge: Challenge; readonly event: Delivery };

/** A verification of the enrolled person that ended with an event. */
export const verification = (bench: Bench, outcome: PalmOutcome = 'match'): Promise<Verified> =>
  bench.shared(`verification ${outcome}`, () => verify(bench, outcome));

/** Another one each time. */
export async function verify(bench: Bench, outcome: PalmOutcome = 'match'): Promise<Verified> {
  const feed = await bench.webhooks.feed();
  const challenge = await pose(bench);
  await bench.people.present(challenge, outcome);
  const event = await feed.first(
    about('verification.complete', challenge.challengeId),
    bench.settings.eventWindowMs,
  );
  if (!event) throw new Inconclusive('No verification.complete event came to look at.');
  return { challenge, event };
}

/** A verification challenge of the enrolled person, with metadata of its own. */
export async function pose(bench: Bench): Promise<Challenge> {
  const { externalUserId, hardwareId } = await bench.people.enrolled();
  const metadata = {
    step: 'verify',
    note: bench.unique('verify note'),
    nested: { unicode: 'مرحبا 🖐', list: [1, null] },
  };
  return bench.people.verify({ externalUserId, hardwareId, metadata });
}
