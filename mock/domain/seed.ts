/**
 * Everything that looks random in the simulated world is a hash of a seed and of what it is for, so that the same
 * calls give the same bytes: ids, pairing codes, palms, scores, jitter.
 */
import { hash } from 'node:crypto';

/** What a mock that is given no seed takes. */
export const DEFAULT_SEED = 'link-identity';

type Parts = readonly (string | number)[];

/**
 * A SHA-256 digest of the parts, in hexadecimal; the separator cannot occur inside a JSON string, so parts cannot run
 * together.
 */
function digest(parts: Parts): string {
  return hash('sha256', JSON.stringify(parts), 'hex');
}

/** A UUID (RFC 9562 version 8: custom, here a hash) of the parts. */
export function uuidOf(...parts: Parts): string {
  const hex = digest(parts);
  // The variant takes two bits of the ninth byte.
  const variant = ((Number.parseInt(hex[16]!, 16) & 0b0011) | 0b1000).toString(16);
  return (
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-` +
    `${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  );
}

/** `length` hexadecimal digits (64 at most) of the parts. */
export function hexOf(length: number, ...parts: Parts): string {
  return digest(parts).slice(0, length);
}

/** `length` characters (32 at most) out of a–z and 0–9 of the parts. */
export function codeOf(length: number, ...parts: Parts): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const bytes = Buffer.from(digest(parts), 'hex').subarray(0, length);
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]!).join('');
}

/** A number in [0, 1) of the parts. */
export function fractionOf(...parts: Parts): number {
  return firstBitsOf(parts) / 2 ** 32;
}

/** The first 32 bits of the digest as a number. */
function firstBitsOf(parts: Parts): number {
  return Number.parseInt(digest(parts).slice(0, 8), 16);
}

/** A stream of numbers in [0, 1) that starts from the parts (mulberry32 over the first 32 bits of the hash). */
export function streamOf(...parts: Parts): () => number {
  let state = firstBitsOf(parts);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
