import { expect, test } from 'vitest';
import { operationTable, webhookTable } from '../../generated/operations.ts';

test('an operation is described as the contract has it', () => {
  expect(operationTable.createVerification).toEqual({
    method: 'POST',
    path: '/v1/verify',
    summary: 'Create a verification challenge',
    secured: true,
    security: ['oauth2ClientCredentials', 'bearerAuth'],
    requestMediaTypes: ['application/json'],
    requestSchema: 'VerifyRequest',
    statuses: [201, 401, 404, 422, 500],
    responseSchemas: {
      201: 'VerifyResponse',
      401: 'ErrorResponse',
      404: 'ErrorResponse',
      422: 'ErrorResponse',
      500: 'ErrorResponse',
    },
  });
});

test('only the token operation is public', () => {
  const open = Object.entries(operationTable).filter(([, { secured }]) => !secured);

  expect(open.map(([id, { security }]) => ({ id, security }))).toEqual([
    { id: 'createAccessToken', security: [] },
  ]);
});

test('a webhook is described as the contract has it', () => {
  expect(webhookTable['device.paired']).toEqual({
    operationId: 'onDevicePaired',
    method: 'POST',
    summary: 'device.paired',
    requestMediaTypes: ['application/json'],
    schema: 'DevicePairedEvent',
    headers: {
      'X-Link-Event': { required: true },
      'X-Link-Delivery': { required: true },
      'User-Agent': { required: true },
      'X-API-Key': { required: false },
    },
  });
});
