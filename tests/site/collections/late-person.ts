/** Somebody who puts their palm on the scanner only after their verification was asked for: a run has to wait. */
import { controlOf } from '../../support/control.ts';
import type { TestMock } from '../../support/test-mock.ts';

/** `came` is when they did: once the mock has answered 404. A run that does not wait fails, on a machine of any speed. */
export async function personWhoComesLate(started: TestMock): Promise<{ readonly came: Promise<unknown> }> {
  const control = controlOf(started.mock);
  const scanner = { path: { hardware_id: started.mock.hardwareId } };
  await control.do('updateScanner', { ...scanner, body: { auto_present: false } });
  return { came: started.answered(404).then(() => control.do('presentPalm', scanner)) };
}
