/** Keeps every exchange: raw for the checks of this run, redacted for everything that leaves it. */
import type { Exchange } from './exchange.ts';
import { jsonAt } from './exchange.ts';
import type { Secrets } from './secrets.ts';

export type Recorder = {
  readonly exchanges: readonly Exchange[];
  record(exchange: Omit<Exchange, 'kind' | 'id'>): Exchange;
};

export function createRecorder(secrets: Secrets, onRecorded: (redacted: Exchange) => void): Recorder {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    record(input) {
      const exchange: Exchange = { kind: 'exchange', id: exchanges.length + 1, ...input };
      // What the target handed out as secret is known before the exchange is shown to anybody.
      const token = jsonAt(exchange, '/access_token');
      if (typeof token === 'string') secrets.know(token, 'access_token');
      const code = jsonAt(exchange, '/data/pairing_code');
      if (typeof code === 'string') secrets.know(code, 'pairing_code');
      exchanges.push(exchange);
      onRecorded(redacted(exchange, secrets));
      return exchange;
    },
  };
}

export function redacted(exchange: Exchange, { redact }: Secrets): Exchange {
  const { request, response } = exchange;
  const body = request.body === undefined ? undefined : redact(request.body);
  return {
    ...exchange,
    request: {
      ...request,
      url: redact(request.url),
      headers: redactedHeaders(request.headers, redact),
      body,
    },
    response: response && {
      status: response.status,
      headers: redactedHeaders(response.headers, redact),
      text: redact(response.text),
      json: undefined,
    },
  };
}

export function redactedHeaders(
  headers: Readonly<Record<string, string>>,
  redact: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redact(value)]));
}
