/** Whether the result of a verification is right: `matched` against its scores, and against whose palm it was. */
import { check, type Check } from '../check.ts';
import { expectThat, Inconclusive, NotApplicable } from '../expect.ts';
import { eventAt, eventText, type Delivery } from '../receiver/delivery.ts';
import { absent, HAND, PALM } from './event-rows.ts';
import { isNumbers } from './fields.ts';
import { verification, verify } from './flows.ts';

type Judged = 'agrees' | 'open' | { readonly expected: string; readonly actual: unknown };

/** Whether `matched` follows from scores and thresholds; `open` where these are not what they should be. */
function judge(event: Delivery): Judged {
  const [scores, thresholds, matched, policy] = ['scores', 'thresholds', 'matched', 'match_policy'].map(
    (name) => eventAt(event, `/data/${name}`),
  );
  if (policy !== 'all_thresholds' || !isNumbers(scores) || !isNumbers(thresholds)) return 'open';
  const below = scores.filter((score, index) => score < (thresholds[index] ?? 0)).length;
  // Equality is a permission either way, so only clear cases are judged.
  const equal = scores.some((score, index) => score === thresholds[index]);
  if (equal && below === 0) return 'open';
  if (matched === (below === 0)) return 'agrees';
  return {
    expected: `matched ${below === 0}, with ${below} of the scores below their thresholds`,
    actual: matched,
  };
}

export const matchingChecks: readonly Check[] = [
  check({
    id: 'verification-complete/matched-exactly',
    title: 'in every event, matched is true exactly when every score reaches its threshold',
    verifies: 'EVT-MATCHED-EXACTLY',
    needs: PALM,
    cost: 'aftermath',
    async run(bench) {
      const events = bench.webhooks
        .arrived()
        .map(({ delivery }) => delivery)
        .filter((delivery) => eventText(delivery, '/event_type') === 'verification.complete');
      if (events.length === 0) throw new Inconclusive('No verification.complete event came to look at.');
      const judged = events.map((event) => [event, judge(event)] as const);
      for (const [event, judgement] of judged) {
        if (typeof judgement === 'object') expectThat(event, false, judgement.expected, judgement.actual);
      }
      if (!judged.some(([, judgement]) => judgement === 'agrees'))
        throw new NotApplicable('In every event a score equals its threshold, and then both are right.');
    },
  }),
  ...(['no_match', 'one_below'] as const).map((outcome) =>
    check({
      id: `verification-complete/${outcome.replace('_', '-')}`,
      title:
        outcome === 'no_match'
          ? 'the palm of somebody else gives an event with matched false'
          : 'a palm with one score below its threshold does not match',
      verifies:
        outcome === 'no_match'
          ? ['EVT-VERIFIED-NO-MATCH', 'VER-ONE-TO-ONE']
          : ['EVT-MATCHED-EXACTLY', 'VER-ONE-TO-ONE'],
      needs: HAND,
      cost: 'event',
      async run(bench) {
        const { event } = await verification(bench, outcome).catch((error: unknown) =>
          absent(bench, error, `verification.complete with ${outcome}`),
        );
        expectThat(
          event,
          eventAt(event, '/data/matched') === false,
          'matched false',
          eventAt(event, '/data/matched'),
        );
      },
    }),
  ),
  check({
    id: 'verification-complete/another-enrolled-person-does-not-match',
    title: 'every verification is decided by itself: a match follows a mismatch',
    verifies: ['VER-ONE-TO-ONE', 'EVT-MATCHED'],
    needs: HAND,
    cost: 'event',
    async run(bench) {
      const mismatch = await verify(bench, 'no_match');
      const match = await verify(bench, 'match');
      const results = [mismatch, match].map(({ event }) => eventAt(event, '/data/matched'));
      expectThat(
        [mismatch.event, match.event],
        results[0] === false && results[1] === true,
        'false, then true',
        results,
      );
    },
  }),
];
