/**
 * Access tokens: one at a time, kept until shortly before it expires.
 *
 * Contract: operation createAccessToken, "Request a new token about 60 seconds before `expires_in` runs out".
 */
import type { ResponseBody } from '../generated/wire.ts';

/** How long before it expires a token is renewed, in seconds. */
const RENEW_EARLY_S = 60;

/** Compared by identity: a server may issue the same text twice. */
export type AccessToken = { readonly value: string };

export type Tokens = {
  /** The token to use now. Everybody who asks while one is on its way gets that one, or its error. */
  get(): Promise<AccessToken>;
  /** A token in place of one that the API rejected; the one that is there, if somebody renewed it already. */
  renew(rejected: AccessToken): Promise<AccessToken>;
};

/** @param issue Asks the token endpoint. @param clock The time in milliseconds. */
export function tokenCache(
  issue: () => Promise<ResponseBody<'createAccessToken', 200>>,
  clock: () => number,
): Tokens {
  let current: { readonly token: AccessToken; readonly renewAt: number } | undefined;
  let onItsWay: Promise<AccessToken> | undefined;

  async function request(): Promise<AccessToken> {
    // Counted from before the request: the server's hour may have begun at any time since.
    const asked = clock();
    const { access_token, expires_in } = await issue();
    const token = { value: access_token };
    current = { token, renewAt: asked + usableFor(expires_in) * 1000 };
    return token;
  }

  async function get(): Promise<AccessToken> {
    if (current && clock() < current.renewAt) return current.token;
    onItsWay ??= request().finally(() => {
      onItsWay = undefined;
    });
    return onItsWay;
  }

  return {
    get,
    renew(rejected) {
      if (current?.token === rejected) current = undefined;
      return get();
    },
  };
}

/** In seconds. A token too short-lived to be renewed 60 s early serves half its life, or every call would ask for one. */
function usableFor(expiresIn: number): number {
  return expiresIn > RENEW_EARLY_S ? expiresIn - RENEW_EARLY_S : expiresIn / 2;
}
