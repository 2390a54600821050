import { expect, test } from 'vitest';
import { problemsOf, soakSummary } from '../../bench/soak/result.ts';
import { soaked, type Given } from './soaked.ts';

const cases: { name: string; given: Given; problems: string[] }[] = [
  { name: 'stays the same is bounded', given: {}, problems: [] },
  {
    name: 'grows while caches fill is bounded',
    given: { heapMb: (at) => (at < 0.3 ? 50 : 150) },
    problems: [],
  },
  {
    name: 'goes up and down is bounded',
    given: { heapMb: (at) => 100 + 40 * Math.sin(at * 100) },
    problems: [],
  },
  {
    name: 'grows and grows is not bounded',
    given: { heapMb: (at) => 100 + 100 * at },
    problems: ['The memory in use grows.'],
  },
  {
    name: 'grows outside the heap is not bounded',
    given: { rssMb: (at) => 300 + 600 * at },
    problems: ['The resident memory grows.'],
  },
];
for (const { name, given, problems } of cases) {
  test(`memory that ${name}`, () => {
    expect(problemsOf(soaked(given))).toEqual(problems);
  });
}

test('an event that did not arrive is a problem', () => {
  expect(problemsOf(soaked({ lostEvents: 2 }))).toEqual(['2 events were lost.']);
});

test('the summary counts calls of every kind', () => {
  expect(soakSummary(soaked())).toBe(
    '700 calls in 60 s, 600 of them verifications that were answered with 201; no event was lost.',
  );
});
