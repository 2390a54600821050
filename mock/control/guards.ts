/**
 * Who may talk to the control plane: programs on this machine, and no web page. A page that the developer happens to
 * have open could otherwise drive the mock through the browser, directly or by having a name resolve to 127.0.0.1.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { EngineRequest } from '../prism/index.ts';

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Why a caller must not get through, whatever token it has; undefined when it may. */
export function refusedCaller({ headers }: EngineRequest, ownHost: string): string | undefined {
  const host = headers['host'] ?? '';
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (!LOCAL_NAMES.has(name) && name !== ownHost) {
    return `The control plane answers on this machine's own names only, not on Host ${host}.`;
  }
  const origin = headers['origin'];
  if (origin !== undefined && origin !== `http://${host}`) {
    return `The control plane answers to no web page, and this call comes from ${origin}.`;
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'The control plane answers to no web page, and a browser made this call for one.';
  }
  return undefined;
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in constant time, whatever the lengths. */
export function isControlToken(authorization: string, controlToken: string): boolean {
  const given = authorization.replace(/^bearer\s+/i, '').trim();
  return timingSafeEqual(hash(given), hash(controlToken));
}
