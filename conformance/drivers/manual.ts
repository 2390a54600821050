/** A person as the driver: says what to do, counts down, and waits for Enter. */
import { createInterface } from 'node:readline/promises';
import { createPace } from '../target/pace.ts';
import { startCountdown } from './countdown.ts';
import type { Driver, DriverAction, DriverAnswer } from './driver.ts';

export type ManualOptions = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** How long a person has for one step, in seconds. @default 120 */
  readonly seconds?: number;
};

type Field = 'hardware_id' | 'client_id' | 'client_secret';

/** What to do, and what to type when it is done. */
type Step = { readonly todo: string; readonly asks: readonly Field[] };

export function manualDriver({ input, output, seconds = 120 }: ManualOptions): Driver {
  const terminal = createInterface({ input, output });
  const oneAtATime = createPace(1, undefined);
  const over = new AbortController();
  let steps = 0;

  // Without a listener Ctrl+C would only pause the input, and nobody could end the run any more.
  terminal.on('SIGINT', () => {
    output.write('\n');
    process.kill(process.pid, 'SIGINT');
  });
  terminal.on('close', () => over.abort());

  return {
    name: 'manual',
    perform: (action) => oneAtATime(() => perform(action)),
    close: async () => terminal.close(),
  };

  async function perform(action: DriverAction): Promise<DriverAnswer> {
    const step = stepFor(action);
    if (!step) return unsupported(`a person cannot do ${action.action} as asked`);
    if (over.signal.aborted) return unsupported('nobody is there: the input has ended');
    if (steps === 0) output.write(INTRODUCTION(seconds));
    steps += 1;
    output.write(`\n▶ ${steps}. ${step.todo}\n`);

    const late = AbortSignal.timeout(seconds * 1000);
    const end = performance.now() + seconds * 1000;
    const questions = step.asks.length > 0 ? step.asks : (['Enter when done'] as const);
    const typed: Record<string, string> = {};
    for (const question of questions) {
      const countdown = startCountdown(output, end);
      const said = await terminal
        .question(`  ${question}: `, { signal: AbortSignal.any([late, over.signal]) })
        .catch(() => undefined);
      countdown.stop();
      if (said === undefined)
        return unsupported(late.aborted ? `nobody did this within ${seconds} s` : 'the input has ended');
      const answer = said.trim();
      if (answer.toLowerCase() === 'no') return { ok: false, message: 'The person says it was refused.' };
      if (answer.toLowerCase() === 'skip') return unsupported('the person cannot do this here');
      // What is left empty is not known: an event may tell it.
      if (answer !== '') typed[question] = answer;
    }
    return { ok: true, ...fieldsOf(typed, step.asks) };
  }
}

const INTRODUCTION = (seconds: number): string =>
  `\nYou act the scanner and the console of this run. Each step waits ${seconds} s for you.\n` +
  'Enter: it is done. no: it was refused there. skip: it cannot be done here.\n';

const unsupported = (message: string): DriverAnswer => ({ ok: false, unsupported: true, message });

function fieldsOf(
  typed: Readonly<Record<string, string>>,
  asks: readonly Field[],
): Partial<Record<Field, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => asks.includes(name as Field)));
}

/** Undefined for what no person can do. */
function stepFor(action: DriverAction): Step | undefined {
  switch (action.action) {
    case 'pair':
      return {
        todo: `Enter the pairing code ${action.pairing_code} on a scanner that is not paired.`,
        asks: ['hardware_id'],
      };
    case 'provision_user':
      return { todo: `Create a user with the external_user_id ${action.external_user_id}.`, asks: [] };
    case 'present_palm': {
      if (action.outcome === 'one_below') return undefined;
      const whose =
        action.outcome === 'match' ? 'the palms of the person it is about' : 'the palm of somebody else';
      return {
        todo: `Put ${whose} on scanner ${action.hardware_id}, for challenge ${action.challenge_id}.`,
        asks: [],
      };
    }
    case 'create_client': {
      const tenant = action.tenant === 'other' ? 'in another tenant' : 'in the console';
      return {
        todo: `Create an OAuth client ${tenant}${permissionsText(action.permissions)}.`,
        asks: ['client_id', 'client_secret'],
      };
    }
    case 'rotate_client':
      return {
        todo: `Rotate the secret of the OAuth client ${action.client_id} in the console.`,
        asks: ['client_secret'],
      };
    case 'delete_client':
      return { todo: `Delete the OAuth client ${action.client_id} in the console.`, asks: [] };
    case 'advance_clock':
      return undefined;
  }
}

function permissionsText(permissions: readonly string[] | undefined): string {
  if (permissions === undefined) return '';
  if (permissions.length === 0) return ' without any permission';
  return ` that may do this only: ${permissions.join(', ')}`;
}
