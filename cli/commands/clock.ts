import { group } from '../command.ts';
import { controlCommand } from '../control-command.ts';
import { answerOf } from '../control-client.ts';
import * as parse from '../parse.ts';
import { clockText, firedText } from '../views.ts';

const show = controlCommand({
  name: 'show',
  about: 'Shows the time of the tenant.',
  examples: { 'clock show': 'what time it is, and whether it runs' },
  run: async ({ control, output }) => {
    const { data } = await answerOf(control.GET('/__mock/v1/clock'));
    output.result(data, clockText(data));
  },
});

const setting = (name: string, mode: 'frozen' | 'running', about: string) =>
  controlCommand({
    name,
    about,
    examples: { [`clock ${name}`]: `the clock is ${mode}` },
    run: async ({ control, output }) => {
      const { data } = await answerOf(control.PATCH('/__mock/v1/clock', { body: { mode } }));
      output.result(data, clockText(data));
    },
  });

const freeze = setting(
  'freeze',
  'frozen',
  'Stops the clock: nothing falls due until it is moved or runs again.',
);
const run = setting('run', 'running', 'Lets the clock run on, from what it shows.');

const advance = controlCommand({
  name: 'advance',
  about: 'Moves the clock forward. What falls due on the way happens, in order, before the command ends.',
  arguments: { duration: { about: 'how far: 90s, 15m, 2h, 1d, 1h30m', parse: parse.duration } },
  examples: {
    'clock advance 90s': 'a minute and a half later',
    'clock advance 1h30m --json': 'what fell due, for a program',
  },
  run: async ({ control, output, args: { duration } }) => {
    const body = { by_seconds: duration / 1_000 };
    const { data } = await answerOf(control.POST('/__mock/v1/clock/advance', { body }));
    output.result(data, `${clockText(data)}\n\n${firedText(data.fired)}`);
  },
});

const next = controlCommand({
  name: 'next',
  about: 'Moves the clock to the next thing that falls due, and lets it happen.',
  examples: { 'clock next': 'the next pairing, capture or attempt happens now' },
  run: async ({ control, output }) => {
    const body = { to_next: true } as const;
    const { data } = await answerOf(control.POST('/__mock/v1/clock/advance', { body }));
    output.result(data, `${clockText(data)}\n\n${firedText(data.fired)}`);
  },
});

/** `link-identity clock`: the tenant's time. */
export const clock = group('clock', 'Shows and moves the time of the tenant.', [
  show,
  freeze,
  run,
  advance,
  next,
]);
