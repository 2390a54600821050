/** Reads server-sent events (HTML standard, section 9.2) as far as a test needs them. */

export type SentEvent = { readonly id: string | undefined; readonly event: string; readonly data: unknown };

export type EventStream = AsyncDisposable & {
  /** Waits for the next event that `matches`; those before it are passed over. */
  next(matches?: (event: SentEvent) => boolean): Promise<SentEvent>;
  close(): Promise<void>;
};

const DEADLINE_MS = 10_000;

/** Resolves when the first bytes are there: from then on nothing is missed. */
export async function openStream(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream> {
  const gone = new AbortController();
  const response = await fetch(url, { headers, signal: gone.signal });
  if (response.status !== 200) throw new Error(`The stream answered ${response.status}.`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';

  async function more(): Promise<void> {
    const deadline = AbortSignal.timeout(DEADLINE_MS);
    const late = new Promise<never>((_, reject) => {
      deadline.addEventListener('abort', () => reject(new Error(`Nothing more within ${DEADLINE_MS} ms.`)));
    });
    const { value, done } = await Promise.race([reader.read(), late]);
    if (done) throw new Error('The stream ended.');
    text += value;
  }

  async function next(matches: (event: SentEvent) => boolean = () => true): Promise<SentEvent> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        await more();
        continue;
      }
      const event = parsed(text.slice(0, end));
      text = text.slice(end + 2);
      if (event && matches(event)) return event;
    }
  }

  async function close(): Promise<void> {
    gone.abort();
    await reader.cancel().catch(() => undefined);
  }

  await more();
  return { next, close, [Symbol.asyncDispose]: close };
}

/** Undefined for a comment. */
function parsed(block: string): SentEvent | undefined {
  const field = (name: string): string | undefined =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const data = field('data');
  return data === undefined
    ? undefined
    : { id: field('id'), event: field('event') ?? 'message', data: JSON.parse(data) as unknown };
}
