/** That a palm on an expired challenge leads to no event. Both kinds expire in one move of the clock. */
import type { RequirementId } from '../../generated/requirements.ts';
import type { Bench } from '../bench/bench.ts';
import type { Challenge } from '../bench/people.ts';
import { check, type Check } from '../check.ts';
import { expectThat, Inconclusive } from '../expect.ts';
import { textAt } from '../target/exchange.ts';
import { BEFORE_EXPIRY_S, HAND, silence } from './event-rows.ts';
import { pose } from './flows.ts';

type Kind = 'enrollment.complete' | 'verification.complete';

const poses: Readonly<Record<Kind, (bench: Bench) => Promise<Challenge>>> = {
  async 'enrollment.complete'(bench) {
    const [externalUserId, hardwareId] = [await bench.people.fresh(), await bench.scanners.first()];
    return bench.people.enroll({ externalUserId, hardwareId });
  },
  'verification.complete': pose,
};

/** Challenges of both kinds, or why there is none, on which a palm was presented too late. */
const expired = (bench: Bench) =>
  bench.shared('expired challenges', async () => {
    bench.forgetToken();
    const feed = await bench.webhooks.feed();
    const posed = {
      'enrollment.complete': await outcomeOf(poses['enrollment.complete'](bench)),
      'verification.complete': await outcomeOf(poses['verification.complete'](bench)),
    };
    const challenges = Object.values(posed).flatMap((each) => ('challenge' in each ? [each.challenge] : []));
    const seconds = await Promise.all(challenges.map((challenge) => secondsUntilExpired(bench, challenge)));
    if (seconds.length > 0)
      await bench.console.insist({ action: 'advance_clock', seconds: Math.max(...seconds) });
    bench.forgetToken();
    for (const { challengeId, hardwareId } of challenges) {
      await bench.console.perform({
        action: 'present_palm',
        challenge_id: challengeId,
        hardware_id: hardwareId,
        outcome: 'match',
      });
    }
    await silence(bench);
    return { feed, posed };
  });

// One kind that cannot be had says nothing about the other.
function outcomeOf(posed: Promise<Challenge>): Promise<{ challenge: Challenge } | { error: unknown }> {
  return posed.then(
    (challenge) => ({ challenge }),
    (error: unknown) => ({ error }),
  );
}

// By the deployment's own clock, which a device record registered now tells.
async function secondsUntilExpired(bench: Bench, { exchange }: Challenge): Promise<number> {
  const device = await bench.send('registerDevice', { body: await bench.valid('registerDevice') });
  const left =
    Date.parse(textAt(exchange, '/data/expires_at')) - Date.parse(textAt(device, '/data/created_at'));
  if (!(left > 0)) throw new Inconclusive('The challenge does not say when it expires.', [exchange]);
  return Math.ceil(left / 1000) + BEFORE_EXPIRY_S;
}

function notForAnExpiredChallenge(kind: Kind, verifies: RequirementId): Check {
  return check({
    id: `${kind.replace('.', '-')}/not-for-an-expired-challenge`,
    title: 'a palm presented after expires_at emits no event',
    verifies,
    needs: [...HAND, 'clock'],
    cost: 'exclusive',
    async run(bench) {
      const { feed, posed } = await expired(bench);
      const outcome = posed[kind];
      if ('error' in outcome) throw outcome.error;
      const { challengeId } = outcome.challenge;
      const events = feed.deliveries.filter(({ text }) => text.includes(challengeId));
      expectThat(events, events.length === 0, 'no event', events[0]?.json);
    },
  });
}

export const expiredChallengeChecks: readonly Check[] = [
  notForAnExpiredChallenge('enrollment.complete', 'ENR-EXPIRED'),
  notForAnExpiredChallenge('verification.complete', 'VER-EXPIRED'),
];
