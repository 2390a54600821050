import { expect, test } from 'vitest';
import { judgeBackoff } from '../../../conformance/checks/backoff.ts';

const exponential: { name: string; gaps: number[] }[] = [
  { name: 'doubles', gaps: [200, 400, 800, 1600] },
  { name: 'grows by a half each time', gaps: [200, 300, 450, 675] },
  { name: 'quadruples', gaps: [5_000, 20_000, 80_000] },
  { name: 'doubles with jitter that adds a tenth', gaps: [220, 400, 880, 1600] },
  { name: 'doubles with jitter the other way', gaps: [200, 440, 800, 1760] },
  { name: 'doubles up to a longest wait', gaps: [500, 1000, 2000, 2000] },
];

for (const { name, gaps } of exponential) {
  test(`a wait that ${name} is exponential`, () => {
    expect(judgeBackoff(gaps)).toBeUndefined();
  });
}

const others: { name: string; gaps: number[]; says: RegExp }[] = [
  { name: 'stays the same', gaps: [500, 500, 500, 500], says: /do not grow/ },
  { name: 'is hardly there', gaps: [1, 2, 4, 9], says: /no pause/ },
  { name: 'grows by a constant', gaps: [200, 400, 600, 800], says: /by a constant/ },
  { name: 'shrinks', gaps: [1600, 800, 400, 200], says: /do not grow|shrink/ },
  { name: 'is seen twice only', gaps: [200, 400], says: /too few/ },
];

for (const { name, gaps, says } of others) {
  test(`a wait that ${name} is not taken for exponential`, () => {
    expect(judgeBackoff(gaps)).toMatch(says);
  });
}
