/** Every house rule, in the order in which they are listed in the docs. */
import type { HouseRule } from './rule.ts';
import { errorShape } from './rules/error-shape.ts';
import { eventTypesAreWebhooks } from './rules/event-types-are-webhooks.ts';
import { linkExpressionResolves } from './rules/link-expression-resolves.ts';
import { linkFieldsAccepted } from './rules/link-fields-accepted.ts';
import { linkOperationExists } from './rules/link-operation-exists.ts';
import { operationExamples } from './rules/operation-examples.ts';
import { plainYaml } from './rules/plain-yaml.ts';
import { requirementIdUnique } from './rules/requirement-id-unique.ts';
import { requirementWellFormed } from './rules/requirement-well-formed.ts';
import { responseDescribed } from './rules/response-described.ts';
import { schemaBounds } from './rules/schema-bounds.ts';
import { schemaCompiles } from './rules/schema-compiles.ts';
import { schemaPropertyDescribed } from './rules/schema-property-described.ts';
import { securedOperation401 } from './rules/secured-operation-401.ts';
import { serverTransport } from './rules/server-transport.ts';
import { tokenUrlLocal } from './rules/token-url-local.ts';
import { webhookDeliveryHeaders } from './rules/webhook-delivery-headers.ts';
import { webhookKeyIsEventType } from './rules/webhook-key-is-event-type.ts';

export const houseRules: readonly HouseRule[] = [
  errorShape,
  securedOperation401,
  responseDescribed,
  operationExamples,
  schemaCompiles,
  schemaBounds,
  schemaPropertyDescribed,
  webhookKeyIsEventType,
  eventTypesAreWebhooks,
  webhookDeliveryHeaders,
  linkOperationExists,
  linkExpressionResolves,
  linkFieldsAccepted,
  requirementWellFormed,
  requirementIdUnique,
  serverTransport,
  tokenUrlLocal,
  plainYaml,
];
