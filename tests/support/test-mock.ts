/** The whole mock on a free port, as tests drive it: over real sockets, and with every defect of its own noticed. */
import { operationTable } from '../../generated/operations.ts';
import type { OperationId, OperationResponse, RequestBody } from '../../generated/wire.ts';
import type { Attempt } from '../../mock/domain/event.ts';
import { startMock, type LogEntry, type Mock, type MockOptions } from '../../mock/start.ts';
import { watch } from './watch.ts';

export const CLIENT_SECRET = 'cs_test_of_the_mock_itself';

export const operationIds = Object.keys(operationTable) as OperationId[];

/** A documented response, with what HTTP says besides. */
export type Called<Op extends OperationId> = OperationResponse<Op> & {
  readonly headers: Headers;
  readonly text: string;
};

/** The body of an operation's success. */
export type Succeeded<Op extends OperationId> = Extract<
  OperationResponse<Op>['body'],
  { readonly success: true }
>;

type LogOf<Kind extends LogEntry['kind']> = Extract<LogEntry, { readonly kind: Kind }>;

export type TestMock = AsyncDisposable & {
  readonly mock: Mock;
  readonly port: number;
  readonly log: readonly LogEntry[];
  logged<Kind extends LogEntry['kind']>(kind: Kind): LogOf<Kind>[];
  /** Waits until so many attempts of deliveries have ended that `enough` holds of them. */
  attempted(enough: (attempts: readonly Attempt[]) => boolean): Promise<readonly Attempt[]>;
  /** Waits until a call was answered with that status. */
  answered(status: number): Promise<void>;
  /** An access token of the preset client, asked for once. */
  token(): Promise<string>;
  /** Calls an operation with any body, protected ones with a good token unless `headers` say otherwise. */
  call<Op extends OperationId>(
    operation: Op,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Called<Op>>;
  /** Calls an operation that has to succeed. */
  succeed<Op extends OperationId>(operation: Op, body: RequestBody<Op>): Promise<Succeeded<Op>>;
  /** @throws when the mock reported a defect of its own. */
  close(): Promise<void>;
};

/** People act at once unless a test says otherwise. */
const SCANNER_DELAY_MS = 1;

export async function startTestMock(options: MockOptions = {}): Promise<TestMock> {
  const log: LogEntry[] = [];
  const changes = watch();
  const mock = await startMock({
    clientSecret: CLIENT_SECRET,
    scannerDelayMs: SCANNER_DELAY_MS,
    ...options,
    onLog(entry) {
      log.push(entry);
      changes.changed();
    },
  });
  let token: Promise<string> | undefined;

  const logged = <Kind extends LogEntry['kind']>(kind: Kind) =>
    log.filter((entry): entry is LogOf<Kind> => entry.kind === kind);

  const attempts = () => logged('attempt').map(({ attempt }) => attempt);

  async function attempted(enough: (attempts: readonly Attempt[]) => boolean): Promise<readonly Attempt[]> {
    await changes.until(
      () => enough(attempts()),
      () => `There were ${JSON.stringify(attempts())}`,
    );
    return attempts();
  }

  function answered(status: number): Promise<void> {
    return changes.until(
      () => logged('answer').some((answer) => answer.status === status),
      () => `The answers were ${logged('answer').map((answer) => answer.status)}.`,
    );
  }

  async function call<Op extends OperationId>(
    operation: Op,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Called<Op>> {
    const { method, path, secured } = operationTable[operation];
    const response = await fetch(mock.url + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(secured ? { authorization: `Bearer ${await askedOnce()}` } : {}),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    // What the contract promises; the tests compare it with what came.
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) } as Called<Op>;
  }

  async function succeed<Op extends OperationId>(
    operation: Op,
    body: RequestBody<Op>,
  ): Promise<Succeeded<Op>> {
    const response = await call(operation, body);
    const answered: unknown = response.body;
    if (!isSuccess<Op>(answered)) throw new Error(`${operation} failed: ${response.text}`);
    return answered;
  }

  function askedOnce(): Promise<string> {
    token ??= succeed('createAccessToken', {
      grant_type: 'client_credentials',
      client_id: mock.clientId,
      client_secret: CLIENT_SECRET,
    }).then(({ access_token }) => access_token);
    return token;
  }

  async function close(): Promise<void> {
    await mock.close();
    const defects = logged('defect').map(({ what, error }) => `${what}: ${String(error)}`);
    if (defects.length > 0) throw new Error(`The mock reported defects of its own:\n${defects.join('\n')}`);
  }

  return {
    mock,
    port: Number(new URL(mock.url).port),
    log,
    logged,
    attempted,
    answered,
    token: askedOnce,
    call,
    succeed,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function isSuccess<Op extends OperationId>(body: unknown): body is Succeeded<Op> {
  return typeof body === 'object' && body !== null && 'success' in body && body.success === true;
}
