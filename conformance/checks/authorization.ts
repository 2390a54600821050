/** Every way of not being authorized, on every protected operation by itself. */
import { randomUUID } from 'node:crypto';
import type { RequirementId } from '../../generated/requirements.ts';
import type { OperationId } from '../../generated/wire.ts';
import type { Bench } from '../bench/bench.ts';
import type { Credentials } from '../bench/settings.ts';
import { check, type Check, type Need } from '../check.ts';
import { answerOf, expectStatus, Inconclusive, NotApplicable } from '../expect.ts';
import type { Exchange } from '../target/exchange.ts';
import { costOf, prefixOf } from './paired.ts';

export type ProtectedOperationId = Exclude<OperationId, 'createAccessToken'>;

export const protectedOperations = [
  'registerDevice',
  'createBothHandsEnrollment',
  'createVerification',
  'createWebhook',
] as const satisfies readonly ProtectedOperationId[];

const unauthorized: Readonly<Record<ProtectedOperationId, RequirementId>> = {
  registerDevice: 'DEV-UNAUTHORIZED-401',
  createBothHandsEnrollment: 'ENR-UNAUTHORIZED-401',
  createVerification: 'VER-UNAUTHORIZED-401',
  createWebhook: 'WHK-UNAUTHORIZED-401',
};

const forbidden = {
  createBothHandsEnrollment: 'ENR-FORBIDDEN-403',
  createWebhook: 'WHK-FORBIDDEN-403',
} as const satisfies Partial<Record<ProtectedOperationId, RequirementId>>;

export const operationNeeds: Readonly<Record<ProtectedOperationId, readonly Need[]>> = {
  registerDevice: [],
  createBothHandsEnrollment: ['scanner'],
  createVerification: ['scanner', 'palm'],
  createWebhook: [],
};

type Way = {
  readonly slug: string;
  readonly what: string;
  readonly verifies: RequirementId;
  /** The Authorization header made of a live token; null for none. */
  readonly header: (token: string) => string | null;
  readonly severity?: 'warn';
};

const ways: readonly Way[] = [
  {
    slug: 'no-token',
    what: 'without an Authorization header',
    verifies: 'AUTH-REQUIRED',
    header: () => null,
  },
  {
    slug: 'an-empty-token',
    what: 'with the word Bearer alone',
    verifies: 'AUTH-REQUIRED',
    header: () => 'Bearer ',
  },
  {
    slug: 'a-made-up-token',
    what: 'with a made-up token',
    verifies: 'AUTH-FORGED-TOKEN',
    header: () => `Bearer conformance-${randomUUID()}`,
  },
  {
    slug: 'a-made-up-jwt',
    what: 'with a made-up JWT',
    verifies: 'AUTH-FORGED-TOKEN',
    header: () => `Bearer ${madeUpJwt()}`,
  },
  {
    slug: 'another-scheme',
    what: 'with the token after Basic',
    verifies: 'AUTH-HEADER',
    header: (token) => `Basic ${token}`,
  },
  { slug: 'no-scheme', what: 'with the token alone', verifies: 'AUTH-HEADER', header: (token) => token },
  {
    slug: 'a-token-with-a-changed-signature',
    what: 'with a changed signature',
    verifies: 'AUTH-FORGED-TOKEN',
    header: (token) => `Bearer ${tampered(token)}`,
  },
  {
    slug: 'a-token-with-changed-claims',
    what: 'with changed claims',
    verifies: 'AUTH-FORGED-TOKEN',
    header: (token) => `Bearer ${extended(token)}`,
  },
  {
    slug: 'an-unsigned-token',
    what: 'with alg none',
    verifies: 'AUTH-FORGED-TOKEN',
    header: (token) => `Bearer ${unsigned(token)}`,
  },
];

const refusals = protectedOperations.flatMap((operationId) =>
  ways.map(({ slug, what, verifies, header, severity }) =>
    check({
      id: `${prefixOf[operationId]}/refuses-${slug}`,
      title: `a request ${what} is refused with 401`,
      verifies: [verifies, unauthorized[operationId], 'ERR-UNAUTHORIZED-401'],
      needs: operationNeeds[operationId],
      cost: costOf(operationId),
      smoke: slug === 'no-token',
      ...(severity ? { severity } : {}),
      async run(bench) {
        await bench.control(operationId);
        const body = await bench.valid(operationId);
        const authorization = header(await bench.token());
        // What was made of a token is kept out of reports like the token itself.
        if (authorization !== null) bench.secrets.know(authorization.replace(/^\S+ /, ''), 'access_token');
        const credentials = authorization === null ? { token: null } : { authorization };
        expectStatus(await bench.send(operationId, { body, ...credentials }), 401);
      },
    }),
  ),
);

const permissions = (Object.keys(forbidden) as (keyof typeof forbidden)[]).flatMap((operationId) => [
  check({
    id: `${prefixOf[operationId]}/refuses-a-missing-permission`,
    title: 'a valid token without any permission is refused with 403, not 401',
    verifies: [forbidden[operationId], 'ERR-FORBIDDEN-403'],
    needs: [...operationNeeds[operationId], 'limited-client'],
    cost: costOf(operationId),
    async run(bench) {
      await bench.control(operationId);
      const token = await bench.issueToken(await limitedClient(bench));
      expectStatus(await bench.send(operationId, { body: await bench.valid(operationId), token }), 403);
    },
  }),
]);

const otherPermission = check({
  id: 'create-webhook/refuses-a-token-for-something-else',
  title: 'a token that may enroll and not manage webhooks is refused with 403',
  verifies: ['WHK-FORBIDDEN-403', 'ERR-FORBIDDEN-403'],
  needs: ['client'],
  cost: 'subscription',
  async run(bench) {
    await bench.control('createWebhook');
    const client = await bench.console.createClient({ permissions: ['enroll'] });
    const token = await bench.issueToken(client);
    const exchange = await bench.send('createWebhook', { body: await bench.valid('createWebhook'), token });
    // Names of permissions are the deployment's own: one it does not know may stand for none, or for all.
    if (exchange.response?.status === 201 && !(await isLimited(bench, token))) {
      throw new NotApplicable('The deployment does not tell the permission to enroll from others.');
    }
    expectStatus(exchange, 403);
  },
});

/** Whether a client created with the one permission `enroll` may do that and is otherwise limited. */
async function isLimited(bench: Bench, token: string): Promise<boolean> {
  const enroll = await bench.send('createBothHandsEnrollment', {
    body: await bench.valid('createBothHandsEnrollment'),
    token,
  });
  const none = await bench.issueToken(await limitedClient(bench));
  const webhook = await bench.send('createWebhook', {
    body: await bench.valid('createWebhook'),
    token: none,
  });
  return enroll.response?.status === 201 && webhook.response?.status === 403;
}

export function limitedClient(bench: Bench): Promise<Credentials> {
  return bench.shared(
    'limited client',
    async () => bench.settings.fixtures.limitedClient ?? bench.console.createClient({ permissions: [] }),
  );
}

export const authorizationChecks: readonly Check[] = [
  ...refusals,
  ...permissions,
  otherPermission,
  check({
    id: 'authorization/one-token-serves-every-operation',
    title: 'one token serves any number of calls, on every protected operation',
    verifies: ['AUTH-EVERY-CALL', 'OVW-ONE-SURFACE', 'OVW-VERSIONED-PATHS'],
    needs: ['scanner', 'palm'],
    cost: 'subscription',
    async run(bench) {
      const bodies = await Promise.all(protectedOperations.map((operationId) => bench.valid(operationId)));
      const token = await bench.issueToken();
      for (const [index, operationId] of protectedOperations.entries()) {
        expectStatus(await bench.send(operationId, { body: bodies[index], token }), 201);
      }
    },
  }),
  ...protectedOperations.map((operationId) =>
    check({
      id: `${prefixOf[operationId]}/refuses-a-made-up-token-before-the-body`,
      title: 'a request with an invalid token and an invalid body is refused with 401',
      verifies: 'AUTH-BEFORE-VALIDATION',
      async run(bench) {
        const exchange = await bench.send(operationId, { body: {}, token: `conformance-${randomUUID()}` });
        if (!exchange.response) throw new Inconclusive(answerOf(exchange), [exchange]);
        expectStatus(exchange, 401);
      },
    }),
  ),
];

export function expectAllUnauthorized(exchanges: readonly Exchange[]): void {
  for (const exchange of exchanges) expectStatus(exchange, 401);
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function madeUpJwt(): string {
  const claims = { sub: randomUUID(), iat: 0, exp: 4_102_444_800 };
  return `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${Buffer.alloc(256, 7).toString('base64url')}`;
}

// In the middle of the signature: the last character may hold bits that do not count.
function tampered(token: string): string {
  const start = token.lastIndexOf('.') + 1;
  const middle = start + Math.floor((token.length - start) / 2);
  const other = token[middle] === 'A' ? 'B' : 'A';
  return `${token.slice(0, middle)}${other}${token.slice(middle + 1)}`;
}

function extended(token: string): string {
  const [header, claims, signature] = token.split('.');
  if (claims === undefined || signature === undefined) throw new NotApplicable('The access token is no JWT.');
  return `${header}.${encode({ ...decoded(claims), exp: 4_102_444_800 })}.${signature}`;
}

function unsigned(token: string): string {
  const [, claims] = token.split('.');
  if (claims === undefined) throw new NotApplicable('The access token is no JWT.');
  return `${encode({ alg: 'none', typ: 'JWT' })}.${claims}.`;
}

function decoded(part: string): object {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as object;
  } catch {
    throw new NotApplicable('The access token is no JWT.');
  }
}
