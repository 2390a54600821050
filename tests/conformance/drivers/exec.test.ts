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

test('a refusal may come with an exit code that says so', async () => {
  const driver = execDriver({ command: 'echo \'{"ok":false,"message":"No."}\'; exit 1' });

  expect(await driver.perform(rotate)).toEqual({ ok: false, message: 'No.' });
});

test('blanks around the answer and many kilobytes on stderr do not matter', async () => {
  const driver = execDriver({ command: 'seq 20000 >&2; printf "%200000s"; echo \'{"ok":true}\'; echo' });

  expect(await driver.perform(rotate)).toEqual({ ok: true });
});

test('a command that leaves something running has answered when it ends', async () => {
  const driver = execDriver({ command: 'sleep 30 & echo \'{"ok":true}\'', timeoutMs: 20_000 });
  const began = performance.now();

  expect(await driver.perform(rotate)).toEqual({ ok: true });
  expect(performance.now() - began).toBeLessThan(15_000);
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
  {
    name: 'says that it is done, and fails',
    command: 'echo \'{"ok":true}\'; exit 3',
    says: 'answered that it is done, and ended with exit code 3.',
  },
  {
    name: 'answers with a field that is no text',
    command: 'echo \'{"ok":true,"client_id":5}\'',
    says: 'client_id has to be a text.',
  },
  { name: 'prints without an end', command: 'yes', says: 'printed more than 1 MiB.' },
  { name: 'complains without an end', command: 'yes >&2', says: 'printed more than 1 MiB.' },
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

test('a secret that stands in a wrong answer is not repeated', async () => {
  const answer = '{"client_secret": "cs_live_4421"}';
  const commands = [`echo '${answer}'`, `echo hello; echo '${answer}'`];

  const said = await Promise.all(
    commands.map((command) => execDriver({ command }).perform(rotate).catch(String)),
  );

  expect(said).toEqual(commands.map(() => expect.stringContaining('[client_secret]')));
  expect(said.join()).not.toContain('cs_live_4421');
});

test('a command that does not end is ended, with whatever it started', async () => {
  const driver = execDriver({ command: 'sleep 60 & sleep 60', timeoutMs: 200 });
  const began = performance.now();

  const failure = await driver.perform(rotate).catch((error: Error) => error);

  expect((failure as Error).message).toContain('did not end within 0.2 s.');
  expect(performance.now() - began).toBeLessThan(20_000);
});
