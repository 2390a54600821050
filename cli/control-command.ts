/** A command that talks to a mock's control plane: it finds the mock and bounds the calls. */
import { command, type ArgumentSpecs, type Call, type CommandSpec, type Registration } from './command.ts';
import type { Connection } from './connection.ts';
import { controlClient } from './control-client.ts';
import { durationText } from './duration.ts';
import { CliError } from './exit-codes.ts';
import type { OptionName } from './options.ts';
import { findTarget, type Named } from './target.ts';

const targetOptions = ['url', 'controlToken', 'tenant', 'timeout'] as const satisfies readonly OptionName[];
type TargetOption = (typeof targetOptions)[number];

/** How long calls and waits may take when nothing is said, in milliseconds. */
const DEFAULT_TIMEOUT_MS = 30_000;

export type ControlCall<Names extends OptionName, Arguments extends ArgumentSpecs> = Call<
  Names | TargetOption,
  Arguments
> &
  Connection & {
    /** Aborts at Ctrl+C, and when --timeout is over. */
    readonly signal: AbortSignal;
    /** How long the whole command may take; what follows without --timeout has no end. */
    readonly timeoutMs: number;
    /** Finds the mock anew, after it was restarted. */
    readonly reconnect: () => Promise<Connection>;
  };

export type ControlSpec<Names extends OptionName, Arguments extends ArgumentSpecs> = Omit<
  CommandSpec<Names, Arguments>,
  'run'
> & {
  /** Whether it can go on and on: then it ends well at Ctrl+C, and when --timeout is over. */
  readonly follows?: (options: Call<Names | TargetOption, Arguments>['options']) => boolean;
  /** Whether it waits by itself for as long as --timeout says, and can tell why nothing came. */
  readonly waits?: true;
  readonly run: (call: ControlCall<Names, Arguments>) => Promise<void>;
};

/** Left to a command that waits by itself, for finding out why nothing came, in milliseconds. */
const EXPLAIN_MS = 10_000;

export function controlCommand<Names extends OptionName = never, Arguments extends ArgumentSpecs = {}>(
  spec: ControlSpec<Names, Arguments>,
): Registration {
  return command<Names | TargetOption, Arguments>({
    ...spec,
    options: [...(spec.options ?? []), ...targetOptions],
    exits: ['timedOut', 'noMock', 'refused', 'interrupted'],
    run: async (call) => {
      const { options, stopped } = call;
      const { tenant, timeout } = options as { readonly tenant?: string; readonly timeout?: number };
      const endless = spec.follows?.(options) ?? false;
      const timeoutMs = timeout ?? (endless ? Infinity : DEFAULT_TIMEOUT_MS);
      const signal = bounded(stopped, spec.waits ? timeoutMs + EXPLAIN_MS : timeoutMs);
      const reconnect = async (): Promise<Connection> => {
        const target = await findTarget(options as Named);
        return { target, control: controlClient({ ...target, tenant, signal }) };
      };
      try {
        await spec.run({ ...call, ...(await reconnect()), signal, timeoutMs, reconnect });
      } catch (error) {
        if (!signal.aborted || error instanceof CliError) throw error;
        if (endless) return;
        if (stopped.aborted) throw new CliError('interrupted', 'Interrupted.');
        throw new CliError(
          'timedOut',
          `It was not done within ${durationText(timeoutMs)}. Give it longer with --timeout.`,
        );
      }
    },
  });
}

/** Timers are 32 bits wide: a longer wait is one without end. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function bounded(stopped: AbortSignal, timeoutMs: number): AbortSignal {
  if (timeoutMs > LONGEST_TIMER_MS) return stopped;
  return AbortSignal.any([stopped, AbortSignal.timeout(timeoutMs)]);
}
