/** Before the first check: is there a receiver, does its address lead to it, and does the deployment take that address. */
import type { Bench } from '../bench/bench.ts';
import type { Check } from '../check.ts';
import { Inconclusive, NotTestable } from '../expect.ts';
import type { ConformanceOptions } from '../options.ts';
import type { Delivery } from '../receiver/delivery.ts';
import { openReceiver, type Receiver } from '../receiver/receiver.ts';
import { missing } from './needs.ts';
import type { Prepared } from './prepare.ts';
import { createTransport } from '../target/transport.ts';

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

const NEEDS_HTTPS =
  'needs a webhook receiver with an https address, since the deployment refuses plain http: --receiver-url or --receiver-tls';

/**
 * Plain http is more than the contract asks of a deployment, and one may refuse addresses that are not on the public
 * internet. Whether this address is taken is found out as everything else is: by two requests that differ in it alone.
 * If it is not there is no receiver, and webhooks are created for https addresses that do not exist.
 */
export async function proveReceiver(
  { bench, reach, equipment }: Pick<Prepared, 'bench' | 'reach' | 'equipment'>,
  selected: readonly Check[],
  note: (message: string) => void,
): Promise<void> {
  const { receiver } = reach;
  if (typeof receiver === 'string') return;
  const isNeeded = selected.some(
    ({ needs }) =>
      needs.includes('receiver') && needs.every((need) => missing(need, equipment) === undefined),
  );
  if (!isNeeded && !selected.some(({ cost }) => cost === 'subscription')) return;
  try {
    if (await isCreated(bench)) return;
    const reason = receiver.url.startsWith('http://') ? NEEDS_HTTPS : needsAnother(receiver.url);
    reach.receiver = reason;
    const isTheAddress = await isCreated(bench);
    if (!isTheAddress) reach.receiver = receiver;
    else if (isNeeded) note(`This run ${reason}.`);
  } catch (error) {
    // Without a token, or a record left to create, nothing can be told.
    if (!(error instanceof Inconclusive) && !(error instanceof NotTestable)) throw error;
    reach.receiver = receiver;
  }
}

const needsAnother = (url: string): string =>
  `needs a webhook receiver under an address that the deployment takes, and it refuses ${url}: --receiver-url`;

async function isCreated(bench: Bench): Promise<boolean> {
  const { response } = await bench.send('createWebhook', { body: await bench.valid('createWebhook') });
  return response?.status === 201;
}
