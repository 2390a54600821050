/** Paired negatives: a valid request succeeds, then exactly one thing of a fresh one changes and it is refused. */
import type { OperationId } from '../../generated/wire.ts';
import type { Bench } from '../bench/bench.ts';
import type { JsonBody } from '../bench/requests.ts';
import type { RequestInput } from '../bench/target.ts';
import type { Cost } from '../check.ts';
import { expectStatus } from '../expect.ts';
import type { Exchange } from '../target/exchange.ts';

/** In kebab-case, as checks and files are named after an operation. */
export const prefixOf: Readonly<Record<OperationId, string>> = {
  createAccessToken: 'create-access-token',
  registerDevice: 'register-device',
  createBothHandsEnrollment: 'create-both-hands-enrollment',
  createVerification: 'create-verification',
  createWebhook: 'create-webhook',
};

/** The status with which each operation refuses a body that breaks the schema. */
export const invalidStatus: Readonly<Record<OperationId, number>> = {
  createAccessToken: 400,
  registerDevice: 400,
  createBothHandsEnrollment: 422,
  createVerification: 422,
  createWebhook: 400,
};

/** Webhooks are created late in a run: every event after them goes to each. */
export const costOf = (operationId: OperationId): Cost =>
  operationId === 'createWebhook' ? 'subscription' : 'request';

/**
 * @param change what differs from a valid body
 * @throws {Finding} unless the changed request is refused with one of `statuses`
 */
export async function expectRefusal(
  bench: Bench,
  operationId: OperationId,
  change: (valid: JsonBody) => RequestInput,
  ...statuses: readonly number[]
): Promise<Exchange> {
  await bench.control(operationId);
  const exchange = await bench.send(operationId, change(await bench.valid(operationId)));
  expectStatus(exchange, ...statuses);
  return exchange;
}

/** The valid body with `property` set; undefined removes it. */
export function withProperty(body: JsonBody, property: string, value: unknown): JsonBody {
  const { [property]: _replaced, ...others } = body;
  return value === undefined ? others : { ...others, [property]: value };
}

/** The valid body as RFC 6749 would have it sent. */
export function asForm(body: JsonBody): RequestInput {
  const raw = new URLSearchParams(body as Record<string, string>).toString();
  return { raw, contentType: 'application/x-www-form-urlencoded' };
}
