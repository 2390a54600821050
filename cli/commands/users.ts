import { group } from '../command.ts';
import { controlCommand } from '../control-command.ts';
import { answerOf } from '../control-client.ts';
import { only } from '../only.ts';
import { usersText } from '../views.ts';

const external_user_id = { about: 'external_user_id of the user' } as const;

const list = controlCommand({
  name: 'list',
  about: 'Lists the people that the tenant knows.',
  examples: { 'users list': 'everybody, and the scanners they are enrolled on' },
  run: async ({ control, output }) => {
    const { data } = await answerOf(control.GET('/__mock/v1/users'));
    output.result(data, usersText(data));
  },
});

const create = controlCommand({
  name: 'create',
  about: 'Makes a user known, without enrolling them.',
  arguments: { external_user_id },
  examples: { 'users create user-4421': 'known, and not enrolled anywhere' },
  run: async ({ control, output, args }) => {
    const { data, message } = await answerOf(control.POST('/__mock/v1/users', { body: args }));
    output.result(data, `${message}\n\n${usersText([data])}`);
  },
});

const enroll = controlCommand({
  name: 'enroll',
  about: 'Enrolls both palms of a user at once, with no challenge and no event.',
  arguments: { external_user_id },
  options: ['hardwareId'],
  examples: {
    'users enroll user-4421': 'on the first paired scanner',
    'users enroll user-4421 --hardware-id desk': 'on that one',
  },
  run: async ({ control, output, args, options: { hardwareId } }) => {
    const call = control.POST('/__mock/v1/users/{external_user_id}/enroll', {
      params: { path: args },
      body: only({ hardware_id: hardwareId }),
    });
    const { data, message } = await answerOf(call);
    output.result(data, `${message}\n\n${usersText([data])}`);
  },
});

const remove = controlCommand({
  name: 'delete',
  about: 'Forgets a user and their palms.',
  arguments: { external_user_id },
  examples: { 'users delete user-4421': 'verifying them is 404 from then on' },
  run: async ({ control, output, args }) => {
    const params = { path: args };
    const { data, message } = await answerOf(
      control.DELETE('/__mock/v1/users/{external_user_id}', { params }),
    );
    output.result(data, message);
  },
});

/** `link-identity users`: people that the platform knows. */
export const users = group('users', 'People that the tenant knows.', [list, create, enroll, remove]);
