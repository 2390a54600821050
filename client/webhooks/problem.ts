/** Why a delivery was not acknowledged, or not handled: values, so that a program can tell them apart. */

/** Each reason with the status that the sender gets. Anything but 2xx makes it try again. */
export const problemStatuses = {
  /** Not a POST. */
  'wrong-method': 405,
  /** No X-API-Key. */
  'missing-api-key': 401,
  /** An X-API-Key that is none of ours. */
  'wrong-api-key': 401,
  /** Not application/json. */
  'wrong-content-type': 415,
  /** More bytes than the receiver takes. */
  'too-large': 413,
  /** The body broke off or did not arrive in time. */
  unreadable: 400,
  /** The body is not JSON in UTF-8, or not an object. */
  'not-json': 400,
  /** X-Link-Event or X-Link-Delivery is missing. */
  'missing-header': 400,
  /** X-Link-Event names another event than the body. */
  'header-mismatch': 400,
  /** The body is not what the contract says of this event. */
  'off-contract': 400,
  /** The same event is being handled at this moment, and did not get done in time. */
  'in-progress': 503,
  /** The handler threw; `cause` is what. */
  'handler-failed': 500,
  /** The handler was not done in time. It runs on; when it succeeds, the retry is acknowledged at once. */
  'handler-slow': 503,
  /** The event store threw; `cause` is what. */
  'store-failed': 503,
} as const;

export type ProblemReason = keyof typeof problemStatuses;

export type DeliveryProblem = {
  readonly reason: ProblemReason;
  /** What was wrong and what would be right, for a person. Repeats no header and no value of the body. */
  readonly detail: string;
  /** The status for the sender. */
  readonly status: number;
  /** X-Link-Delivery, once the sender has proved to know the key. */
  readonly deliveryId?: string;
  /** Of the body, once it was found to be on the contract. */
  readonly eventId?: string;
  readonly cause?: unknown;
};

export function problem(
  reason: ProblemReason,
  detail: string,
  more: Partial<Pick<DeliveryProblem, 'deliveryId' | 'eventId' | 'cause'>> = {},
): DeliveryProblem {
  return { reason, detail, status: problemStatuses[reason], ...more };
}
