/** The script of docs/control-plane.md does what it says. */
import { expect, test } from 'vitest';
import { startMock } from '../../mock/start.ts';
import { run } from '../support/command.ts';

test('examples/simulate.sh, with nothing but curl, brings everything about and goes back', async () => {
  await using mock = await startMock();
  const env = {
    API: mock.url,
    CLIENT_ID: mock.clientId,
    CLIENT_SECRET: mock.clientSecret ?? '',
    CONTROL_TOKEN: mock.controlToken,
  };

  const { code: exit, stdout, stderr } = await run('bash', ['examples/simulate.sh'], { env });

  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(stdout).toMatch(/^0\. [\s\S]*6\. Back to where it began\nEverything happened as it should\.\n$/);
});

test('examples/simulate.sh fails when a step does not come about', async () => {
  await using mock = await startMock({ clientSecret: 'cs_test_right' });
  const env = {
    API: mock.url,
    CLIENT_ID: mock.clientId,
    CLIENT_SECRET: 'cs_test_wrong',
    CONTROL_TOKEN: mock.controlToken,
  };

  const { code: exit } = await run('bash', ['examples/simulate.sh'], { env });

  expect(exit).not.toBe(0);
});
