// Generated from openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

import type { components } from './types.ts';

type SchemaName = keyof components['schemas'];

/** What the contract says of one operation. A schema that has no name of its own is null. */
export type OperationEntry = {
  /** In upper case, as on the wire. */
  readonly method: string;
  /** The path template, below the server's URL. */
  readonly path: string;
  readonly summary: string;
  /** Whether a call needs credentials. */
  readonly secured: boolean;
  /** Names of the security schemes of which any one suffices. */
  readonly security: readonly string[];
  readonly requestMediaTypes: readonly string[];
  readonly requestSchema: SchemaName | null;
  /** Documented statuses; a range such as '2XX' and 'default' stay words. */
  readonly statuses: readonly (number | string)[];
  /** By status, for those responses that have a body. */
  readonly responseSchemas: Readonly<Record<number | string, SchemaName | null>>;
};

/** What the contract says of one webhook. */
export type WebhookEntry = {
  readonly operationId: string;
  readonly method: string;
  readonly summary: string;
  readonly requestMediaTypes: readonly string[];
  readonly schema: SchemaName | null;
  /** The headers of a delivery by name. */
  readonly headers: Readonly<Record<string, { readonly required: boolean }>>;
};

/** Every operation by its operationId, in the order of the contract. */
export const operationTable = {
  "createAccessToken": {
    "method": "POST",
    "path": "/v1/auth/token",
    "summary": "Generate an access token",
    "secured": false,
    "security": [],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "TokenRequest",
    "statuses": [
      200,
      400,
      401,
      500
    ],
    "responseSchemas": {
      "200": "TokenResponse",
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "registerDevice": {
    "method": "POST",
    "path": "/v1/devices",
    "summary": "Register a device",
    "secured": true,
    "security": [
      "oauth2ClientCredentials",
      "bearerAuth"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "RegisterDeviceRequest",
    "statuses": [
      201,
      400,
      401,
      500
    ],
    "responseSchemas": {
      "201": "RegisterDeviceResponse",
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "createBothHandsEnrollment": {
    "method": "POST",
    "path": "/v1/enroll/both",
    "summary": "Create a both-hands enrollment challenge",
    "secured": true,
    "security": [
      "oauth2ClientCredentials",
      "bearerAuth"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "EnrollBothRequest",
    "statuses": [
      201,
      400,
      401,
      403,
      404,
      409,
      422,
      500
    ],
    "responseSchemas": {
      "201": "EnrollBothResponse",
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "422": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "createVerification": {
    "method": "POST",
    "path": "/v1/verify",
    "summary": "Create a verification challenge",
    "secured": true,
    "security": [
      "oauth2ClientCredentials",
      "bearerAuth"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "VerifyRequest",
    "statuses": [
      201,
      401,
      404,
      422,
      500
    ],
    "responseSchemas": {
      "201": "VerifyResponse",
      "401": "ErrorResponse",
      "404": "ErrorResponse",
      "422": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "createWebhook": {
    "method": "POST",
    "path": "/v1/webhooks",
    "summary": "Create a webhook",
    "secured": true,
    "security": [
      "oauth2ClientCredentials",
      "bearerAuth"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "CreateWebhookRequest",
    "statuses": [
      201,
      400,
      401,
      403,
      409,
      500
    ],
    "responseSchemas": {
      "201": "CreateWebhookResponse",
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  }
} as const satisfies Readonly<Record<string, OperationEntry>>;

/** Every webhook by its event key, in the order of the contract. */
export const webhookTable = {
  "device.paired": {
    "operationId": "onDevicePaired",
    "method": "POST",
    "summary": "device.paired",
    "requestMediaTypes": [
      "application/json"
    ],
    "schema": "DevicePairedEvent",
    "headers": {
      "X-Link-Event": {
        "required": true
      },
      "X-Link-Delivery": {
        "required": true
      },
      "User-Agent": {
        "required": true
      },
      "X-API-Key": {
        "required": false
      }
    }
  },
  "enrollment.complete": {
    "operationId": "onEnrollmentComplete",
    "method": "POST",
    "summary": "enrollment.complete",
    "requestMediaTypes": [
      "application/json"
    ],
    "schema": "EnrollmentCompleteEvent",
    "headers": {
      "X-Link-Event": {
        "required": true
      },
      "X-Link-Delivery": {
        "required": true
      },
      "User-Agent": {
        "required": true
      },
      "X-API-Key": {
        "required": false
      }
    }
  },
  "verification.complete": {
    "operationId": "onVerificationComplete",
    "method": "POST",
    "summary": "verification.complete",
    "requestMediaTypes": [
      "application/json"
    ],
    "schema": "VerificationCompleteEvent",
    "headers": {
      "X-Link-Event": {
        "required": true
      },
      "X-Link-Delivery": {
        "required": true
      },
      "User-Agent": {
        "required": true
      },
      "X-API-Key": {
        "required": false
      }
    }
  }
} as const satisfies Readonly<Record<string, WebhookEntry>>;

export type OperationId = keyof typeof operationTable;
export type EventType = keyof typeof webhookTable;
