/** Before the first check: is the target there, and are the credentials right. */
import { isUuid } from '../checks/fields.ts';
import { answerOf } from '../expect.ts';
import { textAt, type Exchange } from '../target/exchange.ts';
import type { Bench } from '../bench/bench.ts';
import type { Settings } from '../bench/settings.ts';
import type { Ending } from './result.ts';

/**
 * Asks for a token. Whatever is not clearly the caller's mistake, or silence, is left to the checks to judge.
 *
 * @param note is told when there is an answer and no token in it: most of the run then comes to nothing
 */
export async function preflight(bench: Bench, note: (message: string) => void): Promise<Ending> {
  const { clientId, clientSecret, baseUrl } = bench.settings;
  const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const answer = await bench.send('createAccessToken', { body });
  const ending = endingOf(answer, bench.settings);
  if (ending.kind === 'completed' && textAt(answer, '/access_token') === '') note(noToken(answer, baseUrl));
  return ending;
}

function noToken(answer: Exchange, baseUrl: string): string {
  const { response } = answer;
  const isHtml = /html/i.test(response?.headers['content-type'] ?? '');
  const what = isHtml ? `a page of HTML with status ${response?.status}` : answerOf(answer);
  return `${baseUrl} gives no access token: it answers ${what}. Is this where the API begins?`;
}

/** @param inARow so many requests were refused, each after all of its waits */
export const rateLimited = (baseUrl: string, inARow: number): string =>
  `${baseUrl} limits the rate: ${inARow === 1 ? 'a request was' : `${inARow} requests in a row were`} answered with 429, whatever was waited; lower --rate.`;

function endingOf(answer: Exchange, { baseUrl, clientId }: Settings): Ending {
  const { response, failure } = answer;
  if (failure?.kind === 'no-tls') {
    return { kind: 'bad-configuration', sentence: `${baseUrl} does not speak https: try http.` };
  }
  if (failure?.kind === 'tls') {
    const sentence = `The certificate of ${baseUrl} is not trusted: ${failure.message}. Give its authority with --ca.`;
    return { kind: 'bad-configuration', sentence };
  }
  if (failure && failure.kind !== 'too-large') {
    return { kind: 'target-down', sentence: `${baseUrl} does not answer: ${failure.message}.` };
  }
  if (response?.status === 429) return { kind: 'rate-limited', sentence: rateLimited(baseUrl, 1) };
  // A client_id of another form is a request of another form, which is refused with 400.
  const isRefused = response?.status === 401 || (response?.status === 400 && !isUuid(clientId));
  if (isRefused) {
    const said = textAt(answer, '/message').replace(/\.+$/, '');
    const sentence = `${baseUrl} refuses the client credentials${said ? `: ${said}` : ''}. Check --client-id and --client-secret.`;
    return { kind: 'bad-configuration', sentence };
  }
  return { kind: 'completed' };
}
