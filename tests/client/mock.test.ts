/** The client against the mock, over sockets: the four steps and the refusals that a partner meets first. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLinkIdentity, TokenError, type LinkIdentity } from '../../client/index.ts';
import { responseValidators } from '../../client/validators.ts';
import { createWebhookReceiver, type DeliveryProblem } from '../../client/webhooks/index.ts';
import { toNodeHandler } from '../../client/webhooks/node.ts';
import { startMock, type LogEntry, type Mock } from '../../mock/start.ts';

const log: LogEntry[] = [];
let mock: Mock;
let link: LinkIdentity;

beforeAll(async () => {
  mock = await startMock({ scannerDelayMs: 0, onLog: (entry) => log.push(entry) });
  link = newLink();
});
afterAll(() => mock.close());

function newLink(clientSecret: string | undefined = mock.clientSecret): LinkIdentity {
  const { clientId, url: baseUrl } = mock;
  return createLinkIdentity({ clientId, clientSecret, baseUrl, validators: responseValidators });
}

test('fifty calls at once of a new client ask the mock for one token', async () => {
  const fresh = newLink();
  const before = tokensIssued();

  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      fresh.devices.register({ device_name: `Scanner-${n}`, location: 'Lobby' }),
    ),
  );

  expect(tokensIssued() - before).toBe(1);
});

function tokensIssued(): number {
  return log.filter((entry) => entry.kind === 'answer' && entry.path === '/v1/auth/token').length;
}

test('the four steps end with the result of the verification in the receiver', async () => {
  const receiver = createWebhookReceiver({ apiKey: 'whsec_test' });
  const server = createServer(toNodeHandler(receiver));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/identity`;
  await link.webhooks.create({
    name: 'Four steps',
    events: ['device.paired', 'enrollment.complete', 'verification.complete'],
    endpoint,
    api_key: 'whsec_test',
  });

  await link.devices.register({ device_name: 'Four steps', location: 'Lobby' });
  const paired = await receiver.waitFor('device.paired', ({ data }) => data.device_name === 'Four steps');
  const who = { external_user_id: 'user-4421', hardware_id: paired.data.hardware_id };
  const enrolling = await link.enroll.both({ ...who, metadata: { department: 'Engineering' } });
  await receiver.waitFor(
    'enrollment.complete',
    ({ data }) => data.challenge_id === enrolling.data.challenge_id && data.palm_type === 'right',
  );
  const verifying = await link.verify(who);
  const verified = await receiver.waitFor(
    'verification.complete',
    ({ data }) => data.challenge_id === verifying.data.challenge_id,
  );

  expect(enrolling.data.metadata).toEqual({ department: 'Engineering' });
  expect(verified.data.matched).toBe(true);
  server.closeAllConnections();
  server.close();
});

test('a delivery whose handler fails comes again from the mock and is handled once', async () => {
  const handler = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('Database down.'));
  const problems: DeliveryProblem[] = [];
  const receiver = createWebhookReceiver({
    apiKey: 'whsec_test',
    on: { 'device.paired': handler },
    onProblem: (problem) => problems.push(problem),
  });
  const server = createServer(toNodeHandler(receiver));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/retried`;
  await link.webhooks.create({ name: 'Retried', events: ['device.paired'], endpoint, api_key: 'whsec_test' });

  await link.devices.register({ device_name: 'Retried', location: 'Lobby' });
  await receiver.waitFor('device.paired', ({ data }) => data.device_name === 'Retried', {
    timeoutMs: 15_000,
  });

  expect(handler).toHaveBeenCalledTimes(2);
  expect(problems).toMatchObject([{ reason: 'handler-failed', cause: { message: 'Database down.' } }]);
  server.closeAllConnections();
  server.close();
});

const refused: { name: string; call: () => Promise<unknown>; error: string }[] = [
  {
    name: 'a name of nothing',
    call: () => link.devices.register({ device_name: '', location: 'Lobby' }),
    error: 'BadRequestError',
  },
  {
    name: 'a scanner that nobody knows',
    call: () => link.verify({ external_user_id: 'user-4421', hardware_id: 'nobody' }),
    error: 'NotFoundError',
  },
  {
    name: 'a body of another shape',
    // @ts-expect-error A partner's JavaScript can do this.
    call: () => link.verify({ external_user_id: 4421, hardware_id: mock.hardwareId }),
    error: 'UnprocessableEntityError',
  },
];
for (const { name, call, error } of refused) {
  test(`the mock refuses ${name} with a ${error}`, async () => {
    await expect(call()).rejects.toMatchObject({ name: error });
  });
}

test('a webhook that is there already is a ConflictError', async () => {
  const body = {
    name: 'Twice',
    events: ['device.paired' as const],
    endpoint: 'https://yourapp.example.com/twice',
  };
  await link.webhooks.create(body);

  await expect(link.webhooks.create(body)).rejects.toMatchObject({ name: 'ConflictError', status: 409 });
});

test('a wrong secret is a TokenError with the words of the mock', async () => {
  const error: unknown = await newLink('cs_test_wrong')
    .devices.register({ device_name: 'a', location: 'b' })
    .catch((e: unknown) => e);

  expect(error).toBeInstanceOf(TokenError);
  expect(error).toMatchObject({
    status: 401,
    apiMessage: expect.stringContaining('Invalid client_id or client_secret'),
  });
});
