import { group } from '../command.ts';
import { controlCommand } from '../control-command.ts';
import { answerOf } from '../control-client.ts';
import { only } from '../only.ts';
import { clientsText, credentialsText } from '../views.ts';
import type { Schema } from '../../generated/control/wire.ts';

const client_id = { about: 'client_id of the OAuth client' } as const;

const list = controlCommand({
  name: 'list',
  about: 'Lists the OAuth clients of the tenant.',
  examples: { 'clients list': 'every client and what its tokens may do' },
  run: async ({ control, output }) => {
    const { data } = await answerOf(control.GET('/__mock/v1/oauth_clients'));
    output.result(data, clientsText(data));
  },
});

const create = controlCommand({
  name: 'create',
  about: 'Creates an OAuth client. Its secret is shown once, here.',
  options: ['permissions'],
  examples: {
    'clients create': 'a client that may do everything',
    'clients create --permissions webhooks:manage': 'one that may not enroll',
  },
  run: async ({ control, output, options: { permissions } }) => {
    const body = only({ permissions: permissions as Schema<'Permission'>[] | undefined });
    const { data, message } = await answerOf(control.POST('/__mock/v1/oauth_clients', { body }));
    output.result(data, `${message}\n\n${credentialsText(data)}`);
  },
});

const rotate = controlCommand({
  name: 'rotate',
  about: 'Gives an OAuth client a new secret. Tokens of the old one live until they expire.',
  arguments: { client_id },
  examples: { 'clients rotate 77ba1018-bacc-81f7-80cd-6bd18e4d9768': 'its new secret' },
  run: async ({ control, output, args: { client_id } }) => {
    const params = { path: { client_id } };
    const call = control.POST('/__mock/v1/oauth_clients/{client_id}/rotate', { params });
    const { data, message } = await answerOf(call);
    output.result(data, `${message}\n\n${credentialsText(data)}`);
  },
});

const remove = controlCommand({
  name: 'delete',
  about: 'Deletes an OAuth client: all its tokens are dead at once.',
  arguments: { client_id },
  examples: { 'clients delete 77ba1018-bacc-81f7-80cd-6bd18e4d9768': 'as in an emergency' },
  run: async ({ control, output, args: { client_id } }) => {
    const params = { path: { client_id } };
    const { data, message } = await answerOf(
      control.DELETE('/__mock/v1/oauth_clients/{client_id}', { params }),
    );
    output.result(data, message);
  },
});

/** `link-identity clients`: what Integrations → OAuth Clients of the console does. */
export const clients = group('clients', 'OAuth clients: what the console does in production.', [
  list,
  create,
  rotate,
  remove,
]);
