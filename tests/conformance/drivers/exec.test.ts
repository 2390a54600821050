import { expect, test } from 'vitest';
import { execDriver } from '../../../conformance/index.ts';

const rotate = { action: 'rotate_client', client_id: 'c' } as const;

/** A command that reads its input and then does this. */
const node = (script: string): string =>
  `node -e '${`process.stdin.on("data", (d) => { const given = JSON.parse(d); ${script} })`.replaceAll("'", `'\\''`)}'`;

test('the action is one JSON object on stdin, and the answer one on stdout', async () => {
  const driver = execDriver({
    command: node('console.log(JSON.stringify({ ok: true, client_secret: given.client_id + given.action }))'),
  });

  expect(await driver.perform(rotate)).toEqual({ ok: true, client_secret: 'crotate_client' });
});

test('what is said on stderr is no answer', async () => {
  const driver = execDriver({ command: 'echo looking >&2; echo \'{"ok":false,"message":"No."}\'' });

  expect(await driver.perform(rotate)).toEqual({ ok: false, message: 'No.' });
});

const broken: { name: string; command: string; says: string }[] = [
  { name: 'prints nothing', command: 'true', says: 'printed nothing.' },
  {
    name: 'fails',
    command: 'echo no scanner >&2; exit 3',
    says: 'ended with exit code 3, printed nothing, and said: no scanner.',
  },
  {
    name: 'is not there',
    command: './no-such-driver',
    says: 'not found.',
  },
  {
    name: 'prints something beside its answer',
    command: 'echo hello; echo \'{"ok":true}\'',
    says: String.raw`printed what is not one JSON object: "hello\n{\"ok\":true}".`,
  },
  { name: 'answers without ok', command: 'echo 42', says: 'one JSON object with "ok"; it answered 42.' },
];

for (const { name, command, says } of broken) {
  test(`a command that ${name} breaks the protocol, in one sentence`, async () => {
    const failure = await execDriver({ command })
      .perform(rotate)
      .catch((error: Error) => error);

    expect(failure).toMatchObject({ name: 'DriverError' });
    expect((failure as Error).message).toMatch(/^The driver command, asked for rotate_client,/);
    expect((failure as Error).message).toContain(says);
  });
}

test('a command that does not end is ended, with whatever it started', async () => {
  const driver = execDriver({ command: 'sleep 60 & sleep 60', timeoutMs: 200 });
  const began = performance.now();

  const failure = await driver.perform(rotate).catch((error: Error) => error);

  expect((failure as Error).message).toContain('did not end within 0.2 s.');
  expect(performance.now() - began).toBeLessThan(20_000);
});
