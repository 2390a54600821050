import { valueAt } from '../../contract/pointer.ts';

/** One request that the deployment sent to an endpoint of this run: one attempt of a delivery. */
export type Delivery = {
  readonly kind: 'delivery';
  readonly id: number;
  /** The path it came to, which only one webhook has. */
  readonly path: string;
  /** What followed the path, from the question mark on. */
  readonly query: string;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text. */
  readonly text: string;
  /** SHA-256 of the body's bytes, hexadecimal: two bodies are the same if and only if these are. */
  readonly digest: string;
  /** Whether the bytes are UTF-8, as JSON between systems has to be (RFC 8259 § 8.1). */
  readonly isUtf8: boolean;
  /** The parsed body; undefined when it is not JSON. */
  readonly json: unknown;
  /** When its last byte was here, on the steady clock, in milliseconds. */
  readonly at: number;
  /** When its first byte was here, likewise. */
  readonly startedAt: number;
  /** 1 for the first one about the same subject at this endpoint, 2 for its first retry. */
  readonly attempt: number;
};

/** The value at a JSON Pointer of a delivery's body; undefined when nothing is there. */
export function eventAt({ json }: Delivery, pointer: string): unknown {
  return valueAt(json, pointer);
}

/** The same, as text; the empty string when it is no string. */
export function eventText(delivery: Delivery, pointer: string): string {
  const value = eventAt(delivery, pointer);
  return typeof value === 'string' ? value : '';
}

/**
 * What a delivery is about, told from its content, so that a retry is known for one even if every identifier in it
 * changed.
 */
export function subjectOf({ json, text }: Pick<Delivery, 'json' | 'text'>): string {
  const at = (pointer: string) => valueAt(json, pointer);
  const about =
    at('/data/challenge_id') ?? at('/data/hardware_id') ?? at('/challenge_id') ?? at('/hardware_id');
  if (about === undefined) return text;
  return JSON.stringify([
    about,
    at('/data/palm_type') ?? at('/palm_type'),
    at('/data/feature_id') ?? at('/feature_id'),
  ]);
}
