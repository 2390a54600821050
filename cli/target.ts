/** Which mock a command talks to: the one that is named, or the one that runs on this machine. */
import { rm } from 'node:fs/promises';
import { answerOf, controlClient } from './control-client.ts';
import { CliError } from './exit-codes.ts';
import { DEFAULT_PORT } from './options.ts';
import { sessionFiles, type Session } from './session.ts';

export type Named = {
  readonly url?: string;
  readonly controlToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
};

export type Target = {
  readonly url: string;
  readonly controlToken: string | undefined;
  /** Whether the token was named, so that no other one will be right. */
  readonly tokenIsNamed: boolean;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  /** Whether client or secret were named, so that no other ones are meant. */
  readonly clientIsNamed: boolean;
};

/** How long a mock on this machine may take to say that it is there, in milliseconds. */
const HEALTH_WITHIN_MS = 5_000;

/**
 * @throws {CliError} `noMock`: none is named, and none runs, or several do.
 */
export async function findTarget(named: Named): Promise<Target> {
  const { url, controlToken, clientId, clientSecret } = named;
  const session = url === undefined ? chosen(await liveSessions()) : await sessionAt(url);
  // A client that is named goes with its own secret only.
  const ownSecret = clientId === undefined ? session?.client_secret : undefined;
  return {
    url: url ?? session!.url,
    controlToken: controlToken ?? session?.control_token,
    tokenIsNamed: controlToken !== undefined,
    clientId: clientId ?? session?.client_id,
    clientSecret: clientSecret ?? ownSecret ?? undefined,
    clientIsNamed: clientId !== undefined || clientSecret !== undefined,
  };
}

/** The sessions of mocks that run. Files of those that do not are removed. */
export async function liveSessions(): Promise<readonly Session[]> {
  const files = await sessionFiles();
  const found = await Promise.all(
    files.map(async ({ file, session }) => {
      const state = await stateOf(session);
      if (state === 'gone') await rm(file, { force: true });
      return state === 'live' ? [session] : [];
    }),
  );
  return found.flat();
}

async function stateOf({ url, control_token }: Session): Promise<'live' | 'gone' | 'unclear'> {
  const signal = AbortSignal.timeout(HEALTH_WITHIN_MS);
  const control = controlClient({ url, controlToken: control_token, tenant: undefined, signal });
  try {
    await answerOf(control.GET('/__mock/v1/health'));
    return 'live';
  } catch (error) {
    // Nothing listens there, or something else does. A mock that is merely slow keeps its file.
    return error instanceof CliError && error.exit === 'noMock' ? 'gone' : 'unclear';
  }
}

async function sessionAt(url: string): Promise<Session | undefined> {
  const { host } = new URL(url.replace('//localhost', '//127.0.0.1'));
  return (await sessionFiles()).find(({ session }) => new URL(session.url).host === host)?.session;
}

function chosen(sessions: readonly Session[]): Session {
  const [only, ...others] = sessions;
  if (only && others.length === 0) return only;
  const usual = sessions.find(({ url }) => new URL(url).port === String(DEFAULT_PORT));
  if (usual) return usual;
  throw new CliError(
    'noMock',
    only
      ? `Several mocks run: ${sessions.map(({ url }) => url).join(', ')}. Name one with --url.`
      : 'No mock runs on this machine. Start one with `link-identity mock`, or name one with --url.',
  );
}
