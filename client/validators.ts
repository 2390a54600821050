/** `@link-identity/toolkit/validators`: is this value what the contract says? */
export { requestValidators } from '../generated/validators/requests.ts';
export { responseValidators } from '../generated/validators/responses.ts';
export type { ValidationError, Validator } from '../generated/validators/validator.ts';
export { validateWebhookEvent, webhookValidators } from '../generated/validators/webhooks.ts';
