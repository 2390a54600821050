import { operationTable } from '../../generated/operations.ts';
import type { OperationId } from '../../generated/wire.ts';
import type { Check } from '../check.ts';
import type { Contract } from '../schema/resolve.ts';
import { acknowledgementChecks } from './acknowledgement.ts';
import { authorizationChecks } from './authorization.ts';
import { backoffCheck } from './backoff.ts';
import { concurrencyChecks } from './concurrency.ts';
import { createAccessTokenChecks } from './create-access-token.ts';
import { createBothHandsEnrollmentChecks } from './create-both-hands-enrollment.ts';
import { createVerificationChecks } from './create-verification.ts';
import { createWebhookChecks } from './create-webhook.ts';
import { credentialChecks } from './credentials.ts';
import { deliveryChecks } from './deliveries.ts';
import { devicePairedChecks } from './device-paired.ts';
import { enrollmentCompleteChecks } from './enrollment-complete.ts';
import { enrollmentContextChecks } from './enrollment-context.ts';
import { everyDeliveryChecks } from './every-delivery.ts';
import { everyResponseChecks } from './every-response.ts';
import { expiredChallengeChecks } from './expired-challenges.ts';
import { generatedChecks } from './generated.ts';
import { matchingChecks } from './matching.ts';
import { propertyChecks } from './properties.ts';
import { registerDeviceChecks } from './register-device.ts';
import { requestChecks } from './requests.ts';
import { retryChecks } from './retries.ts';
import { tenantChecks } from './tenants.ts';
import { verificationCompleteChecks } from './verification-complete.ts';

/** Every check there is. Those made from the request schemas depend on the contract. */
export function allChecks(contract: Contract): readonly Check[] {
  const generated = (Object.keys(operationTable) as OperationId[]).flatMap((operationId) =>
    generatedChecks(contract, operationId),
  );
  return [
    ...createAccessTokenChecks,
    ...registerDeviceChecks,
    ...createBothHandsEnrollmentChecks,
    ...enrollmentContextChecks,
    ...createVerificationChecks,
    ...createWebhookChecks,
    ...generated,
    ...requestChecks,
    ...authorizationChecks,
    ...credentialChecks,
    ...tenantChecks,
    ...concurrencyChecks,
    ...deliveryChecks,
    ...acknowledgementChecks,
    backoffCheck,
    ...retryChecks,
    ...devicePairedChecks,
    ...enrollmentCompleteChecks,
    ...verificationCompleteChecks,
    ...matchingChecks,
    ...expiredChallengeChecks,
    ...propertyChecks,
    ...everyResponseChecks,
    ...everyDeliveryChecks,
  ];
}
