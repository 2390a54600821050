/** Faults that Spectral is there to find: unused components, formats in examples, what OWASP warns of. */
import { append, set } from '../../edits.ts';
import { faultsFor } from './fault.ts';

const devices = '/paths/~1v1~1devices/post';
const schemas = '/components/schemas';
const examples = '/components/examples';

export const spectralFaults = faultsFor('spectral', {
  'oas3-unused-component': {
    'a schema is used nowhere': set(`${schemas}/Orphan`, {
      type: 'string',
      description: 'Nobody refers to it.',
    }),
    'an example is used nowhere': set(`${examples}/Orphan`, { summary: 'Orphan', value: 1 }),
  },
  'oas3-valid-media-example': {
    "an example's id is no UUID": set(`${examples}/RegisterDeviceResponse/value/data/device_id`, 'device-1'),
    "an example's time is no date-time": set(
      `${examples}/EnrollBothResponse/value/data/expires_at`,
      'tomorrow',
    ),
  },
  'owasp:api2:2023-write-restricted': {
    'a second operation is public': set(`${devices}/security`, []),
  },
  'owasp:api8:2023-no-server-http': {
    'a third server is plain http': append('/servers', {
      url: 'http://sandbox.example.org',
      description: 'Old',
    }),
  },
  'owasp:api2:2023-no-http-basic': {
    'a scheme is HTTP Basic': set('/components/securitySchemes/bearerAuth/scheme', 'basic'),
  },
  'owasp:api1:2023-no-numeric-ids': {
    'an id in a path is a number': set('/paths/~1v1~1devices~1{id}', {
      parameters: [
        { name: 'id', in: 'path', required: true, description: 'Id.', schema: { type: 'integer' } },
      ],
    }),
  },
});
