/** Requirements that no check is for, each with the reason. Every other one has at least one check. */
import type { RequirementId } from '../generated/requirements.ts';

const PERMISSION = 'A permission: whichever way a deployment decides, it keeps the contract.';

export const untestable: Readonly<Partial<Record<RequirementId, string>>> = {
  'OVW-BASE-URL': 'Says where one deployment answers; the suite runs against any, under the URL it is given.',
  'DEV-IN-CONSOLE': 'The console cannot be looked into from outside.',
  'DEV-BUSINESS-RULE-400': 'The reference names no business rule that a request could break.',
  'ENR-BUSINESS-RULE-400': 'The reference names no business rule that a request could break.',
  'ENR-BOTH-PALMS':
    'What a scanner captures is not visible from outside; the events may report one palm, as the example does.',
  'ERR-INTERNAL-500':
    'Nothing makes a correct server fail unexpectedly. No check accepts a 500 where another status is due.',
  'OVW-UNKNOWN-FIELDS': PERMISSION,
  'DEV-REPEATED-REGISTRATION': PERMISSION,
  'ENR-NEW-USER': PERMISSION,
  'ENR-METADATA-ABSENT': PERMISSION,
  'EVT-ENROLLED-PER-PALM': PERMISSION,
  'EVT-SCORE-AT-THRESHOLD': PERMISSION,
  'DLV-DELIVERY-PREFIX': PERMISSION,
  'DLV-NO-SIGNATURE': PERMISSION,
  'DLV-ORDER': PERMISSION,
  'DLV-RETRY-END': PERMISSION,
  'WHK-EVENTS-REPEATED': PERMISSION,
  'WHK-RESPONSE': PERMISSION,
};
