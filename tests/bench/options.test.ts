import { expect, test } from 'vitest';
import { runScript } from '../support/command.ts';

const refused = [
  { script: 'bench/run.ts', args: ['--write', '--quick'], says: '--write is for a full run' },
  { script: 'bench/run.ts', args: ['--part', 'servants'], says: 'no part servants' },
  { script: 'bench/run.ts', args: ['--rounds', '0'], says: '--rounds is a number from 1 to 99' },
  { script: 'bench/soak.ts', args: ['--seconds', '5'], says: '--seconds is a number from 10 on' },
];
for (const { script, args, says } of refused) {
  test(`${script} ${args.join(' ')} is refused before anything is measured`, async () => {
    const { code, stderr } = await runScript(script, args);

    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
}
