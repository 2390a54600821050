/** The shared key of a webhook: who knows it may deliver. */

/** What an HTTP header can carry: visible ASCII, inner blanks (RFC 9110 §5.5). */
const HEADER_VALUE = /^[!-~](?:[ -~]*[!-~])?$/;

export type KeyCheck = (given: string) => Promise<boolean>;

/**
 * A check that takes as long for a wrong key as for a right one, and as long for the first as for the last.
 *
 * @param keys At least one; several while a key is being replaced.
 * @throws {TypeError} when a key could never arrive in a header.
 */
export function keyCheck(keys: readonly string[]): KeyCheck {
  if (keys.length === 0)
    throw new TypeError('apiKey has no key. Give the api_key of the webhook, or null if it has none.');
  if (!keys.every((key) => HEADER_VALUE.test(key))) {
    throw new TypeError(
      'An apiKey is empty or holds what no header can carry. Give visible ASCII characters.',
    );
  }
  let expected: Promise<readonly Uint8Array[]> | undefined;
  return async (given) => {
    expected ??= Promise.all(keys.map(digest));
    const actual = await digest(given);
    let found = false;
    for (const key of await expected) found = equal(key, actual) || found;
    return found;
  };
}

// Digests have one length, so that comparing them tells nothing about the length of the key.
async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  let difference = 0;
  for (let index = 0; index < a.length; index++) difference |= a[index]! ^ b[index]!;
  return difference === 0;
}
