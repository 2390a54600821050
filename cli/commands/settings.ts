import { group } from '../command.ts';
import { controlCommand } from '../control-command.ts';
import { answerOf } from '../control-client.ts';
import { CliError } from '../exit-codes.ts';
import { only } from '../only.ts';
import { settingsText } from '../views.ts';

const show = controlCommand({
  name: 'show',
  about: 'Shows how the tenant reads what the reference leaves open, and what people do by themselves.',
  examples: { 'settings show': 'every setting of the tenant' },
  run: async ({ control, output }) => {
    const { data } = await answerOf(control.GET('/__mock/v1/settings'));
    output.result(data, settingsText(data));
  },
});

const yes = (choice: 'yes' | 'no' | undefined): boolean | undefined =>
  choice === undefined ? undefined : choice === 'yes';

const set = controlCommand({
  name: 'set',
  about: 'Changes settings of the tenant, from now on.',
  options: [
    'autoPair',
    'autoPresent',
    'delay',
    'challengeLifetime',
    'enrollmentEvents',
    'unknownUsers',
    'enrolledPer',
    'unknownInVerification',
    'equalScore',
  ],
  examples: {
    'settings set --auto-pair no --auto-present no': 'nobody acts at a scanner without being told',
    'settings set --enrollment-events one': 'one enrollment.complete for both palms',
    'settings set --unknown-users made_first': 'enrollment answers 404 for people who were not made',
  },
  run: async ({ control, output, options }) => {
    const { autoPair, autoPresent, delay, challengeLifetime, enrollmentEvents, unknownUsers } = options;
    const { enrolledPer, unknownInVerification, equalScore } = options;
    const body = only({
      auto_pair: yes(autoPair),
      auto_present: yes(autoPresent),
      scanner_delay_ms: delay,
      challenge_lifetime_s:
        challengeLifetime === undefined ? undefined : Math.ceil(challengeLifetime / 1_000),
      enrollment_events: enrollmentEvents,
      users: unknownUsers,
      enrolled_per: enrolledPer,
      unknown_in_verification: unknownInVerification,
      equal_score: equalScore,
    });
    if (Object.keys(body).length === 0)
      throw new CliError('badUsage', 'Say which setting: `link-identity settings set --help` lists them.');
    const { data, message } = await answerOf(control.PATCH('/__mock/v1/settings', { body }));
    output.result(data, `${message}\n\n${settingsText(data)}`);
  },
});

/** `link-identity settings`: how the tenant reads what the reference leaves open. */
export const settings = group(
  'settings',
  'What people do by themselves, and other readings of the reference.',
  [show, set],
);
