/** Compiled with everything else: each refusal that is expected here has to be one. */
import type { CallNames } from '../../../../site/samples/toolkit.ts';

const right = {
  createAccessToken: 'by path',
  registerDevice: 'devices.register',
  createBothHandsEnrollment: 'enroll.both',
  createVerification: 'verify',
  createWebhook: 'webhooks.create',
} as const;

export const complete: CallNames = right;

const { createWebhook: _, ...missing } = right;
// @ts-expect-error an operation is missing
export const incomplete: CallNames = missing;

// @ts-expect-error the client has no such call
export const unknown: CallNames = { ...right, createWebhook: 'webhooks.add' };

// @ts-expect-error this call does something else, though it takes the same body
export const mistaken: CallNames = { ...right, createVerification: 'enroll.both' };

// @ts-expect-error what has a call is not called by its path
export const roundabout: CallNames = { ...right, registerDevice: 'by path' };
