/** An attempt is one POST of a delivery, and what came of it. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import type { World } from '../world.ts';
import type { Delivery } from './delivery.ts';

export type Outcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly isEmpty: boolean;
      readonly location: string | undefined;
    }
  | { readonly kind: 'timed out' }
  | { readonly kind: 'broken' };

const IMPATIENCE = 5;

/** Sends `delivery` to `endpoint` and waits for the head of the answer, as long as the settings allow. */
export async function attempt(
  world: World,
  delivery: Delivery,
  endpoint = delivery.webhook.endpoint,
  redirectsLeft = 5,
): Promise<Outcome> {
  const url = URL.parse(endpoint);
  if (url === null || !/^https?:$/.test(url.protocol)) return { kind: 'broken' };
  const outcome = await post(world, delivery, url);
  const isFollowed = world.defects.has('redirect-followed') && redirectsLeft > 0;
  if (!isFollowed || outcome.kind !== 'answered' || outcome.location === undefined) return outcome;
  return attempt(world, delivery, URL.parse(outcome.location, url.href)?.href ?? '', redirectsLeft - 1);
}

function post(world: World, { headers, body }: Delivery, url: URL): Promise<Outcome> {
  const { defects, timers } = world;
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const request = send(url, {
      method: defects.when('delivery-method-put', 'PUT', 'POST'),
      headers: { ...headers, 'Content-Length': body.length },
      agent: false,
      signal: timers.stopped,
    });
    const settle = (outcome: Outcome): void => {
      resolve(outcome);
      if (outcome.kind === 'timed out') request.destroy();
    };
    request.on('response', async (response) => {
      const body = defects.has('retry-empty-200-refused') ? await readBody(response) : undefined;
      // The head is the answer: a body that breaks off changes nothing.
      response.on('error', () => {}).resume();
      settle(answered(response, body === ''));
    });
    request.on('error', () => settle({ kind: 'broken' }));
    if (!defects.has('timeout-never')) timers.after(patienceMs(world), () => settle({ kind: 'timed out' }));
    request.end(body);
  });
}

/** Nothing, if it breaks off. */
function readBody(response: IncomingMessage): Promise<string> {
  return text(response).catch(() => '');
}

function patienceMs({ defects, settings }: World): number {
  const correct = settings.acknowledgeWithinMs;
  return defects.when('timeout-after-2-seconds', correct / IMPATIENCE, correct);
}

function answered({ statusCode = 0, headers }: IncomingMessage, isEmpty: boolean): Outcome {
  const isRedirect = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
  return {
    kind: 'answered',
    status: statusCode,
    isEmpty,
    location: isRedirect ? headers.location : undefined,
  };
}
