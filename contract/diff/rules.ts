/** Our own rules for what changed, which look at what Redocly CLI's comparison misses. */
import type { DiffRule } from './change.ts';
import { exampleChanged } from './rules/example-changed.ts';
import { operationSecurity } from './rules/operation-security.ts';
import { requestPropertyRemoved } from './rules/request-property-removed.ts';
import { requirementChanged } from './rules/requirement-changed.ts';
import { tokenUrl } from './rules/token-url.ts';
import { webhookBodyRequired } from './rules/webhook-body-required.ts';
import { webhookHeaders } from './rules/webhook-headers.ts';

export const diffRules: readonly DiffRule[] = [
  operationSecurity,
  requestPropertyRemoved,
  webhookHeaders,
  webhookBodyRequired,
  tokenUrl,
  requirementChanged,
  exampleChanged,
];
