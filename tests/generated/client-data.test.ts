/** What the client carries to its users: small copies of what the rest of generated/ says, so they must agree. */
import { expect, test } from 'vitest';
import { webhookExamples, webhookHeaderExamples } from '../../generated/examples.ts';
import { operationTable, webhookTable } from '../../generated/operations.ts';
import { routes } from '../../generated/routes.ts';
import { webhookValidators } from '../../generated/validators/webhooks.ts';

test('the routes say of each operation what the operation table says', () => {
  const expected = Object.entries(operationTable).map(([operation, { method, path, secured, statuses }]) => [
    operation,
    { method, path, secured, success: statuses.filter((status) => status < 300) },
  ]);

  expect(Object.entries(routes)).toEqual(expected);
});

test('there is an example of each webhook, valid, with every header of the contract', () => {
  expect(Object.keys(webhookExamples)).toEqual(Object.keys(webhookTable));
  for (const [event, { headers }] of Object.entries(webhookTable)) {
    const key = event as keyof typeof webhookTable;
    expect(webhookValidators[key](webhookExamples[key]), event).toBe(true);
    expect(Object.keys(webhookHeaderExamples[key])).toEqual(Object.keys(headers));
  }
});
