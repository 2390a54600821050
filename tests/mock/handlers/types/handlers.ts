/** Compiled, never run. Each `@ts-expect-error` is itself an error as soon as what is below it compiles. */
import type { OperationId } from '../../../../generated/wire.ts';
import type { Call, Caller, Handler, Handlers, Success } from '../../../../mock/handlers/handler.ts';
import { handlers } from '../../../../mock/handlers/index.ts';
import { same, type Equal } from '../../../types/equal.ts';

same<Equal<keyof typeof handlers, OperationId>>();
same<Equal<Call<'registerDevice'>['caller'], Caller>>();

const { createVerification: _left, ...withoutVerification } = handlers;
// @ts-expect-error A handler is missing.
export const missing: Handlers = withoutVerification;

export const unknown: Handlers = {
  ...handlers,
  // @ts-expect-error The contract has no such operation.
  deleteDevice: handlers.registerDevice,
};

export const swapped: Handlers = {
  ...handlers,
  // @ts-expect-error It answers another operation.
  createVerification: handlers.createBothHandsEnrollment,
};

const data = {
  device_id: 'cced6e19-7e3b-4013-bc04-8bd2efc57e22',
  device_name: 'Scanner-04',
  location: 'Main Entrance',
  created_at: '2026-06-08T14:08:43.151246Z',
  pairing_code: 'mdxglt2xg',
  expires_in: 1800,
};
const body = { success: true, data, message: 'Enter this pairing code.' } as const;

export const documented: Handler<'registerDevice'> = async () => ({ status: 201, body });

// @ts-expect-error The contract documents 201.
export const otherStatus: Handler<'registerDevice'> = async () => ({ status: 200, body });

// @ts-expect-error A refusal is thrown, so that every one of them has the one error shape.
export const refusal: Handler<'registerDevice'> = async () => ({ status: 400, body });

const { message: _message, ...untold } = body;
// @ts-expect-error The contract requires a message.
export const fieldMissing: Handler<'registerDevice'> = async () => ({ status: 201, body: untold });

const ofText = { ...body, data: { ...data, expires_in: '1800' } };
// @ts-expect-error expires_in is a number.
export const wrongType: Handler<'registerDevice'> = async () => ({ status: 201, body: ofText });

export const unprotected: Handler<'createAccessToken'> = async (call) => {
  // @ts-expect-error The token endpoint is public: nobody is known yet.
  void call.caller;
  throw new Error(call.body.client_id);
};

// @ts-expect-error A success of one operation is none of another.
export const exchanged: Success<'createVerification'> = {
  status: 201,
  body,
} satisfies Success<'registerDevice'>;
