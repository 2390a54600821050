/** Deviations that the contract permits: the suite is right to be silent. */
import type { DefectId } from '../deployment/defects.ts';

export const exceptions: Readonly<Partial<Record<DefectId, string>>> = {
  'token-client-id-not-uuid-401':
    'TOK-CLIENT-ID-FORM lets a client_id that is no UUID be refused with 400 or 401.',
  'metadata-large-integers-rounded':
    'Numbers beyond 2^53 are not interoperable JSON (RFC 8259 § 6); the check says not-applicable, with this reason.',
};
