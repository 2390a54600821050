/**
 * What somebody writes by hand instead of serving the contract: POST /v1/verify on Fastify, which validates with Ajv
 * and serialises with the schema of the answer. State is a Map; a token is only looked for.
 *
 * node bench/servers/fastify-ajv.ts <port>
 */
import { randomUUID } from 'node:crypto';
import fastify from 'fastify';

type Verification = {
  external_user_id: string;
  hardware_id: string;
  metadata?: Record<string, unknown> | null;
};

const identifier = { type: 'string', minLength: 1, maxLength: 255 };
const metadata = { type: ['object', 'null'], additionalProperties: true };
const error = {
  type: 'object',
  required: ['success', 'message'],
  properties: { success: { const: false }, message: { type: 'string' } },
};
const challenge = {
  type: 'object',
  required: ['challenge_id', 'type', 'external_user_id', 'hardware_id', 'status', 'expires_at', 'metadata'],
  properties: {
    challenge_id: { type: 'string', format: 'uuid' },
    type: { const: 'verify' },
    external_user_id: identifier,
    hardware_id: identifier,
    status: { type: 'string' },
    expires_at: { type: 'string' },
    metadata,
  },
};
const verify = {
  body: {
    type: 'object',
    required: ['external_user_id', 'hardware_id'],
    properties: { external_user_id: identifier, hardware_id: identifier, metadata },
  },
  response: {
    201: {
      type: 'object',
      required: ['success', 'data', 'message'],
      properties: { success: { const: true }, data: challenge, message: { type: 'string' } },
    },
    401: error,
    422: error,
  },
};
const LIFETIME_MS = 3_600_000;

const challenges = new Map<string, object>();
const app = fastify({ ajv: { customOptions: { coerceTypes: false, allErrors: true } } });

app.setErrorHandler((failure: Error & { validation?: unknown }, _request, reply) =>
  reply.code(failure.validation ? 422 : 500).send({ success: false, message: failure.message }),
);

app.post<{ Body: Verification }>(
  '/v1/verify',
  {
    schema: verify,
    onRequest: (request, reply, done) => {
      if (/^bearer \S/i.test(request.headers.authorization ?? '')) return done();
      reply.code(401).send({ success: false, message: 'No Bearer token was sent.' });
    },
  },
  (request, reply) => {
    const { external_user_id, hardware_id, metadata = null } = request.body;
    const data = {
      challenge_id: randomUUID(),
      type: 'verify',
      external_user_id,
      hardware_id,
      status: 'pending',
      expires_at: new Date(Date.now() + LIFETIME_MS).toISOString(),
      metadata,
    };
    challenges.set(data.challenge_id, data);
    reply.code(201).send({ success: true, data, message: 'Verification challenge created.' });
  },
);

await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
