/** Compiled, never run. Each `@ts-expect-error` is itself an error as soon as the line below it compiles. */
import { requestValidators, validateRegisterDeviceRequest } from '../../generated/validators/requests.ts';
import { responseValidators } from '../../generated/validators/responses.ts';
import type { ValidationError, Validator } from '../../generated/validators/validator.ts';
import { type validateWebhookEvent, webhookValidators } from '../../generated/validators/webhooks.ts';
import type {
  OperationId,
  RequestBody,
  ResponseBody,
  WebhookEvent,
  WebhookEvents,
} from '../../generated/wire.ts';
import { same, type Equal } from './equal.ts';

same<Equal<typeof validateRegisterDeviceRequest, Validator<RequestBody<'registerDevice'>>>>();
same<Equal<typeof validateWebhookEvent, Validator<WebhookEvent>>>();
same<Equal<keyof typeof requestValidators, OperationId>>();
same<Equal<keyof typeof webhookValidators, keyof WebhookEvents>>();
same<Equal<typeof validateRegisterDeviceRequest.errors, readonly ValidationError[] | null | undefined>>();
same<
  Equal<(typeof responseValidators)['registerDevice'][201], Validator<ResponseBody<'registerDevice', 201>>>
>();

export function narrows(body: unknown): string {
  // @ts-expect-error Nothing is known of it yet.
  void body.device_name;
  if (validateRegisterDeviceRequest(body)) {
    same<Equal<typeof body, { device_name: string; location: string }>>();
    return body.device_name;
  }
  same<Equal<typeof body, unknown>>();
  // @ts-expect-error The errors are not for others to write.
  validateRegisterDeviceRequest.errors = [];
  return validateRegisterDeviceRequest.errors?.[0]?.message ?? '';
}

// @ts-expect-error There is no such operation.
void requestValidators.deleteDevice;
// @ts-expect-error registerDevice never answers 404.
void responseValidators.registerDevice[404];
// @ts-expect-error There is no such event.
void webhookValidators['device.unpaired'];
