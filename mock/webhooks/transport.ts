/** One POST to a receiver, by undici. A receiver's 500, or its silence, is an outcome and not an error of ours. */
import type { Agent } from 'undici';
import { lookupWithin, requireAllowedHost, type Reach } from './address-guard.ts';
import { reasonOf } from './reason.ts';

export type Post = {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What came of it; exactly one of the two is null. */
export type Outcome = { readonly status_code: number | null; readonly error: string | null };

export type Transport = {
  /** @param signal ends the attempt when the process stops; it then throws. */
  post(post: Post, signal: AbortSignal): Promise<Outcome>;
  close(): Promise<void>;
};

/** No more than this much of a receiver's answer is read: only its status counts. */
const LONGEST_ANSWER_BYTES = 64 * 1024;

/** @param timeoutMs how long a receiver has to acknowledge, in real milliseconds */
export function transport(timeoutMs: number, reach: Reach = 'anywhere'): Transport {
  let agent: Agent | undefined;

  /** Loaded for the first delivery: a mock without webhooks starts sooner. */
  async function client() {
    const undici = await import('undici');
    agent ??= new undici.Agent({
      connect: { lookup: lookupWithin(reach), timeout: timeoutMs },
      bodyTimeout: timeoutMs,
      headersTimeout: timeoutMs,
    });
    return { request: undici.request, dispatcher: agent };
  }

  return {
    async post({ endpoint, headers, body }, signal) {
      const { request, dispatcher } = await client();
      // Of the whole exchange: a response that trickles in without an end must not keep an attempt open either.
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const url = new URL(endpoint);
        requireAllowedHost(url, reach);
        const answer = await request(url, {
          method: 'POST',
          headers,
          body,
          dispatcher,
          signal: AbortSignal.any([signal, deadline]),
        });
        // Reading the answer keeps the connection usable; what it says is nobody's business.
        await answer.body.dump({ limit: LONGEST_ANSWER_BYTES, signal }).catch(() => undefined);
        return { status_code: answer.statusCode, error: null };
      } catch (error) {
        if (signal.aborted) throw error;
        if (deadline.aborted) return { status_code: null, error: `No response within ${timeoutMs} ms.` };
        return { status_code: null, error: reasonOf(error) };
      }
    },

    close: async () => agent?.destroy(),
  };
}
