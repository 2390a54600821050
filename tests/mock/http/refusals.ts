/** What every refusal has to be, whatever was sent. */
import { expect } from 'vitest';
import { operationTable } from '../../../generated/operations.ts';
import type { OperationId, RequestBody } from '../../../generated/wire.ts';
import type { RawAnswer } from '../../support/raw-http.ts';

/** A body that the operation takes, as far as the contract goes. */
export const validBodies: { readonly [Op in OperationId]: RequestBody<Op> } = {
  createAccessToken: {
    grant_type: 'client_credentials',
    client_id: '06a4dc18-b06c-4e1c-ad25-204d44bf0c71',
    client_secret: 'cs_live_xxx',
  },
  registerDevice: { device_name: 'Scanner-04', location: 'Main Entrance' },
  createBothHandsEnrollment: { external_user_id: 'user-4421', hardware_id: 'hardware_local_002' },
  createVerification: { external_user_id: 'user-4421', hardware_id: 'hardware_local_002' },
  createWebhook: {
    name: 'Production Events',
    events: ['device.paired'],
    endpoint: 'https://example.com/hook',
  },
};

/** The status with which an operation refuses an invalid body, by the reference's table for it. */
export const invalidStatus: { readonly [Op in OperationId]: 400 | 422 } = {
  createAccessToken: 400,
  registerDevice: 400,
  createBothHandsEnrollment: 422,
  createVerification: 422,
  createWebhook: 400,
};

/** Statuses of HTTP itself, which no operation documents. */
const OF_HTTP: ReadonlySet<number> = new Set([400, 405, 406, 408, 413, 415, 417, 431]);

/** A secret that the tests send where secrets and other things belong; no answer may repeat it. */
export const SENT_SECRET = 'cs_live_never_to_be_shown';

/** The message of a refusal that has the one error shape and tells nothing it must not. */
export function messageOf(answer: RawAnswer | undefined): string {
  expect(answer?.headers.get('content-type')).toBe('application/json');
  const body = JSON.parse(answer?.body ?? '') as { success: false; message: string };
  expect(body).toEqual({ success: false, message: expect.stringMatching(/\S/) });
  expect(answer?.body).not.toMatch(/\n\s*at |node_modules|file:\/\/|\.ts\b/);
  expect(answer?.body).not.toContain(SENT_SECRET);
  return body.message;
}

/** That an answer is a refusal, with a status that the operation documents or that HTTP has for it. */
export function expectRefusal(operation: OperationId, answer: RawAnswer | undefined): void {
  const status = answer?.status ?? 0;
  const documented: readonly (number | string)[] = operationTable[operation].statuses;
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(documented.includes(status) || OF_HTTP.has(status)).toBe(true);
  messageOf(answer);
}
