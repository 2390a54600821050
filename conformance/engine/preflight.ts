/** Before the first check: is the target there, are the credentials right, can it reach the receiver. */
import { answerOf } from '../expect.ts';
import { textAt, type Exchange } from '../target/exchange.ts';
import { createTransport } from '../target/transport.ts';
import { openReceiver, type Receiver } from '../receiver/receiver.ts';
import type { ConformanceOptions } from '../options.ts';
import type { Delivery } from '../receiver/delivery.ts';
import type { Bench } from '../bench/bench.ts';
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
  const ending = endingOf(answer, baseUrl);
  if (ending.kind === 'completed' && textAt(answer, '/access_token') === '') note(noToken(answer, baseUrl));
  return ending;
}

function noToken(answer: Exchange, baseUrl: string): string {
  const { response } = answer;
  const isHtml = /html/i.test(response?.headers['content-type'] ?? '');
  const what = isHtml ? `a page of HTML with status ${response?.status}` : answerOf(answer);
  return `${baseUrl} gives no access token: it answers ${what}. Is this where the API begins?`;
}

function endingOf(answer: Exchange, baseUrl: string): Ending {
  const { response, failure } = answer;
  if (failure?.kind === 'tls') {
    const sentence = `The certificate of ${baseUrl} is not trusted: ${failure.message}. Give its authority with --ca.`;
    return { kind: 'bad-configuration', sentence };
  }
  if (failure && failure.kind !== 'too-large') {
    return { kind: 'target-down', sentence: `${baseUrl} does not answer: ${failure.message}.` };
  }
  if (response?.status === 401) {
    const said = textAt(answer, '/message');
    const sentence = `${baseUrl} refuses the client credentials${said ? `: ${said}` : ''}. Check --client-id and --client-secret.`;
    return { kind: 'bad-configuration', sentence };
  }
  return { kind: 'completed' };
}

const PROBE_TIMEOUT_MS = 5_000;

/** The receiver that was asked for cannot be had; the message says why. */
export class ReceiverError extends Error {
  override readonly name = 'ReceiverError';
}

/**
 * The receiver, proven reachable under its public address, or a sentence that says why there is none.
 *
 * @throws {ReceiverError} when it cannot listen where it was told to.
 */
export async function prepareReceiver(
  settings: ConformanceOptions['receiver'],
  onDelivery: (delivery: Delivery) => void,
): Promise<Receiver | string> {
  if (settings === false) return 'needs a webhook receiver, which --no-receiver switched off';
  const { host, port, publicUrl, certificate } = settings ?? {};
  let receiver: Receiver;
  try {
    receiver = await openReceiver({
      ...(host === undefined ? {} : { host }),
      ...(port === undefined ? {} : { port }),
      ...(publicUrl === undefined ? {} : { publicUrl }),
      ...(certificate === undefined ? {} : { certificate }),
      onDelivery,
    });
  } catch (error) {
    const problem = `it cannot listen${port ? ` on port ${port}` : ''}: ${(error as Error).message}`;
    if (settings) throw new ReceiverError(`The webhook receiver is of no use, since ${problem}.`);
    return `needs a webhook receiver, and ${problem}`;
  }
  const problem = await probe(receiver, certificate?.cert);
  if (problem === undefined) return receiver;
  await receiver.close();
  return `needs a webhook receiver, and ${receiver.url} does not lead to it: ${problem}`;
}

async function probe(receiver: Receiver, ca: string | undefined): Promise<string | undefined> {
  const transport = createTransport({ timeoutMs: PROBE_TIMEOUT_MS, ca });
  const { path, word } = receiver.probe;
  const { response, failure } = await transport.send({
    method: 'GET',
    url: `${receiver.url}${path}`,
    headers: {},
    body: undefined,
  });
  await transport.close();
  if (failure) return failure.message;
  return response?.text === word ? undefined : `it answers with status ${response?.status} and other content`;
}
