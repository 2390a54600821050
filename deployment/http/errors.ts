/** The one error shape, `{ success: false, message }`, and the other shapes that teams ship. */
import type { Distortions } from '../defects.ts';
import { Refusal, SimulatedCrash } from '../refusal.ts';
import type { World } from '../world.ts';
import { asHtml, asJson, type Outgoing } from './answer.ts';

/** Answers whatever was thrown; what nobody foresaw is a 500 whose cause goes to stderr only. */
export function answerError(world: World, path: string, error: unknown): Outgoing {
  const refusal = error instanceof Refusal ? error : new Refusal(500, 'Unexpected server error.');
  if (!(error instanceof Refusal) && !(error instanceof SimulatedCrash)) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }

  const { status, message, headers } = refusal;
  return world.defects.distort(asJson(status, { success: false, message }, headers), shapes(refusal, path));
}

function shapes({ status, message, headers, stack }: Refusal, path: string): Distortions<Outgoing> {
  const json = (body: unknown) => (): Outgoing => asJson(status, body, headers);
  return {
    'error-without-success': json({ message }),
    'error-success-true': json({ success: true, message }),
    'error-key-instead-of-message': json({ success: false, error: message }),
    'error-message-empty': json({ success: false, message: '' }),
    'error-message-list': json({ success: false, message: [{ loc: ['body'], msg: message }] }),
    'error-nested': json({ success: false, error: { message } }),
    'error-double-encoded': json(JSON.stringify({ success: false, message })),
    'error-extra-fields': json({ success: false, message, code: status, path }),
    'error-stack-trace': json({ success: false, message, stack }),
    'error-stack-in-message': json({ success: false, message: stack }),
    'error-problem-json': () =>
      asJson(
        status,
        { type: 'about:blank', title: message, status },
        { 'Content-Type': 'application/problem+json' },
      ),
    'error-html': () => asHtml(status, message),
    'error-text-plain': (correct) => ({ ...correct, headers: { ...headers, 'Content-Type': 'text/plain' } }),
    'error-empty-body': () => ({ status, headers, text: '' }),
    'error-status-200': (correct) => ({ ...correct, status: 200 }),
  };
}
