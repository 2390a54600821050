/** Faults in the document as a whole: dialect, servers, security, requirements, YAML. */
import { all, remove, replace, set } from '../../edits.ts';
import { faultsFor } from './fault.ts';

const token = '/paths/~1v1~1auth~1token/post';
const devices = '/paths/~1v1~1devices/post';
const verify = '/paths/~1v1~1verify/post';
const paired = '/webhooks/device.paired/post';
const schemas = '/components/schemas';

const requirement = {
  id: 'DEV-SEEDED-FAULT',
  level: 'MUST',
  basis: 'stated',
  source: 'Register Device',
  text: 'A registration returns a pairing code.',
};

export const documentFaults = faultsFor('redocly', {
  'rule/json-schema-dialect': {
    'the dialect is missing': remove('/jsonSchemaDialect'),
    "the dialect is OpenAPI's own": set(
      '/jsonSchemaDialect',
      'https://spec.openapis.org/oas/3.1/dialect/base',
    ),
  },
  'house/server-transport': {
    'the sandbox is plain http': set(
      '/servers/0/url',
      'http://link-identity-sandbox-427874453693.me-central1.run.app',
    ),
    'another host than loopback is plain http': set('/servers/1/variables/host/default', 'mock.example.org'),
  },
  'house/token-url-local': {
    'the tokenUrl is absolute': set(
      '/components/securitySchemes/oauth2ClientCredentials/flows/clientCredentials/tokenUrl',
      'https://link-identity-sandbox-427874453693.me-central1.run.app/v1/auth/token',
    ),
    'the tokenUrl leads to a secured operation': remove(`${token}/security`),
  },
  'security-defined': {
    'security names a scheme that does not exist': set('/security', [{ apiKey: [] }]),
  },
  'house/requirement-well-formed': {
    "a requirement's id has an unknown group": set(`${devices}/x-requirements`, [
      { ...requirement, id: 'DEVICE-CODE' },
    ]),
    "a requirement's id is in lower case": set(`${devices}/x-requirements`, [
      { ...requirement, id: 'DEV-code' },
    ]),
    "a requirement's level is WILL": set(`${devices}/x-requirements`, [{ ...requirement, level: 'WILL' }]),
    "a requirement's basis is guessed": set(`${devices}/x-requirements`, [
      { ...requirement, basis: 'guessed' },
    ]),
    'a requirement has no source': set(`${devices}/x-requirements`, [{ ...requirement, source: '' }]),
    'a requirement has a field too many': set(`${devices}/x-requirements`, [{ ...requirement, note: 'x' }]),
    'x-requirements is not a list': set(`${devices}/x-requirements`, requirement),
  },
  'house/requirement-id-unique': {
    'two requirements have the same id': all(
      set(`${devices}/x-requirements`, [requirement]),
      set(`${paired}/x-requirements`, [requirement]),
    ),
  },
  'house/plain-yaml': {
    'an anchor is defined': replace('    HardwareId:\n', '    HardwareId: &id\n'),
    'a merge key is used': replace(
      '    HardwareId:\n      type: string\n',
      '    HardwareId:\n      <<: { type: string }\n',
    ),
  },
  'house/contract-loads': {
    'a reference leads out of the file': set(`${verify}/responses/404/$ref`, 'errors.yaml#/NotFound'),
  },
  'no-unresolved-refs': {
    'a reference leads nowhere': set(`${verify}/responses/404/$ref`, '#/components/responses/Missing'),
  },
  struct: {
    'a schema is nullable, as in OpenAPI 3.0': set(`${schemas}/Vendor/nullable`, true),
    "a response is an operation's sibling": set(`${verify}/response`, {}),
  },
});
