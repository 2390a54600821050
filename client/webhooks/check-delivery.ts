/**
 * Is this request a delivery, from somebody who knows the key, on the contract?
 *
 * Contract: the three webhooks and their delivery headers.
 */
import { webhookTable } from '../../generated/operations.ts';
import type { Validator } from '../../generated/validators/validator.ts';
import { webhookValidators } from '../../generated/validators/webhooks.ts';
import type { EventType, WebhookEvent } from '../../generated/wire.ts';
import type { KeyCheck } from './api-key.ts';
import { problem, type DeliveryProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** An event that the contract of this package does not know. It was not checked further. */
export type UnknownEvent = { readonly event_type: string; readonly event_id?: unknown } & Readonly<
  Record<string, unknown>
>;

export type CheckedDelivery = {
  /** X-Link-Delivery: the same for every attempt. */
  readonly deliveryId: string;
} & (
  | { readonly known: true; readonly event: WebhookEvent }
  | { readonly known: false; readonly event: UnknownEvent }
);

export type DeliveryCheck =
  | { readonly ok: true; readonly delivery: CheckedDelivery }
  | { readonly ok: false; readonly problem: DeliveryProblem };

type Header = keyof (typeof webhookTable)[EventType]['headers'];
const API_KEY = 'X-API-Key' satisfies Header;
const EVENT = 'X-Link-Event' satisfies Header;
const DELIVERY = 'X-Link-Delivery' satisfies Header;

const mediaTypes: ReadonlySet<string> = new Set(
  Object.values(webhookTable).flatMap((webhook) => webhook.requestMediaTypes),
);

/** `checkKey`: undefined when the webhook was created without a key. */
export async function checkDelivery(
  request: Request,
  { checkKey, maxBytes }: { readonly checkKey: KeyCheck | undefined; readonly maxBytes: number },
): Promise<DeliveryCheck> {
  // The key comes before anything that costs: a stranger's body is not read.
  const refused =
    checkMethod(request) ?? (checkKey && (await checkApiKey(request, checkKey))) ?? checkType(request);
  if (refused) return { ok: false, problem: refused };

  const text = await readBody(request, maxBytes);
  if (typeof text !== 'string') return { ok: false, problem: text };
  const delivery = checkBody(parse(text), request.headers.get(EVENT), request.headers.get(DELIVERY));
  return 'reason' in delivery ? { ok: false, problem: delivery } : { ok: true, delivery };
}

function checkMethod({ method }: Request): DeliveryProblem | undefined {
  return method === 'POST' ? undefined : problem('wrong-method', 'A delivery is a POST.');
}

async function checkApiKey({ headers }: Request, checkKey: KeyCheck): Promise<DeliveryProblem | undefined> {
  const given = headers.get(API_KEY);
  if (given === null) {
    return problem(
      'missing-api-key',
      `${API_KEY} is missing. It is the api_key that the webhook was created with.`,
    );
  }
  if (await checkKey(given)) return undefined;
  return problem('wrong-api-key', `${API_KEY} is not the api_key that the webhook was created with.`);
}

function checkType({ headers }: Request): DeliveryProblem | undefined {
  const type = (headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  return mediaTypes.has(type)
    ? undefined
    : problem('wrong-content-type', `Send ${[...mediaTypes].join(' or ')}.`);
}

function checkBody(
  body: unknown,
  eventHeader: string | null,
  deliveryId: string | null,
): CheckedDelivery | DeliveryProblem {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return problem('not-json', 'The body is not a JSON object.');
  }
  if (!eventHeader) return problem('missing-header', `${EVENT} is missing.`);
  if (!deliveryId) return problem('missing-header', `${DELIVERY} is missing.`);
  const { event_type } = body as { event_type?: unknown };
  if (typeof event_type !== 'string') {
    return problem('off-contract', '/event_type must be a string.', { deliveryId });
  }
  if (event_type !== eventHeader) {
    return problem('header-mismatch', `${EVENT} and event_type in the body name different events.`, {
      deliveryId,
    });
  }
  if (!Object.hasOwn(webhookValidators, event_type))
    return { known: false, event: body as UnknownEvent, deliveryId };
  const validate: Validator<WebhookEvent> = webhookValidators[event_type as EventType];
  if (validate(body)) return { known: true, event: body, deliveryId };
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || 'The body'} ${message}.`,
  );
  return problem('off-contract', faults.join(' '), { deliveryId });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
