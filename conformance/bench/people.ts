/** People of a run: new ones, enrolled ones, and what they do at a scanner. */
import type { PalmOutcome } from '../drivers/driver.ts';
import { answerOf, Inconclusive, NotTestable } from '../expect.ts';
import type { Delivery } from '../receiver/delivery.ts';
import { eventText } from '../receiver/delivery.ts';
import { jsonAt, textAt, type Exchange } from '../target/exchange.ts';
import type { Bench } from './bench.ts';
import { about } from './webhooks.ts';

export type Challenge = {
  readonly exchange: Exchange;
  readonly challengeId: string;
  readonly externalUserId: string;
  readonly hardwareId: string;
  readonly metadata: unknown;
};

export type Enrolled = {
  readonly externalUserId: string;
  readonly hardwareId: string;
  /** The challenge and the events it ended with; none for a fixture. */
  readonly challenge: Challenge | undefined;
  readonly events: readonly Delivery[];
};

export type ChallengeInput = {
  readonly externalUserId: string;
  readonly hardwareId: string;
  readonly metadata?: unknown;
  readonly token?: string;
};

export type People = {
  /** An external_user_id that can be enrolled and is not; `prefix` and `suffix` stand around what makes it unique. */
  fresh(around?: { readonly prefix?: string; readonly suffix?: string }): Promise<string>;
  enroll(input: ChallengeInput): Promise<Challenge>;
  verify(input: ChallengeInput): Promise<Challenge>;
  /** Puts palms on the scanner, or lets a scanner that acts by itself do so. */
  present(challenge: Challenge, outcome?: PalmOutcome): Promise<void>;
  /** Enrolls a new person until it is done. */
  enrollCompletely(hardwareId?: string): Promise<Enrolled>;
  /** The one person whom checks verify: the fixture, or somebody enrolled for this run. */
  enrolled(): Promise<Enrolled>;
};

/** Between attempts to see whether an enrollment is through, where no event says so. */
const POLL_MS = 100;
/** A second event may follow the first, one for each palm. */
const BETWEEN_PALMS_MS = 150;

export function createPeople(bench: Bench): People {
  const { settings, console } = bench;

  async function challenge(
    operationId: 'createBothHandsEnrollment' | 'createVerification',
    input: ChallengeInput,
  ) {
    const { externalUserId, hardwareId, metadata, token } = input;
    const body = {
      external_user_id: externalUserId,
      hardware_id: hardwareId,
      ...(metadata === undefined ? {} : { metadata }),
    };
    const exchange = await bench.send(operationId, { body, ...(token === undefined ? {} : { token }) });
    const challengeId = textAt(exchange, '/data/challenge_id');
    if (exchange.response?.status !== 201 || challengeId === '') {
      throw new Inconclusive(`No challenge was created: ${answerOf(exchange)}`, [exchange]);
    }
    return { exchange, challengeId, externalUserId, hardwareId, metadata };
  }

  const self: People = {
    async fresh({ prefix = '', suffix = '' } = {}) {
      const externalUserId = `${prefix}${bench.unique('user')}${suffix}`;
      const policy = await bench.shared('who creates users', whoCreatesUsers);
      if (policy === 'console') {
        await console.insist({ action: 'provision_user', external_user_id: externalUserId });
      }
      return externalUserId;
    },
    enroll: (input) => challenge('createBothHandsEnrollment', input),
    verify: (input) => challenge('createVerification', input),

    async present({ challengeId, hardwareId }, outcome = 'match') {
      if (settings.auto && outcome === 'match') return;
      await console.insist({
        action: 'present_palm',
        challenge_id: challengeId,
        hardware_id: hardwareId,
        outcome,
      });
    },

    async enrollCompletely(hardwareId) {
      const feed = bench.hasReceiver ? await bench.webhooks.feed() : undefined;
      const scanner = hardwareId ?? (await bench.scanners.first());
      const externalUserId = await self.fresh();
      const metadata = {
        step: 'enroll',
        note: bench.unique('enroll note'),
        nested: { list: [1, 'two', null] },
      };
      const posed = await self.enroll({ externalUserId, hardwareId: scanner, metadata });
      await self.present(posed);
      const isIt = about('enrollment.complete', posed.challengeId);
      const first = await feed?.first(isIt, settings.eventWindowMs);
      if (first) await bench.pause(BETWEEN_PALMS_MS);
      else await untilVerifiable({ externalUserId, hardwareId: scanner });
      return {
        externalUserId,
        hardwareId: scanner,
        challenge: posed,
        events: feed?.deliveries.filter(isIt) ?? [],
      };
    },

    enrolled: () =>
      bench.shared('enrolled person', async () => {
        const { enrolledUser } = settings.fixtures;
        if (enrolledUser === undefined) return self.enrollCompletely();
        const hardwareId = await bench.scanners.first();
        return { externalUserId: enrolledUser, hardwareId, challenge: undefined, events: [] };
      }),
  };

  // Where people have to exist first, enrolling somebody on a scanner that exists is refused until they do.
  async function whoCreatesUsers(): Promise<'enrollment' | 'console'> {
    const externalUserId = bench.unique('user');
    const body = { external_user_id: externalUserId, hardware_id: await bench.scanners.first() };
    const statusNow = async () => (await bench.send('createBothHandsEnrollment', { body })).response?.status;
    const status = await statusNow();
    if (status === 404) return 'console';
    if (status === 201 || !bench.hasDriver) return 'enrollment';
    // Refused, and not as it should be for somebody unknown: whether that is why, a user who exists tells.
    const action = { action: 'provision_user', external_user_id: externalUserId } as const;
    const isCreated = await console.perform(action).then(
      ({ ok }) => ok,
      // A driver that cannot do this leaves it to the checks to say what is refused.
      (error: unknown) => {
        if (error instanceof NotTestable) return false;
        throw error;
      },
    );
    return isCreated && (await statusNow()) === 201 ? 'console' : 'enrollment';
  }

  async function untilVerifiable(input: { externalUserId: string; hardwareId: string }): Promise<void> {
    const body = { external_user_id: input.externalUserId, hardware_id: input.hardwareId };
    const deadline = performance.now() + settings.eventWindowMs / 2;
    while (performance.now() < deadline) {
      const answer = await bench.send('createVerification', { body });
      if (jsonAt(answer, '/success') === true) return;
      await bench.pause(POLL_MS);
    }
    throw new Inconclusive(
      'The enrollment of this run did not complete: no event came, and verification is refused.',
    );
  }
  return self;
}

/** Whether `delivery` is an event of a person's palms. */
export const isPalmEvent = (delivery: Delivery): boolean =>
  ['enrollment.complete', 'verification.complete'].includes(eventText(delivery, '/event_type'));
