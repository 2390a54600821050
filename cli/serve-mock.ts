/** A mock that other commands find by its session file. */
import type { Mock, MockOptions } from '../mock/start.ts';
import { CliError } from './exit-codes.ts';
import { writeSession } from './session.ts';

/**
 * @param onNote told when the other commands will not find it by themselves
 * @throws {CliError} `failed`: it cannot listen there.
 */
export async function serve(options: MockOptions, onNote: (text: string) => void): Promise<Mock> {
  // Loaded when it is needed: the mock takes longer to load than most commands take in all.
  const { startMock } = await import('../mock/start.ts');
  const mock = await startMock(options).catch((error: unknown) => {
    throw explained(error, options);
  });
  const url = reachableFromHere(mock.url);
  const removeSession = await writeSession({
    url,
    control_token: mock.controlToken,
    client_id: mock.clientId,
    client_secret: mock.clientSecret ?? null,
    hardware_id: mock.hardwareId,
  }).catch((error: Error) => {
    onNote(`No session file: ${error.message} Other commands need --url and --control-token.`);
    return () => Promise.resolve();
  });

  async function close(): Promise<void> {
    await removeSession();
    await mock.close();
  }
  return { ...mock, url, close, [Symbol.asyncDispose]: close };
}

/** An address that stands for every one is none to connect to, on some systems. */
function reachableFromHere(url: string): string {
  return url.replace('//0.0.0.0', '//127.0.0.1').replace('//[::]', '//[::1]');
}

function explained(error: unknown, { host, port }: MockOptions): unknown {
  const reason =
    error instanceof Error && 'code' in error ? reasonOf(String(error.code), host, port) : undefined;
  return reason === undefined ? error : new CliError('failed', reason);
}

function reasonOf(code: string, host = '', port = 0): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Stop what uses it, or choose another with --port (0: any free one).`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be opened by this user. Choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine. Choose another with --host.`;
    default:
      return undefined;
  }
}
