import { expect, test } from 'vitest';
import { requestValidators } from '../../../generated/validators/requests.ts';
import { responseValidators } from '../../../generated/validators/responses.ts';
import type { Validator } from '../../../generated/validators/validator.ts';
import { validateWebhookEvent, webhookValidators } from '../../../generated/validators/webhooks.ts';
import { requestBodies, responseBodies, webhookBodies } from '../../support/contract-examples.ts';
import { refusal } from './refusal.ts';

type Validators = Readonly<Record<string, Validator<unknown> | undefined>>;
const requests: Validators = requestValidators;
const responses: Readonly<Record<string, Validators>> = responseValidators;
const webhooks: Validators = webhookValidators;

test('the contract shows an example of every body, and every body has a validator', () => {
  const bodies = [...requestBodies, ...responseBodies, ...webhookBodies];

  expect(bodies.filter(({ examples }) => examples.length === 0)).toEqual([]);
  expect(requestBodies.map(({ key }) => key)).toEqual(Object.keys(requestValidators));
  expect(webhookBodies.map(({ key }) => key)).toEqual(Object.keys(webhookValidators));
  expect(responseBodies.map(({ key, status }) => `${key} ${status}`)).toEqual(
    Object.entries(responses).flatMap(([key, byStatus]) =>
      Object.keys(byStatus).map((status) => `${key} ${status}`),
    ),
  );
});

for (const { key, examples } of requestBodies) {
  test.for(examples)(`the request example of ${key} is accepted: $name`, ({ value }) => {
    expect(refusal(requests[key], value)).toBeNull();
  });
}

for (const { key, status, examples } of responseBodies) {
  test.for(examples)(`the example of ${key}'s response ${status} is accepted: $name`, ({ value }) => {
    expect(refusal(responses[key]?.[status], value)).toBeNull();
  });
}

for (const { key, examples } of webhookBodies) {
  test.for(examples)(`the example of the webhook ${key} is accepted: $name`, ({ value }) => {
    expect(refusal(webhooks[key], value)).toBeNull();
    expect(refusal(validateWebhookEvent, value)).toBeNull();
  });
}
