/** What the domain's tests start from. */
import { MINUTE, type Instant } from '../../../mock/domain/instant.ts';
import { Refusal, type RefusalCode } from '../../../mock/domain/refusal.ts';
import type { Tenant } from '../../../mock/domain/tenant.ts';

/** The `created_at` of the contract's example of a registered device. */
export const START: Instant = Date.UTC(2026, 5, 8, 14, 8, 43) * 1_000 + 151_246;

export const tenant: Tenant = {
  tenant_id: 'd1e2f3a4-b5c6-7890-abcd-ef1234567890',
  seed: 'lobby',
  clock_offset: 0,
  clock_frozen_at: null,
  settings: '{}',
  url_map: '{}',
  has_faults: 0,
  created_at: START - MINUTE,
};

/** The refusal that `rule` ends in. */
export function refusalOf(rule: () => unknown): { code: RefusalCode; message: string } {
  try {
    rule();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('Nothing was refused.');
}
