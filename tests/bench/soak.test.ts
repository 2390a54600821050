import { expect, test } from 'vitest';
import { problemsOf, soakSummary } from '../../bench/soak/result.ts';
import { soaked } from './soaked.ts';

const growth = 'The memory in use grows.';
const cases: { name: string; heapMb: (at: number) => number; problems: string[] }[] = [
  { name: 'stays the same', heapMb: () => 100, problems: [] },
  { name: 'grows while caches fill', heapMb: (at) => (at < 0.3 ? 50 : 150), problems: [] },
  { name: 'goes up and down', heapMb: (at) => 100 + 40 * Math.sin(at * 100), problems: [] },
  { name: 'grows and grows', heapMb: (at) => 100 + 100 * at, problems: [growth] },
];
for (const { name, heapMb, problems } of cases) {
  test(`memory that ${name} ${problems.length === 0 ? 'is bounded' : 'is not'}`, () => {
    expect(problemsOf(soaked(heapMb))).toEqual(problems);
  });
}

test('an event that did not arrive is a problem', () => {
  expect(problemsOf(soaked(undefined, 2))).toEqual(['2 events were lost.']);
});

test('the summary counts calls of every kind', () => {
  expect(soakSummary(soaked())).toBe(
    '700 calls in 60 s, 600 of them verifications that were answered with 201; no event was lost.',
  );
});
