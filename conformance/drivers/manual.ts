/** A person as the driver: says what to do, counts down, and waits for Enter. */
import { createInterface } from 'node:readline/promises';
import { createPace } from '../target/pace.ts';
import type { Driver, DriverAction, DriverAnswer } from './driver.ts';

export type ManualOptions = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** How long a person has for one step, in seconds. @default 120 */
  readonly seconds?: number;
};

const FORMS = ['hardware_id', 'client_id', 'client_secret'] as const;

/** What to do, and what to type when it is done. */
function instructions(
  action: DriverAction,
): { readonly todo: string; readonly asks: readonly (typeof FORMS)[number][] } | undefined {
  switch (action.action) {
    case 'pair':
      return {
        todo: `Enter the pairing code ${action.pairing_code} on a scanner that is not paired.`,
        asks: ['hardware_id'],
      };
    case 'provision_user':
      return { todo: `Create a user with the external_user_id ${action.external_user_id}.`, asks: [] };
    case 'present_palm': {
      const whose = {
        match: 'the palms of the person it is about',
        no_match: 'the palm of somebody else',
        one_below: undefined,
      }[action.outcome];
      if (whose === undefined) return undefined;
      return {
        todo: `Put ${whose} on scanner ${action.hardware_id}, for challenge ${action.challenge_id}.`,
        asks: [],
      };
    }
    case 'create_client': {
      const tenant = action.tenant === 'other' ? 'in another tenant' : 'in the console';
      const permissions = action.permissions
        ? ` with the permissions ${JSON.stringify(action.permissions)}`
        : '';
      return {
        todo: `Create an OAuth client ${tenant}${permissions}.`,
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

export function manualDriver({ input, output, seconds = 120 }: ManualOptions): Driver {
  const terminal = createInterface({ input, output });
  const oneAtATime = createPace(1, undefined);

  return {
    name: 'manual',
    perform: (action) => oneAtATime(() => ask(action)),
    close: async () => terminal.close(),
  };

  async function ask(action: DriverAction): Promise<DriverAnswer> {
    const step = instructions(action);
    if (!step)
      return { ok: false, unsupported: true, message: `A person cannot do ${action.action} as asked.` };
    output.write(`\n▶ ${step.todo}\n`);
    const deadline = AbortSignal.timeout(seconds * 1000);
    const countdown = startCountdown(output, seconds);
    try {
      const typed: Record<string, string> = {};
      for (const field of step.asks)
        typed[field] = (await terminal.question(`  ${field}: `, { signal: deadline })).trim();
      if (step.asks.length === 0) {
        const said = await terminal.question('  Enter when done, "no" if it was refused: ', {
          signal: deadline,
        });
        if (said.trim().toLowerCase() === 'no')
          return { ok: false, message: 'The person says it was refused.' };
      }
      return { ok: true, ...typed };
    } catch {
      return { ok: false, unsupported: true, message: `Nobody did this within ${seconds} s.` };
    } finally {
      clearInterval(countdown);
    }
  }
}

const TICK_S = 30;

function startCountdown(output: NodeJS.WritableStream, seconds: number): NodeJS.Timeout {
  let left = seconds;
  return setInterval(() => {
    left -= TICK_S;
    if (left > 0) output.write(`\n  (${left} s left)\n`);
  }, TICK_S * 1000);
}
