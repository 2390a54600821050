/** Compiled, never run. Each `@ts-expect-error` is itself an error as soon as the line below it compiles. */
import {
  ApiError,
  createLinkIdentity,
  type Call,
  type LinkIdentity,
  type ResponseBody,
  type Schema,
} from '@link-identity/toolkit';
import { requestValidators, responseValidators } from '@link-identity/toolkit/validators';
import { same, type Equal } from '../../types/equal.ts';

declare const link: LinkIdentity;
const scanner = { device_name: 'Scanner-04', location: 'Main Entrance' };
const person = { external_user_id: 'user-4421', hardware_id: 'hardware_local_002' };

const registering = link.devices.register(scanner);
same<Equal<typeof registering, Call<Schema<'RegisterDeviceResponse'>>>>();
same<Equal<Awaited<typeof registering>, ResponseBody<'registerDevice', 201>>>();

export async function results(): Promise<void> {
  const { data } = await link.enroll.both({ ...person, metadata: { employee_id: 'EMP-4421' } });
  same<Equal<typeof data, Schema<'EnrollmentChallenge'>>>();
  same<Equal<typeof data.palm_type, 'both'>>();
  const { body, response } = await link.verify(person).withResponse();
  same<Equal<typeof body, Schema<'VerifyResponse'>>>();
  same<Equal<typeof response, Response>>();
  const byPath = await link.raw.POST('/v1/verify', { body: person });
  same<Equal<typeof byPath.data, Schema<'VerifyResponse'> | undefined>>();
  same<Equal<typeof byPath.error, Schema<'ErrorResponse'> | undefined>>();
  // @ts-expect-error A registered device has no hardware_id yet.
  void (await registering).data.hardware_id;
}

// @ts-expect-error location is missing.
void link.devices.register({ device_name: 'Scanner-04' });
// @ts-expect-error A name is a string.
void link.devices.register({ device_name: 4, location: 'Lobby' });
// @ts-expect-error There is no such field.
void link.devices.register({ device_name: 'Scanner-04', location: 'Lobby', hardware_id: 'h' });
// @ts-expect-error Metadata is an object or null.
void link.verify({ ...person, metadata: 'doc_123' });
// @ts-expect-error There is no such event.
void link.webhooks.create({ name: 'All', endpoint: 'https://a.example', events: ['device.unpaired'] });
// @ts-expect-error There is no such operation.
void link.devices.remove('cced6e19-7e3b-4013-bc04-8bd2efc57e22');
// @ts-expect-error There is no such path.
void link.raw.POST('/v1/device', { body: scanner });
// @ts-expect-error There is no such method.
void link.raw.GET('/v1/devices');

createLinkIdentity();
createLinkIdentity({ clientId: 'a', clientSecret: async () => 'b', validators: responseValidators, fetch });
// @ts-expect-error These check requests.
createLinkIdentity({ validators: requestValidators });
// @ts-expect-error A secret is text, or a function that gives it.
createLinkIdentity({ clientSecret: 5 });
// @ts-expect-error Failures are told apart by `unsent` and `any`.
createLinkIdentity({ retry: { after: 'all' } });
// @ts-expect-error There is no such option.
createLinkIdentity({ timeout: 5 });
// @ts-expect-error The token is the client's own.
void link.token;

export function narrows(error: unknown): string {
  // @ts-expect-error Nothing is known of it yet.
  void error.status;
  if (!(error instanceof ApiError)) return '';
  same<Equal<typeof error.status, number>>();
  // @ts-expect-error Errors are not for others to write.
  error.status = 500;
  return error.apiMessage;
}
