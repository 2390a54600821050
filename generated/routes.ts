// Generated from openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

/** What a client needs to know of an operation. Everything else that the contract says is in operations.ts. */
export type Route = {
  /** In upper case, as on the wire. */
  readonly method: string;
  /** The path template, below the server's URL. */
  readonly path: string;
  /** Whether a call needs credentials. */
  readonly secured: boolean;
  /** The documented statuses that are a success. */
  readonly success: readonly number[];
};

/** Every operation by its operationId, in the order of the contract. */
export const routes = {
  "createAccessToken": {
    "method": "POST",
    "path": "/v1/auth/token",
    "secured": false,
    "success": [
      200
    ]
  },
  "registerDevice": {
    "method": "POST",
    "path": "/v1/devices",
    "secured": true,
    "success": [
      201
    ]
  },
  "createBothHandsEnrollment": {
    "method": "POST",
    "path": "/v1/enroll/both",
    "secured": true,
    "success": [
      201
    ]
  },
  "createVerification": {
    "method": "POST",
    "path": "/v1/verify",
    "secured": true,
    "success": [
      201
    ]
  },
  "createWebhook": {
    "method": "POST",
    "path": "/v1/webhooks",
    "secured": true,
    "success": [
      201
    ]
  }
} as const satisfies Readonly<Record<string, Route>>;
