import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { manualDriver } from '../../../conformance/index.ts';

/** A person who answers each question, in order, when it is asked. */
function person(answers: readonly string[], options: { seconds?: number; isTTY?: boolean } = {}) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: options.isTTY ?? false });
  const waiting = [...answers];
  let said = '';
  output.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (!/(?:_id|_secret|when done): $/.test(chunk.toString())) return;
    const next = waiting.shift();
    if (next !== undefined) input.write(`${next}\n`);
  });
  const driver = manualDriver({ input, output, ...(options.seconds ? { seconds: options.seconds } : {}) });
  return { driver, input, said: () => said };
}

test('each step says what to do, and what is typed is the answer', async () => {
  const { driver, said } = person(['06a4dc18', 'cs_live']);

  const answer = await driver.perform({ action: 'create_client', permissions: ['enroll'], tenant: 'other' });

  expect(answer).toEqual({ ok: true, client_id: '06a4dc18', client_secret: 'cs_live' });
  expect(said()).toContain('▶ 1. Create an OAuth client in another tenant that may do this only: enroll.');
});

const present = {
  action: 'present_palm',
  challenge_id: 'ch_1',
  hardware_id: 'hw_1',
  outcome: 'no_match',
} as const;

const replies: { typed: string; answer: object }[] = [
  { typed: '', answer: { ok: true } },
  { typed: 'no', answer: { ok: false, message: 'The person says it was refused.' } },
  { typed: 'SKIP', answer: { ok: false, unsupported: true, message: 'the person cannot do this here' } },
];

for (const { typed, answer } of replies) {
  test(`"${typed}" and Enter at a step is ${JSON.stringify(answer)}`, async () => {
    const { driver, said } = person([typed]);

    expect(await driver.perform(present)).toEqual(answer);
    expect(said()).toContain('Put the palm of somebody else on scanner hw_1, for challenge ch_1.');
  });
}

test('a field that is left empty is not known', async () => {
  const { driver } = person(['']);

  expect(await driver.perform({ action: 'pair', pairing_code: 'abc' })).toEqual({ ok: true });
});

test('what no person can do is not asked', async () => {
  const { driver, said } = person([]);

  expect(await driver.perform({ action: 'advance_clock', seconds: 60 })).toMatchObject({ unsupported: true });
  expect(await driver.perform({ ...present, outcome: 'one_below' })).toMatchObject({ unsupported: true });
  expect(said()).toBe('');
});

test('nobody is waited for longer than the time of a step', async () => {
  const { driver } = person([], { seconds: 0.1 });

  expect(await driver.perform(present)).toEqual({
    ok: false,
    unsupported: true,
    message: 'nobody did this within 0.1 s',
  });
});

test('an input that ends leaves every further step undone, at once', async () => {
  const { driver, input } = person([]);
  const first = driver.perform(present);
  input.end();

  expect(await first).toMatchObject({ unsupported: true, message: 'the input has ended' });
  expect(await driver.perform(present)).toMatchObject({
    unsupported: true,
    message: 'nobody is there: the input has ended',
  });
});

test('steps that are asked for together come one after the other', async () => {
  const { driver, said } = person(['', '']);

  await Promise.all([driver.perform(present), driver.perform(present)]);

  expect(said().match(/▶ \d\./g)).toEqual(['▶ 1.', '▶ 2.']);
});

test('on a terminal the time that is left stands above the line on which a person types', async () => {
  const { driver, said } = person([''], { seconds: 90, isTTY: true });

  await driver.perform(present);

  expect(said()).toMatch(/ {2}1:(?:30|29) left\n/);
});
