/** Compiled, never run. Each `@ts-expect-error` is itself an error as soon as the line below it compiles. */
import type {
  EventType,
  OperationId,
  OperationResponse,
  RequestBody,
  ResponseBody,
  ResponseStatus,
  Schema,
  WebhookEvent,
  WebhookEvents,
} from '../../generated/wire.ts';
import type { operationTable, webhookTable } from '../../generated/operations.ts';
import { same, type Equal } from './equal.ts';

same<
  Equal<
    OperationId,
    | 'createAccessToken'
    | 'registerDevice'
    | 'createBothHandsEnrollment'
    | 'createVerification'
    | 'createWebhook'
  >
>();
same<Equal<EventType, 'device.paired' | 'enrollment.complete' | 'verification.complete'>>();
same<Equal<RequestBody<'registerDevice'>, { device_name: string; location: string }>>();
same<Equal<ResponseStatus<'createVerification'>, 201 | 401 | 404 | 422 | 500>>();
same<Equal<ResponseBody<'registerDevice', 400>, { success: false; message: string }>>();
same<Equal<ResponseBody<'createWebhook', 201>, Schema<'CreateWebhookResponse'>>>();
same<Equal<WebhookEvents['device.paired'], Schema<'DevicePairedEvent'>>>();
same<Equal<WebhookEvent, Schema<'WebhookEvent'>>>();
same<Equal<(typeof operationTable)['registerDevice']['path'], '/v1/devices'>>();
same<Equal<(typeof operationTable)['createAccessToken']['secured'], false>>();
same<Equal<(typeof webhookTable)['device.paired']['headers']['X-API-Key']['required'], false>>();

// @ts-expect-error The types differ: `same` would let nothing pass if it let this.
same<Equal<RequestBody<'registerDevice'>, { device_name: string }>>();
// @ts-expect-error `any` is not taken for the type that was expected.
// oxlint-disable-next-line typescript/no-explicit-any
same<Equal<RequestBody<'registerDevice'>, any>>();

export function narrowsByEventType(event: WebhookEvent): unknown {
  // @ts-expect-error Before the narrowing it can be any event.
  void event.data.matched;
  switch (event.event_type) {
    case 'verification.complete':
      same<Equal<typeof event.data.scores, number[]>>();
      // @ts-expect-error A match has no palm_type.
      return event.data.palm_type;
    case 'enrollment.complete':
      same<Equal<typeof event.data.palm_type, 'left' | 'right' | 'both'>>();
      return event.data.feature_id;
    case 'device.paired':
      return event.data.cert_valid_until;
    // @ts-expect-error There is no such event.
    case 'device.unpaired':
      return undefined;
    default:
      // Nothing is left over: a new event in the contract makes this line an error.
      return event satisfies never;
  }
}

export function narrowsByStatus(response: OperationResponse<'createBothHandsEnrollment'>): string {
  // @ts-expect-error Before the narrowing it can be a refusal.
  void response.body.data;
  if (response.status === 201) {
    same<Equal<typeof response.body.data.palm_type, 'both'>>();
    return response.body.data.challenge_id;
  }
  same<Equal<typeof response.body, { success: false; message: string }>>();
  // @ts-expect-error The contract documents no 418.
  if (response.status === 418) return '';
  return response.body.message;
}

// @ts-expect-error There is no such operation.
export type UnknownOperation = RequestBody<'deleteDevice'>;
// @ts-expect-error A webhook is not an operation.
export type WebhookIsNoOperation = RequestBody<'onDevicePaired'>;
// @ts-expect-error registerDevice never answers 404.
export type UnknownStatus = ResponseBody<'registerDevice', 404>;
// @ts-expect-error There is no such schema.
export type UnknownSchema = Schema<'Device'>;

export const complete: RequestBody<'registerDevice'> = { device_name: 'Scanner-04', location: 'Lobby' };
// @ts-expect-error The location is missing.
export const incomplete: RequestBody<'registerDevice'> = { device_name: 'Scanner-04' };
export const misspelt: RequestBody<'registerDevice'> = {
  device_name: 'Scanner-04',
  location: 'Lobby',
  // @ts-expect-error There is no such field.
  loaction: 'Lobby',
};
