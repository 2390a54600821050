/**
 * Session files: what a mock that runs on this machine leaves for the other commands, so that nobody has to copy a
 * token. One file a port, readable by the user only, in a folder that belongs to the user only.
 */
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { CliError } from './exit-codes.ts';

export type Session = {
  readonly url: string;
  readonly control_token: string;
  readonly client_id: string;
  /** Null when the mock does not know it: it keeps only a hash in its data directory. */
  readonly client_secret: string | null;
  readonly hardware_id: string;
};

/** Below the user's runtime folder (XDG Base Directory Specification) or, where there is none, the temporary one. */
export function sessionFolder(): string {
  const runtime = process.env['XDG_RUNTIME_DIR'];
  return runtime ? join(runtime, 'link-identity') : join(tmpdir(), `link-identity-${userInfo().uid}`);
}

/**
 * @returns what removes the file again, unless another mock has put its own in its place
 * @throws {CliError} `failed`: the folder belongs to somebody else.
 */
export async function writeSession(
  session: Session,
  folder: string = sessionFolder(),
): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const problem = await notOurs(folder);
  if (problem !== undefined) throw new CliError('failed', problem);
  const file = join(folder, `${new URL(session.url).port}.json`);
  const draft = `${file}.${process.pid}`;
  await rm(draft, { force: true });
  await writeFile(draft, JSON.stringify(session), { mode: 0o600, flag: 'wx' });
  // The umask can only take rights away, so this is for the day when somebody changes the line above.
  await chmod(draft, 0o600);
  // In one step: whoever reads finds the old file or the whole new one.
  await rename(draft, file);
  return async () => {
    const found = await readSession(file);
    if (found?.control_token === session.control_token) await rm(file, { force: true });
  };
}

export type SessionFile = { readonly file: string; readonly session: Session };

/** Every session file there is, also of mocks that ended without removing theirs. */
export async function sessionFiles(folder: string = sessionFolder()): Promise<readonly SessionFile[]> {
  // Files that somebody else could have put there would send our calls, with their secrets, where they like.
  if ((await notOurs(folder)) !== undefined) return [];
  const names = (await readdir(folder)).filter((name) => /^\d+\.json$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const session = await readSession(file);
      return session ? [{ file, session }] : [];
    }),
  );
  return found.flat();
}

async function readSession(file: string): Promise<Session | undefined> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as Partial<Session> | null;
    return value?.url && value.control_token && value.client_id ? (value as Session) : undefined;
  } catch {
    // Gone meanwhile, or no session file: in both cases there is no session.
    return undefined;
  }
}

/** Why `folder` must not be used; undefined when it may. */
async function notOurs(folder: string): Promise<string | undefined> {
  const stats = await lstat(folder).catch(() => undefined);
  if (!stats) return `The session folder ${folder} cannot be read.`;
  const { uid } = userInfo();
  // Windows has neither: its temporary folder is the user's own.
  if (uid === -1) return undefined;
  if (stats.isDirectory() && stats.uid === uid && (stats.mode & 0o077) === 0) return undefined;
  return (
    `The session folder ${folder} is open to other users. ` +
    'Remove it, or set XDG_RUNTIME_DIR to a folder of your own.'
  );
}
