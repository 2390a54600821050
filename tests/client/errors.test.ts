import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import * as toolkit from '../../client/index.ts';
import { responseValidators } from '../../client/validators.ts';
import {
  credentials,
  isTokenRequest,
  refusal,
  registered,
  scanner,
  startApi,
  token,
  type ScriptedAnswer,
} from './api-server.ts';

const { createLinkIdentity, ApiError, LinkIdentityError, UnexpectedResponseError } = toolkit;

async function answering(answer: ScriptedAnswer, options: toolkit.LinkIdentityOptions = {}) {
  const api = await startApi((request) => (isTokenRequest(request) ? token('t1.payload.signature') : answer));
  return createLinkIdentity({ ...credentials, baseUrl: api.url, ...options });
}

const refusals = [
  [400, toolkit.BadRequestError],
  [401, toolkit.UnauthorizedError],
  [403, toolkit.ForbiddenError],
  [404, toolkit.NotFoundError],
  [409, toolkit.ConflictError],
  [422, toolkit.UnprocessableEntityError],
  [500, toolkit.InternalServerError],
] as const;

for (const [status, kind] of refusals) {
  const { name } = kind;
  test(`a refusal with ${status} is a ${name} with the API's words`, async () => {
    const link = await answering(refusal(status, 'The reason.'));

    const error: unknown = await link
      .verify({ external_user_id: 'user-4421', hardware_id: 'h' })
      .catch((e: unknown) => e);

    expect(error).toBeInstanceOf(kind);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(LinkIdentityError);
    expect(error).toMatchObject({ name, status, apiMessage: 'The reason.', request: 'POST /v1/verify' });
    expect(String(error)).toBe(`${name}: POST /v1/verify: ${status}, The reason.`);
  });
}

test('a refusal under a status that the contract does not name is an ApiError with that status', async () => {
  const link = await answering(refusal(429, 'Too many.'));

  await expect(link.devices.register(scanner)).rejects.toMatchObject({ name: 'ApiError', status: 429 });
});

const { body: registeredBody } = registered as { body: { data: object } };
const unexpected: { name: string; answer: ScriptedAnswer; problem: string; excerpt: string }[] = [
  {
    name: 'a page of a proxy',
    answer: { status: 502, body: '<html>Bad gateway', headers: { 'Content-Type': 'text/html' } },
    problem: 'is not JSON',
    excerpt: '<html>Bad gateway',
  },
  { name: 'an empty body', answer: { status: 201 }, problem: 'is not JSON', excerpt: '' },
  { name: 'no body at all', answer: { status: 204 }, problem: 'is not JSON', excerpt: '' },
  {
    name: 'half of a body',
    answer: { status: 201, body: '{"success":tr' },
    problem: 'is not JSON',
    excerpt: '{"success":tr',
  },
  { name: 'null', answer: { status: 201, body: 'null' }, problem: '`success: true`', excerpt: 'null' },
  { name: 'a list', answer: { status: 201, body: [] }, problem: '`success: true`', excerpt: '[]' },
  {
    name: 'a success that says it is none',
    answer: { status: 201, body: { success: false, message: 'No.' } },
    problem: '`success: true`',
    excerpt: '{"success":false,"message":"No."}',
  },
  {
    name: 'an error of another shape',
    answer: { status: 400, body: { error: 'invalid' } },
    problem: 'no error of the API',
    excerpt: '{"error":"invalid"}',
  },
  {
    name: 'a status that is not documented',
    answer: { ...registered, status: 200 },
    problem: 'no such status',
    excerpt: '{"success":true',
  },
  {
    name: 'a redirect',
    answer: { status: 307, body: 'Moved', headers: { Location: 'https://elsewhere.example.com/' } },
    problem: 'is not JSON',
    excerpt: 'Moved',
  },
];
for (const { name, answer, problem, excerpt } of unexpected) {
  test(`${name} is an UnexpectedResponseError that shows how the answer starts`, async () => {
    const link = await answering(answer);

    const error: unknown = await link.devices.register(scanner).catch((e: unknown) => e);

    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(error).toMatchObject({ status: answer.status, request: 'POST /v1/devices' });
    expect(error).toHaveProperty('message', expect.stringContaining(problem));
    expect((error as toolkit.UnexpectedResponseError).excerpt.slice(0, excerpt.length || 1)).toBe(excerpt);
  });
}

test('at most 200 characters of an answer are shown', async () => {
  const link = await answering({ status: 502, body: 'x'.repeat(5_000) });

  await expect(link.devices.register(scanner)).rejects.toHaveProperty('excerpt', 'x'.repeat(200));
});

test('with validators, an answer is checked in full and the fault is named', async () => {
  const body = { ...registeredBody, data: { ...registeredBody.data, expires_in: 'soon' } };
  const lenient = await answering({ status: 201, body });
  const strict = await answering({ status: 201, body }, { validators: responseValidators });

  await expect(lenient.devices.register(scanner)).resolves.toMatchObject({ success: true });
  await expect(strict.devices.register(scanner)).rejects.toThrow('/data/expires_in must be integer');
});

test('no error repeats the secret, the token or the key of a webhook, wherever the API repeats them', async () => {
  const webhook = {
    name: 'Production Events',
    events: ['device.paired' as const],
    endpoint: 'https://yourapp.example.com/webhooks/identity',
    api_key: 'whsec_"quoted"_key',
  };
  const secrets = [
    credentials.clientSecret,
    't1.payload.signature',
    webhook.api_key,
    String.raw`whsec_\"quoted\"_key`,
  ];
  const repeated = secrets.join(' ');
  const answers: ScriptedAnswer[] = [
    refusal(400, `No: ${repeated}`),
    { status: 400, body: `No: ${repeated}` },
    { status: 400, body: JSON.stringify({ error: repeated }) },
  ];

  for (const answer of answers) {
    const link = await answering(answer);
    const shown = inspect(await link.webhooks.create(webhook).catch((e: unknown) => e), {
      depth: 9,
      showHidden: true,
    });
    expect(shown).toContain('[hidden]');
    for (const secret of secrets) expect(shown).not.toContain(secret);
  }
});

test('no error and no log entry repeats what a fetch of somebody else says of the token or the secret', async () => {
  const entries: toolkit.LogEntry[] = [];
  const api = await startApi((request) =>
    isTokenRequest(request) ? token('t1.payload.signature') : registered,
  );
  const talkative = (fails: (request: Request) => boolean) =>
    createLinkIdentity({
      ...credentials,
      baseUrl: api.url,
      logger: (entry) => entries.push(entry),
      fetch: async (request) => {
        if (!fails(request)) return fetch(request);
        const sent = `${request.headers.get('Authorization')} ${await request.text()}`;
        throw new Error('Proxy down.', { cause: new Error(`Could not pass on ${sent}`) });
      },
    });

  const calls = [
    talkative((request) => request.url.endsWith('/token')).devices.register(scanner),
    talkative((request) => request.url.endsWith('/devices')).devices.register(scanner),
  ];
  const errors = await Promise.all(calls.map((call) => call.catch((e: unknown) => e)));

  const shown = inspect([errors, entries], { depth: 9, showHidden: true });
  expect(shown).toContain('Proxy down.');
  expect(shown).toContain('[hidden]');
  expect(shown).not.toMatch(/topsecret|t1\.payload/);
});

test('what a fetch throws is the cause as it is when it repeats no secret', async () => {
  const cause = new Error('Proxy down.', { cause: 'Nobody knows.' });
  const link = createLinkIdentity({
    ...credentials,
    baseUrl: 'http://127.0.0.1',
    fetch: () => Promise.reject(cause),
  });

  const error: unknown = await link.devices.register(scanner).catch((e: unknown) => e);

  expect(error).toMatchObject({ name: 'TokenError', cause: { name: 'ConnectionError' } });
  expect((error as { cause: Error }).cause.cause).toBe(cause);
});

const tokenAnswers: { name: string; body: unknown; headers?: Record<string, string> }[] = [
  { name: 'as JSON of another shape', body: { access_token: 'fresh.token.value', expires_in: 'soon' } },
  { name: 'as a form', body: 'access_token=fresh.token.value&expires_in=3600' },
  {
    name: 'with the secret repeated',
    body: { success: false, message: `Wrong: ${credentials.clientSecret}` },
  },
];
for (const { name, body } of tokenAnswers) {
  test(`a TokenError hides what the token endpoint answers ${name}`, async () => {
    const api = await startApi(() => ({ status: 200, body }));
    const link = createLinkIdentity({ ...credentials, baseUrl: api.url });

    const error: unknown = await link.devices.register(scanner).catch((e: unknown) => e);

    expect(error).toBeInstanceOf(toolkit.TokenError);
    expect(inspect(error, { depth: 9 })).not.toMatch(/fresh\.token|topsecret/);
  });
}

test('a redirect is not followed, so nobody else gets the secret', async () => {
  const elsewhere = await startApi(() => token('stolen'));
  const api = await startApi(() => ({
    status: 307,
    headers: { Location: `${elsewhere.url}/v1/auth/token` },
  }));
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });

  await expect(link.devices.register(scanner)).rejects.toMatchObject({ name: 'TokenError', status: 307 });
  expect(elsewhere.received).toEqual([]);
});

const configurations: { name: string; options: toolkit.LinkIdentityOptions; message: string }[] = [
  {
    name: 'no client id',
    options: { ...credentials, clientId: '' },
    message: 'clientId is missing. Pass it to createLinkIdentity, or set LINK_IDENTITY_CLIENT_ID.',
  },
  {
    name: 'no secret',
    options: { ...credentials, clientSecret: undefined },
    message: 'clientSecret is missing.',
  },
  { name: 'no base URL', options: credentials, message: 'baseUrl is missing.' },
  {
    name: 'a base URL that is none',
    options: { ...credentials, baseUrl: 'localhost:4010' },
    message: 'baseUrl is not a base URL.',
  },
  {
    name: 'a base URL with a password',
    options: { ...credentials, baseUrl: 'http://a:secret@b' },
    message: 'without credentials',
  },
  {
    name: 'a base URL with a query',
    options: { ...credentials, baseUrl: 'http://b/?a=1' },
    message: 'baseUrl is not a base URL.',
  },
  {
    name: 'a time limit of nothing',
    options: { ...credentials, baseUrl: 'http://b', timeoutMs: 0 },
    message: 'timeoutMs is 0.',
  },
];
for (const { name, options, message } of configurations) {
  test(`a client with ${name} is refused at once, in words that say what to do`, () => {
    let thrown: unknown;
    try {
      createLinkIdentity(options);
    } catch (error) {
      thrown = error;
    }

    expect(thrown).toBeInstanceOf(toolkit.ConfigurationError);
    expect(String(thrown)).toContain(message);
    expect(String(thrown)).not.toContain('secret@');
  });
}
