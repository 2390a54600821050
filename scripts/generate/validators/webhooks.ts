/** generated/validators/webhooks.ts: is this the body of that event, or of any? */
import type { Contract } from '../../../contract/load.ts';
import { requestBodiesOf, webhooksOf } from '../../../contract/operations.ts';
import { isJson, pascalCase, validatorModule } from './module.ts';

/** The schema of the contract that is satisfied by the body of any webhook. */
const ANY_EVENT = 'WebhookEvent';
const ANY_EVENT_AT = `/components/schemas/${ANY_EVENT}`;

export async function generateWebhookValidators(contract: Contract): Promise<string> {
  const targets = webhooksOf(contract).flatMap((webhook) => {
    const json = requestBodiesOf(contract, webhook).find(isJson);
    if (!json) return [];
    const name = `validate${pascalCase(webhook.key)}Event`;
    return [
      {
        ...json,
        name,
        doc: `The body of ${webhook.key}.`,
        type: `WebhookEvents['${webhook.key}']`,
        key: webhook.key,
      },
    ];
  });
  return validatorModule(contract, {
    targets: targets.length > 0 ? [...targets, anyEvent(contract)] : [],
    imports: "import type { WebhookEvent, WebhookEvents } from '../wire.ts';\n",
    maps: `/** By event key. */
export const webhookValidators = {
${targets.map(({ key, name }) => `  '${key}': ${name},\n`).join('')}} as const;
`,
  });
}

function anyEvent(contract: Contract) {
  if (contract.document.components?.schemas?.[ANY_EVENT] === undefined) {
    throw contract.fault(
      '/components/schemas',
      `there are webhooks, but no schema ${ANY_EVENT}.`,
      `Expected ${ANY_EVENT} to be the oneOf of all their bodies.`,
    );
  }
  return {
    name: 'validateWebhookEvent',
    doc: 'The body of any webhook.',
    type: ANY_EVENT,
    schema: { $ref: `#${ANY_EVENT_AT}` },
    at: ANY_EVENT_AT,
  };
}
