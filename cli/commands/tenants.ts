import { group } from '../command.ts';
import { controlCommand } from '../control-command.ts';
import { answerOf } from '../control-client.ts';
import { only } from '../only.ts';
import { fields } from '../output.ts';
import { tenantsText } from '../views.ts';

const list = controlCommand({
  name: 'list',
  about: 'Lists the tenants.',
  examples: { 'tenants list': 'the first one, and those that were made' },
  run: async ({ control, output }) => {
    const { data } = await answerOf(control.GET('/__mock/v1/tenants'));
    output.result(data, tenantsText(data));
  },
});

const create = controlCommand({
  name: 'create',
  about: 'Creates a tenant: a world of its own, with an OAuth client and the usual scanners.',
  options: ['seed'],
  examples: {
    'tenants create': 'its secret is shown once, here',
    'tenants create --json | jq -r .client_secret': 'for a script',
  },
  run: async ({ control, output, options: { seed } }) => {
    const body = only({ seed });
    const { data, message } = await answerOf(control.POST('/__mock/v1/tenants', { body }));
    output.result(data, `${message}\n\n${fields(data)}`);
  },
});

const remove = controlCommand({
  name: 'delete',
  about: 'Deletes a tenant and everything it holds.',
  arguments: { tenant_id: { about: 'tenant_id of the tenant' } },
  examples: { 'tenants delete d1e2f3a4-b5c6-7890-abcd-ef1234567890': 'the first one stays' },
  run: async ({ control, output, args }) => {
    const params = { path: args };
    const { data, message } = await answerOf(control.DELETE('/__mock/v1/tenants/{tenant_id}', { params }));
    output.result(data, message);
  },
});

/** `link-identity tenants`: worlds of their own; one for each test worker costs nothing. */
export const tenants = group('tenants', 'Worlds of their own in one mock.', [list, create, remove]);
