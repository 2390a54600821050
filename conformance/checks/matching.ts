/** Whether the result of a verification is right: `matched` against its scores, and against whose palm it was. */
import { check, type Check } from '../check.ts';
import { expectThat, Inconclusive } from '../expect.ts';
import { eventAt, type Delivery } from '../receiver/delivery.ts';
import { absent, HAND, PALM } from './event-rows.ts';
import { isNumbers } from './fields.ts';
import { verification, verify } from './flows.ts';

/** Whether `matched` follows from scores and thresholds, where they are what they should be. */
function expectMatchedExactly(event: Delivery): void {
  const [scores, thresholds, matched] = ['scores', 'thresholds', 'matched'].map((name) =>
    eventAt(event, `/data/${name}`),
  );
  if (eventAt(event, '/data/match_policy') !== 'all_thresholds')
    throw new Inconclusive('Another policy was applied.');
  if (!isNumbers(scores) || !isNumbers(thresholds))
    throw new Inconclusive('Scores or thresholds cannot be read.');
  const below = scores.filter((score, index) => score < (thresholds[index] ?? 0)).length;
  // Equality is a permission either way, so only clear cases are judged.
  const equal = scores.some((score, index) => score === thresholds[index]);
  if (equal && below === 0) return;
  expectThat(
    event,
    matched === (below === 0),
    `matched ${below === 0} with ${below} scores below their thresholds`,
    matched,
  );
}

export const matchingChecks: readonly Check[] = [
  check({
    id: 'verification-complete/matched-exactly',
    title: 'matched is true exactly when every score reaches its threshold',
    verifies: 'EVT-MATCHED-EXACTLY',
    needs: PALM,
    cost: 'event',
    async run(bench) {
      expectMatchedExactly((await verification(bench)).event);
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
        expectMatchedExactly(event);
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
