/** The plugin: which handler answers which operation of the contract. */
import { createAccessToken } from './create-access-token.ts';
import { createBothHandsEnrollment } from './create-both-hands-enrollment.ts';
import { createVerification } from './create-verification.ts';
import { createWebhook } from './create-webhook.ts';
import type { Handlers } from './handler.ts';
import { registerDevice } from './register-device.ts';

export { authorize } from './authorize.ts';
export type { Caller, Handlers, World } from './handler.ts';

export const handlers: Handlers = {
  createAccessToken,
  registerDevice,
  createBothHandsEnrollment,
  createVerification,
  createWebhook,
};
