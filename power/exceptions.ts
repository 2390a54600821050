/** What is left out of the measurement, each with its reason. */
import type { DefectId } from '../deployment/defects.ts';

/** Deviations that the contract permits, or that cannot be seen from outside: the suite is right to be silent. */
export const exceptions: Readonly<Partial<Record<DefectId, string>>> = {
  'token-client-id-not-uuid-401':
    'TOK-CLIENT-ID-FORM lets a client_id that is no UUID be refused with 400 or 401.',
  'metadata-large-integers-rounded':
    'Numbers beyond 2^53 are not interoperable JSON (RFC 8259 § 6); the check says not-applicable, with this reason.',
};

/** Checks that no defect of the second deployment is for. */
export const idleChecks: Readonly<Record<string, string>> = {
  'create-both-hands-enrollment/refuses-an-unknown-user':
    'Applies only where people have to exist first, which is no defect but a setting.',
  'deliveries/begin-with-the-subscription': 'No defect delivers events from before a webhook was created.',
  'deliveries/subscribed-to-verification-complete':
    'The defects that withhold this event withhold it from every webhook; its siblings find those that withhold others.',
  'deliveries/all-events-are-of-one-tenant':
    'No defect changes tenant_id from one kind of event to the next.',
  'device-paired/paired-at': 'No defect leaves paired_at out; its twin for enrolled_at finds one.',
  'enrollment-complete/palm-type': 'No defect leaves palm_type out.',
  'verification-complete/matched-exactly':
    'No defect denies a match that all scores reach; one-below finds the converse.',
  'verification-complete/thresholds': 'No defect leaves thresholds out; its twin for scores finds one.',
  'verification-complete/verified-at':
    'No defect leaves verified_at out; its twin for enrolled_at finds one.',
  'verification-complete/vendor':
    'No defect leaves vendor out of this event; its twin for enrollment finds one.',
  'create-webhook/response-has-no-undocumented-fields':
    'data of this response is at the choice of the deployment, so little could be undocumented.',
  'every-delivery/user-agent': 'Every HTTP library sends one of its own; the check of its value finds that.',
};
