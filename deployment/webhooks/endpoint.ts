import type { Defects } from '../defects.ts';
import { InvalidBody, numberAsText } from '../fields.ts';
import { SimulatedCrash } from '../refusal.ts';

/**
 * Reads where deliveries go, as a normalised URL.
 *
 * @throws {InvalidBody} unless `given` is an https URL, or with `allowHttpLoopback` an http one of this machine.
 */
export function readEndpoint(defects: Defects, allowHttpLoopback: boolean, given: unknown): string {
  if (given === undefined && defects.has('webhook-endpoint-missing-500')) throw new SimulatedCrash();
  const text = defects.distort(given, { 'webhook-endpoint-number-accepted': numberAsText });
  if (typeof text !== 'string') throw new InvalidBody('endpoint must be an https URL.');

  // The URL parser forgives blanks and missing slashes, which a careful caller does not send.
  const url = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) ? URL.parse(text) : null;
  if (url === null && defects.has('webhook-endpoint-not-url-500')) throw new SimulatedCrash();
  if (!isTaken(defects, allowHttpLoopback, text, url, given)) {
    throw new InvalidBody('endpoint must be an https URL.');
  }

  if (url !== null && defects.has('webhook-query-dropped')) url.search = '';
  return url?.href ?? text;
}

function isTaken(
  defects: Defects,
  allowHttpLoopback: boolean,
  text: string,
  url: URL | null,
  given: unknown,
): boolean {
  if (url?.protocol === 'https:' || (allowHttpLoopback && url !== null && isHttpLoopback(url))) return true;
  return defects.distort(false, {
    'webhook-http-accepted': () => url?.protocol === 'http:',
    'webhook-any-scheme-accepted': () => url !== null,
    'webhook-https-prefix-only': () => text.startsWith('https'),
    'webhook-endpoint-without-host': () => text === 'https://',
    'webhook-endpoint-number-accepted': () => typeof given === 'number',
  });
}

function isHttpLoopback({ protocol, hostname }: URL): boolean {
  if (protocol !== 'http:') return false;
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
