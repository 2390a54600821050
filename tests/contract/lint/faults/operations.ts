/** Faults in the operations: their answers, names and examples. */
import { all, remove, rename, set } from '../../edits.ts';
import { faultsFor } from './fault.ts';

const token = '/paths/~1v1~1auth~1token/post';
const devices = '/paths/~1v1~1devices/post';
const enroll = '/paths/~1v1~1enroll~1both/post';
const verify = '/paths/~1v1~1verify/post';
const subscribe = '/paths/~1v1~1webhooks/post';
const paired = '/webhooks/device.paired/post';
const schemas = '/components/schemas';
const examples = '/components/examples';

export const operationsFaults = faultsFor('redocly', {
  'house/error-shape': {
    'a 404 has an error shape of its own': set(`${verify}/responses/404`, {
      description: 'User or hardware_id not found.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['success', 'message'],
            properties: {
              success: { type: 'boolean', description: 'Always `false`.' },
              message: { type: 'string', description: 'What is wrong.' },
            },
          },
        },
      },
    }),
    'a 500 answers with the success shape': set(
      '/components/responses/InternalServerError/content/application~1json/schema/$ref',
      '#/components/schemas/RegisterDeviceResponse',
    ),
    'an error has no body': set('/components/responses/Conflict', { description: 'Conflict.' }),
  },
  'house/secured-operation-401': {
    'a secured operation does not document 401': remove(`${devices}/responses/401`),
    'an operation with security of its own does not document 401': all(
      set(`${subscribe}/security`, [{ bearerAuth: [] }]),
      remove(`${subscribe}/responses/401`),
    ),
  },
  'rule/operation-documents-500': {
    'an operation does not document 500': remove(`${verify}/responses/500`),
  },
  'rule/operation-documents-invalid-request': {
    'an operation with a body documents neither 400 nor 422': remove(`${verify}/responses/422`),
  },
  'house/response-described': {
    'a 409 beside a $ref has no words of its own': remove(`${enroll}/responses/409/description`),
    'a shared response has an empty description': set(
      '/components/responses/DeliveryAcknowledged/description',
      ' ',
    ),
  },
  'house/operation-examples': {
    'a request has no example': remove(`${enroll}/requestBody/content/application~1json/examples`),
    'a 201 has no example': remove(`${devices}/responses/201/content/application~1json/examples`),
    'a webhook has no example': remove(`${paired}/requestBody/content/application~1json/examples`),
  },
  'rule/operation-id-camel-case': {
    'an operationId is in snake_case': set(`${verify}/operationId`, 'create_verification'),
    'an operationId is in PascalCase': set(`${paired}/operationId`, 'OnDevicePaired'),
  },
  'operation-operationId-unique': {
    'two operations have the same operationId': set(`${verify}/operationId`, 'createWebhook'),
  },
  'operation-2xx-response': {
    'an operation documents no success': remove(`${verify}/responses/201`),
  },
  'operation-tag-defined': {
    'an operation has a tag that is not described': set(`${verify}/tags`, ['Matching']),
  },
  'request-mime-type': {
    'a request is a form': rename(
      `${token}/requestBody/content/application~1json`,
      'application/x-www-form-urlencoded',
    ),
  },
  'response-contains-property': {
    'a success says nothing of success': all(
      remove(`${schemas}/CreateWebhookResponse/properties/success`),
      remove(`${schemas}/CreateWebhookResponse/required`),
      remove(`${examples}/CreateWebhookResponse/value/success`),
    ),
  },
  'paths-kebab-case': {
    'a path is in snake_case': rename('/paths/~1v1~1verify', '/v1/verify_palm'),
  },
});
