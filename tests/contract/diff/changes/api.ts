/** Changes of the API as a whole: security, addresses, names and words. */
import { all, append, remove, rename, set } from '../../edits.ts';
import { type ChangeRow } from './change-row.ts';

const token = '/paths/~1v1~1auth~1token/post';
const verify = '/paths/~1v1~1verify/post';
const oauth = '/components/securitySchemes/oauth2ClientCredentials/flows/clientCredentials';

export const apiChanges: readonly ChangeRow[] = [
  {
    title: 'a public operation becomes secured',
    level: 'major',
    at: `${token}/security`,
    edit: remove(`${token}/security`),
  },
  {
    title: 'a public operation asks for a token',
    level: 'major',
    at: `${token}/security/0`,
    edit: set(`${token}/security`, [{ bearerAuth: [] }]),
  },
  {
    title: 'a secured operation becomes public',
    level: 'minor',
    at: `${verify}/security`,
    edit: set(`${verify}/security`, []),
  },
  {
    title: 'every operation asks for a scope',
    level: 'major',
    at: '/security/0/oauth2ClientCredentials',
    edit: set('/security', [{ oauth2ClientCredentials: ['palms'] }]),
  },
  {
    title: 'a way to authenticate is no longer accepted',
    level: 'major',
    at: '/security/1',
    edit: set('/security', [{ oauth2ClientCredentials: [] }]),
  },
  {
    title: 'a way to authenticate is added',
    level: 'minor',
    at: '/security/2',
    edit: all(
      append('/security', { apiKey: [] }),
      set('/components/securitySchemes/apiKey', { type: 'apiKey', in: 'header', name: 'X-Key' }),
    ),
  },
  {
    title: 'the token endpoint moves',
    level: 'major',
    at: `${oauth}/tokenUrl`,
    edit: set(`${oauth}/tokenUrl`, '/v2/auth/token'),
  },
  {
    title: 'an operation is removed',
    level: 'major',
    at: '/paths/~1v1~1verify',
    edit: remove('/paths/~1v1~1verify'),
  },
  {
    title: 'an operation is added',
    level: 'minor',
    at: '/paths/~1v1~1devices/get',
    edit: set('/paths/~1v1~1devices/get', {
      operationId: 'listDevices',
      responses: { 200: { description: 'Devices.' } },
    }),
  },
  {
    title: 'an operation moves to another path',
    level: 'major',
    at: '/paths/~1v1~1verify~1palm',
    edit: rename('/paths/~1v1~1verify', '/v1/verify/palm'),
  },
  {
    title: 'an operationId changes',
    level: 'major',
    at: `${verify}/operationId`,
    edit: set(`${verify}/operationId`, 'verifyPalm'),
  },
  {
    title: 'the sandbox moves',
    level: 'major',
    at: '/servers/0/url',
    edit: set('/servers/0/url', 'https://sandbox.example.org'),
  },
  {
    title: 'a description changes',
    level: 'patch',
    at: `${verify}/description`,
    edit: set(`${verify}/description`, 'Creates a challenge.'),
  },
  {
    title: 'an example changes',
    level: 'patch',
    at: '/components/examples/VerifyRequest',
    edit: set('/components/examples/VerifyRequest/value/external_user_id', 'user-1'),
  },
  {
    title: 'an operation is deprecated',
    level: 'minor',
    at: `${verify}/deprecated`,
    edit: set(`${verify}/deprecated`, true),
  },
  {
    title: 'an operation falls back on a security of the contract that asks for more',
    level: 'major',
    at: `${verify}/security`,
    before: set(`${verify}/security`, [{ oauth2ClientCredentials: [] }]),
    edit: all(remove(`${verify}/security`), set('/security', [{ oauth2ClientCredentials: ['palms'] }])),
  },
];
