/** From the start of a process to its first answer: to a verification, and to the request for a token. */
import { CLIENT_SECRET, SOMEBODY, type Contender } from './contenders.ts';
import { generateLoad, requestBytes, UnexpectedAnswer, type Load } from './load.ts';
import { freePort, startServer } from './server-process.ts';

export type StartUp = {
  /** Until POST /v1/verify with a made-up token is answered, in milliseconds: 201 or 401, as the server has it. */
  readonly firstAnswerMs: number;
  /** Until POST /v1/auth/token gave a token, in milliseconds. Null when the server issues none. */
  readonly firstTokenMs: number | null;
};

/** Each in a process of its own, so that one does not warm the other up. */
export async function startUp(contender: Contender, clientId: string): Promise<StartUp> {
  const verify = { path: '/v1/verify', body: SOMEBODY, authorization: 'Bearer made-up' };
  const grant = { grant_type: 'client_credentials', client_id: clientId, client_secret: CLIENT_SECRET };
  return {
    firstAnswerMs: await untilAnswered(contender, requestBytes(verify), contender.statusOfMadeUpToken),
    firstTokenMs: contender.issuesTokens
      ? await untilAnswered(contender, requestBytes({ path: '/v1/auth/token', body: grant }), 200)
      : null,
  };
}

const WITHIN_MS = 60_000;

async function untilAnswered(contender: Contender, request: Buffer, status: number): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const server = startServer({ args: contender.args(port), metered: false });
  try {
    await untilOneAnswer({ port, request, status, connections: 1, durationMs: 0 }, started + WITHIN_MS);
    return performance.now() - started;
  } finally {
    await server.stop();
  }
}

async function untilOneAnswer(load: Load, deadline: number): Promise<void> {
  for (;;) {
    try {
      await generateLoad(load);
      return;
    } catch (error) {
      // Nobody listens yet. Another answer than the expected one is no reason to ask again.
      const refused = error instanceof UnexpectedAnswer && error.message.includes('ECONNREFUSED');
      if (!refused || performance.now() > deadline) throw error;
    }
  }
}
