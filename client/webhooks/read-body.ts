/** Reading a body no further than it may be long. */
import { problem, type DeliveryProblem } from './problem.ts';

/** The body as text, or why there is none. */
export async function readBody(request: Request, maxBytes: number): Promise<string | DeliveryProblem> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) return tooLarge(maxBytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body?.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read().catch((cause: unknown) => ({ cause }));
    if (chunk && 'cause' in chunk) return problem('unreadable', 'The body broke off.', chunk);
    try {
      if (!chunk?.value) return text + decoder.decode();
      bytes += chunk.value.byteLength;
      if (bytes > maxBytes) {
        // Nobody waits for the rest; that it cannot be cancelled either is no news.
        reader?.cancel().catch(() => undefined);
        return tooLarge(maxBytes);
      }
      text += decoder.decode(chunk.value, { stream: true });
    } catch {
      return problem('not-json', 'The body is not UTF-8, as JSON has to be.');
    }
  }
}

function tooLarge(maxBytes: number): DeliveryProblem {
  return problem('too-large', `The body has more than ${maxBytes} bytes.`);
}
