/** The receiver behind Hono, on any runtime. */
import type { ReceiverContext, WebhookReceiver } from './receiver.ts';

/** The part of Hono's Context that is used. */
export type HonoContext = { readonly req: { readonly raw: Request }; readonly executionCtx: ReceiverContext };

/** `app.all('/webhooks/identity', toHonoHandler(receiver))` */
export function toHonoHandler(receiver: WebhookReceiver): (context: HonoContext) => Promise<Response> {
  return (context) => receiver(context.req.raw, executionContext(context));
}

function executionContext(context: HonoContext): ReceiverContext | undefined {
  try {
    return context.executionCtx;
  } catch {
    // Hono throws where the platform has none, as on Node.
    return undefined;
  }
}
