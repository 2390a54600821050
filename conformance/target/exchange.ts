import type { OperationId } from '../../generated/wire.ts';
import { valueAt } from '../../contract/pointer.ts';

export type RecordedRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

export type RecordedResponse = {
  readonly status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The parsed body; undefined when it is not JSON. */
  readonly json: unknown;
};

export type ExchangeFailure = {
  readonly kind: 'timeout' | 'unreachable' | 'broken' | 'too-large' | 'tls' | 'no-tls';
  readonly message: string;
};

/** One request and what became of it. Exactly one of `response` and `failure` is there. */
export type Exchange = {
  readonly kind: 'exchange';
  readonly id: number;
  /** Undefined for a request outside the contract. */
  readonly operationId: OperationId | undefined;
  /** The check that sent it, or the step of the preparation. */
  readonly by: string;
  readonly request: RecordedRequest;
  readonly response: RecordedResponse | undefined;
  readonly failure: ExchangeFailure | undefined;
  /** Wall clock, milliseconds since the epoch. */
  readonly startedAt: number;
  readonly durationMs: number;
};

/** The value at a JSON Pointer of the answer's body; undefined when nothing is there. */
export function jsonAt({ response }: Exchange, pointer: string): unknown {
  return valueAt(response?.json, pointer);
}

/** The same, as text; the empty string when it is no string. */
export function textAt(exchange: Exchange, pointer: string): string {
  const value = jsonAt(exchange, pointer);
  return typeof value === 'string' ? value : '';
}

export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
