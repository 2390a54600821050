// Generated from control.openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

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
  "getHealth": {
    "method": "GET",
    "path": "/__mock/v1/health",
    "summary": "Say that the mock is up",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "getConfig": {
    "method": "GET",
    "path": "/__mock/v1/config",
    "summary": "Show what the mock was started with",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "getCatalog": {
    "method": "GET",
    "path": "/__mock/v1/catalog",
    "summary": "List everything that behaves as its name says",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "getJwks": {
    "method": "GET",
    "path": "/__mock/v1/jwks.json",
    "summary": "Publish the keys that access tokens are signed with",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": "Jwks",
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "getOpenApi": {
    "method": "GET",
    "path": "/__mock/v1/openapi.json",
    "summary": "Publish the contract that is served",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "streamActivity": {
    "method": "GET",
    "path": "/__mock/v1/stream",
    "summary": "Watch what happens, as it happens",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listTenants": {
    "method": "GET",
    "path": "/__mock/v1/tenants",
    "summary": "List the tenants",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "createTenant": {
    "method": "POST",
    "path": "/__mock/v1/tenants",
    "summary": "Create a tenant",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "TenantRequest",
    "statuses": [
      201,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "201": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "deleteTenant": {
    "method": "DELETE",
    "path": "/__mock/v1/tenants/{tenant_id}",
    "summary": "Delete a tenant and everything it holds",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "getSettings": {
    "method": "GET",
    "path": "/__mock/v1/settings",
    "summary": "Show the settings of the tenant",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "updateSettings": {
    "method": "PATCH",
    "path": "/__mock/v1/settings",
    "summary": "Change settings of the tenant",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "SettingsPatch",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listOAuthClients": {
    "method": "GET",
    "path": "/__mock/v1/oauth_clients",
    "summary": "List the OAuth clients of the tenant",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "createOAuthClient": {
    "method": "POST",
    "path": "/__mock/v1/oauth_clients",
    "summary": "Create an OAuth client",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "OAuthClientRequest",
    "statuses": [
      201,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "201": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "rotateOAuthClient": {
    "method": "POST",
    "path": "/__mock/v1/oauth_clients/{client_id}/rotate",
    "summary": "Give an OAuth client a new secret",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "deleteOAuthClient": {
    "method": "DELETE",
    "path": "/__mock/v1/oauth_clients/{client_id}",
    "summary": "Delete an OAuth client",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listUsers": {
    "method": "GET",
    "path": "/__mock/v1/users",
    "summary": "List the people that the tenant knows, newest first",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "createUser": {
    "method": "POST",
    "path": "/__mock/v1/users",
    "summary": "Make a user known",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "UserRequest",
    "statuses": [
      201,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "201": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "enrollUser": {
    "method": "POST",
    "path": "/__mock/v1/users/{external_user_id}/enroll",
    "summary": "Enroll a user at once",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "EnrollUserRequest",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "deleteUser": {
    "method": "DELETE",
    "path": "/__mock/v1/users/{external_user_id}",
    "summary": "Forget a user and their palms",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listScanners": {
    "method": "GET",
    "path": "/__mock/v1/scanners",
    "summary": "List the scanners of the tenant",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "createScanner": {
    "method": "POST",
    "path": "/__mock/v1/scanners",
    "summary": "Unpack a scanner",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "ScannerRequest",
    "statuses": [
      201,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "201": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "getScanner": {
    "method": "GET",
    "path": "/__mock/v1/scanners/{hardware_id}",
    "summary": "Show a scanner",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "deleteScanner": {
    "method": "DELETE",
    "path": "/__mock/v1/scanners/{hardware_id}",
    "summary": "Take a scanner away",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "updateScanner": {
    "method": "PATCH",
    "path": "/__mock/v1/scanners/{hardware_id}",
    "summary": "Change what a scanner does by itself",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "ScannerPatch",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "enterPairingCode": {
    "method": "POST",
    "path": "/__mock/v1/scanners/{hardware_id}/enter_pairing_code",
    "summary": "Enter a pairing code on the scanner",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "PairingCodeEntry",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "presentPalm": {
    "method": "POST",
    "path": "/__mock/v1/scanners/{hardware_id}/present_palm",
    "summary": "Put a palm on the scanner",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "PalmPresentation",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "failCapture": {
    "method": "POST",
    "path": "/__mock/v1/scanners/{hardware_id}/fail_capture",
    "summary": "Let the capture fail",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "CaptureFailure",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "timeoutCapture": {
    "method": "POST",
    "path": "/__mock/v1/scanners/{hardware_id}/timeout_capture",
    "summary": "Let nobody come in time",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "ChallengeReference",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "connectScanner": {
    "method": "POST",
    "path": "/__mock/v1/scanners/{hardware_id}/connect",
    "summary": "Connect the scanner",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "disconnectScanner": {
    "method": "POST",
    "path": "/__mock/v1/scanners/{hardware_id}/disconnect",
    "summary": "Disconnect the scanner",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "unpairScanner": {
    "method": "POST",
    "path": "/__mock/v1/scanners/{hardware_id}/unpair",
    "summary": "Unpair the scanner",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "expireCertificate": {
    "method": "POST",
    "path": "/__mock/v1/scanners/{hardware_id}/expire_certificate",
    "summary": "Let the certificate of the scanner expire",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "setNextCaptures": {
    "method": "PUT",
    "path": "/__mock/v1/scanners/{hardware_id}/next_captures",
    "summary": "Say what the next captures will be",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "NextCaptures",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listChallenges": {
    "method": "GET",
    "path": "/__mock/v1/challenges",
    "summary": "List the challenges of the tenant, newest first",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "getChallenge": {
    "method": "GET",
    "path": "/__mock/v1/challenges/{challenge_id}",
    "summary": "Show a challenge, and why it came out so",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "simulateChallenge": {
    "method": "POST",
    "path": "/__mock/v1/challenges/{challenge_id}/simulate",
    "summary": "Bring about an outcome of a challenge",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "Simulation",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listWebhooks": {
    "method": "GET",
    "path": "/__mock/v1/webhooks",
    "summary": "List the webhooks of the tenant",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "deleteWebhook": {
    "method": "DELETE",
    "path": "/__mock/v1/webhooks/{webhook_id}",
    "summary": "Delete a webhook",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "testWebhook": {
    "method": "POST",
    "path": "/__mock/v1/webhooks/{webhook_id}/test",
    "summary": "Send a test event to a webhook",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "TestRequest",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "getSink": {
    "method": "GET",
    "path": "/__mock/v1/sinks/{name}",
    "summary": "Show what a sink captured",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "setSinkResponse": {
    "method": "PUT",
    "path": "/__mock/v1/sinks/{name}/response",
    "summary": "Script the answer of a sink",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "SinkResponse",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "getUrlMap": {
    "method": "GET",
    "path": "/__mock/v1/url_map",
    "summary": "Show where deliveries really go",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "setUrlMap": {
    "method": "PUT",
    "path": "/__mock/v1/url_map",
    "summary": "Say where deliveries really go",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "UrlMap",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listEvents": {
    "method": "GET",
    "path": "/__mock/v1/events",
    "summary": "List the events of the tenant, newest first",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "resendEvent": {
    "method": "POST",
    "path": "/__mock/v1/events/{event_id}/resend",
    "summary": "Deliver an event again",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "triggerEvent": {
    "method": "POST",
    "path": "/__mock/v1/events/trigger",
    "summary": "Bring an event about",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "TriggerRequest",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listDeliveries": {
    "method": "GET",
    "path": "/__mock/v1/deliveries",
    "summary": "List the deliveries of the tenant, newest first",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listAttempts": {
    "method": "GET",
    "path": "/__mock/v1/deliveries/{delivery_id}/attempts",
    "summary": "List the attempts of a delivery",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "retryDelivery": {
    "method": "POST",
    "path": "/__mock/v1/deliveries/{delivery_id}/retry_now",
    "summary": "Make the next attempt of a delivery now",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "cancelDelivery": {
    "method": "POST",
    "path": "/__mock/v1/deliveries/{delivery_id}/cancel",
    "summary": "Give a delivery up",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "waitForEvent": {
    "method": "POST",
    "path": "/__mock/v1/wait",
    "summary": "Wait until an event matches",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "WaitRequest",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "getClock": {
    "method": "GET",
    "path": "/__mock/v1/clock",
    "summary": "Show the clock",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "setClock": {
    "method": "PATCH",
    "path": "/__mock/v1/clock",
    "summary": "Let the clock run, or stand still",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "ClockPatch",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "advanceClock": {
    "method": "POST",
    "path": "/__mock/v1/clock/advance",
    "summary": "Move the clock forward",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "ClockAdvance",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listFaults": {
    "method": "GET",
    "path": "/__mock/v1/faults",
    "summary": "List the faults that are set",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "createFault": {
    "method": "POST",
    "path": "/__mock/v1/faults",
    "summary": "Set a fault",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "FaultRequest",
    "statuses": [
      201,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "201": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "clearFaults": {
    "method": "DELETE",
    "path": "/__mock/v1/faults",
    "summary": "Remove every fault",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "deleteFault": {
    "method": "DELETE",
    "path": "/__mock/v1/faults/{fault_id}",
    "summary": "Remove a fault",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "exportState": {
    "method": "GET",
    "path": "/__mock/v1/state",
    "summary": "Take out everything that the tenant holds",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "importState": {
    "method": "PUT",
    "path": "/__mock/v1/state",
    "summary": "Replace everything that the tenant holds",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "State",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "resetState": {
    "method": "POST",
    "path": "/__mock/v1/state/reset",
    "summary": "Go back to how the tenant began",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listSnapshots": {
    "method": "GET",
    "path": "/__mock/v1/snapshots",
    "summary": "List the snapshots of the tenant",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "createSnapshot": {
    "method": "POST",
    "path": "/__mock/v1/snapshots",
    "summary": "Take a snapshot",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [
      "application/json"
    ],
    "requestSchema": "SnapshotRequest",
    "statuses": [
      201,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "201": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "deleteSnapshot": {
    "method": "DELETE",
    "path": "/__mock/v1/snapshots/{name}",
    "summary": "Throw a snapshot away",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "restoreSnapshot": {
    "method": "POST",
    "path": "/__mock/v1/snapshots/{name}/restore",
    "summary": "Go back to a snapshot",
    "secured": true,
    "security": [
      "controlToken"
    ],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "401": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "409": "ErrorResponse",
      "500": "ErrorResponse"
    }
  },
  "listRequests": {
    "method": "GET",
    "path": "/__mock/v1/requests",
    "summary": "List the requests that the API answered, newest first",
    "secured": false,
    "security": [],
    "requestMediaTypes": [],
    "requestSchema": null,
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "responseSchemas": {
      "200": null,
      "400": "ErrorResponse",
      "403": "ErrorResponse",
      "404": "ErrorResponse",
      "500": "ErrorResponse"
    }
  }
} as const satisfies Readonly<Record<string, OperationEntry>>;

/** Every webhook by its event key, in the order of the contract. */
export const webhookTable = {} as const satisfies Readonly<Record<string, WebhookEntry>>;

export type OperationId = keyof typeof operationTable;
export type EventType = keyof typeof webhookTable;
