// Generated from openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

/** How binding a requirement is, in the words of RFC 2119. */
export type RequirementLevel = 'MUST' | 'SHOULD' | 'MAY';

/** Whether the API reference states a requirement, shows it in an example, or is silent and read so. */
export type RequirementBasis = 'stated' | 'example' | 'inferred';

/** The part of the contract that a requirement is about. */
export type RequirementPlace = {
  readonly kind: 'document' | 'operation' | 'event' | 'schema' | 'parameter' | 'response' | 'securityScheme';
  /** The operationId, the event key, the name of the component, or the field at the root of the contract. */
  readonly name: string;
  /** JSON Pointer of that part in openapi.yaml. */
  readonly pointer: string;
};

export type Requirement = {
  readonly level: RequirementLevel;
  readonly basis: RequirementBasis;
  /** The place in the API reference; for an inferred requirement, why its silence is read so. */
  readonly source: string;
  readonly text: string;
  readonly place: RequirementPlace;
};

/** Every requirement by its id, in the order of the contract. */
export const requirements = {
  "OVW-VERSIONED-PATHS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › title",
    "text": "Every operation of version 1 has a path that begins with /v1.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "OVW-ONE-SURFACE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › introduction",
    "text": "Device registration, enrollment, verification and webhook subscription are operations under one base URL, and one access token serves them all.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "OVW-BASE-URL": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › base URL",
    "text": "The sandbox answers at https://link-identity-sandbox-427874453693.me-central1.run.app.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "OVW-FOUR-STEPS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › four steps",
    "text": "A client that has client credentials needs only a token and Bearer calls to get from there to a verification result.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "OVW-CONSOLE-CREDENTIALS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › step 1",
    "text": "Credentials of an OAuth client created in the console are accepted by the token endpoint.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "OVW-JSON-REQUESTS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › note",
    "text": "Every operation takes its request body as JSON.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "OVW-JSON-RESPONSES": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › note",
    "text": "Every response, an error too, has a JSON body and says so in its Content-Type.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "OVW-SUCCESS-TRUE": {
    "level": "MUST",
    "basis": "example",
    "source": "Authentication › response 200 › success",
    "text": "A 2xx response to an operation has success set to true.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "OVW-DATA": {
    "level": "MUST",
    "basis": "example",
    "source": "Register Device › response 201 › data",
    "text": "What a registration or an enrollment created is the object data of the response.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "OVW-MESSAGE": {
    "level": "MUST",
    "basis": "example",
    "source": "Register Device › response 201 › message",
    "text": "The response to a registration or an enrollment has a message that a person can read.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "OVW-UNKNOWN-FIELDS": {
    "level": "MAY",
    "basis": "inferred",
    "source": "The field tables name what is read and nowhere forbid other fields.",
    "text": "A request with a field that the contract does not name is treated as if the field were not there.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "ERR-UNPARSEABLE-BODY": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "Invalid bodies are 400 in some tables and 422 in others, and no table speaks of bodies that are not JSON at all.",
    "text": "A body that cannot be parsed as JSON is refused with 400 or 422 in the error shape.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "ERR-UNKNOWN-ROUTE": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "Every non-2xx response shares one shape, but no status is given for a path or method outside the reference.",
    "text": "A path or method that the contract does not have is refused with a 4xx status in the error shape.",
    "place": {
      "kind": "document",
      "name": "info",
      "pointer": "/info"
    }
  },
  "TOK-PUBLIC": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › public endpoint",
    "text": "A token is issued to a request without an Authorization header.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "TOK-ISSUED-200": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › 200",
    "text": "Valid client credentials are answered with 200 and an access token.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "TOK-INVALID-BODY-400": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › 400",
    "text": "A token request with an invalid body is refused with 400.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "TOK-GRANT-TYPE-400": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › 400",
    "text": "A grant_type other than client_credentials is refused with 400.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "TOK-CLIENT-ID-401": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › 401",
    "text": "A well-formed client_id that no OAuth client has is refused with 401.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "TOK-CLIENT-SECRET-401": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › 401",
    "text": "A client_secret that is not the one of the client is refused with 401.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "TOK-NO-REFRESH-TOKEN": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › note",
    "text": "The response has no refresh_token; the credentials are the only way to the next access token.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "TOK-EARLY-RENEWAL": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › step 4",
    "text": "A new token is issued while the current one is still valid, so that a client can renew about 60 seconds early.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "TOK-JSON-BODY": {
    "level": "MUST",
    "basis": "example",
    "source": "Authentication › request › Content-Type",
    "text": "The token request is a JSON object sent as application/json.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "TOK-FORM-BODY": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "RFC 6749 sends these fields as a form, while the reference says that all requests are JSON.",
    "text": "A token request sent as application/x-www-form-urlencoded is refused with 400.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "TOK-PARALLEL-TOKENS": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "Renewal 60 seconds early only helps if calls already under way keep their token; the reference does not say so.",
    "text": "Issuing a token leaves the earlier tokens of the client valid until they expire.",
    "place": {
      "kind": "operation",
      "name": "createAccessToken",
      "pointer": "/paths/~1v1~1auth~1token/post"
    }
  },
  "DEV-CREATED-201": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › 201",
    "text": "A valid registration is answered with 201, a device record and a pairing code.",
    "place": {
      "kind": "operation",
      "name": "registerDevice",
      "pointer": "/paths/~1v1~1devices/post"
    }
  },
  "DEV-INVALID-400": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › 400",
    "text": "A registration that fails validation is refused with 400.",
    "place": {
      "kind": "operation",
      "name": "registerDevice",
      "pointer": "/paths/~1v1~1devices/post"
    }
  },
  "DEV-BUSINESS-RULE-400": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › 400",
    "text": "A registration that a business rule forbids is refused with 400.",
    "place": {
      "kind": "operation",
      "name": "registerDevice",
      "pointer": "/paths/~1v1~1devices/post"
    }
  },
  "DEV-UNAUTHORIZED-401": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › 401",
    "text": "A registration with a missing or invalid Bearer token is refused with 401.",
    "place": {
      "kind": "operation",
      "name": "registerDevice",
      "pointer": "/paths/~1v1~1devices/post"
    }
  },
  "DEV-NO-HARDWARE-ID": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › hardware_id",
    "text": "The response to a registration has no hardware_id.",
    "place": {
      "kind": "operation",
      "name": "registerDevice",
      "pointer": "/paths/~1v1~1devices/post"
    }
  },
  "DEV-HARDWARE-ID-AT-PAIRING": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › hardware_id",
    "text": "The physical device assigns the hardware_id during pairing.",
    "place": {
      "kind": "operation",
      "name": "registerDevice",
      "pointer": "/paths/~1v1~1devices/post"
    }
  },
  "DEV-IN-CONSOLE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › registration",
    "text": "A registered scanner is a record in the console.",
    "place": {
      "kind": "operation",
      "name": "registerDevice",
      "pointer": "/paths/~1v1~1devices/post"
    }
  },
  "DEV-PROVISIONING": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › provisioning",
    "text": "Entering the pairing code on the physical scanner completes provisioning.",
    "place": {
      "kind": "operation",
      "name": "registerDevice",
      "pointer": "/paths/~1v1~1devices/post"
    }
  },
  "DEV-REPEATED-REGISTRATION": {
    "level": "MAY",
    "basis": "inferred",
    "source": "The operation lists no 409, so a name or location in use is read as no conflict.",
    "text": "A second registration with the same device_name and location makes a second device record.",
    "place": {
      "kind": "operation",
      "name": "registerDevice",
      "pointer": "/paths/~1v1~1devices/post"
    }
  },
  "ENR-CREATED-201": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › 201",
    "text": "A valid enrollment is answered with 201 and a challenge.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-BUSINESS-RULE-400": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › 400",
    "text": "An enrollment that a business rule forbids is refused with 400.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-UNAUTHORIZED-401": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › 401",
    "text": "An enrollment with a missing or invalid Bearer token is refused with 401.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-FORBIDDEN-403": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › 403",
    "text": "An enrollment with a valid token that lacks the tenant permissions is refused with 403.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-USER-404": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › 404",
    "text": "An enrollment that is refused because the user does not exist is answered with 404.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-HARDWARE-404": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › 404",
    "text": "An enrollment on a hardware_id that does not exist is refused with 404.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-ENROLLED-409": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › 409",
    "text": "An enrollment of a user who is already enrolled for the device context is refused with 409.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-INVALID-422": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › 422",
    "text": "An enrollment whose body fails validation is refused with 422.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-BOTH-PALMS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › both palms",
    "text": "The scanner named by the challenge captures both palms of the user.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-RESULT-BY-EVENT": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › tip",
    "text": "The response does not wait for the capture: completion arrives later as an enrollment.complete event.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-NEW-USER": {
    "level": "MAY",
    "basis": "inferred",
    "source": "The reference lists 404 for a user but has no operation that creates users.",
    "text": "An external_user_id never seen before is accepted and becomes a user of the tenant.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "ENR-DEVICE-CONTEXT": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The reference does not define the device context of 409; the narrowest reading is one user on one scanner.",
    "text": "A user enrolled on one scanner can be enrolled on another scanner.",
    "place": {
      "kind": "operation",
      "name": "createBothHandsEnrollment",
      "pointer": "/paths/~1v1~1enroll~1both/post"
    }
  },
  "VER-CREATED-201": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › 201",
    "text": "A valid verification is answered with 201.",
    "place": {
      "kind": "operation",
      "name": "createVerification",
      "pointer": "/paths/~1v1~1verify/post"
    }
  },
  "VER-NOT-YET-VERIFIED": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › 201",
    "text": "The 201 response carries no match result.",
    "place": {
      "kind": "operation",
      "name": "createVerification",
      "pointer": "/paths/~1v1~1verify/post"
    }
  },
  "VER-UNAUTHORIZED-401": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › 401",
    "text": "A verification with a missing or expired Bearer token is refused with 401.",
    "place": {
      "kind": "operation",
      "name": "createVerification",
      "pointer": "/paths/~1v1~1verify/post"
    }
  },
  "VER-INVALID-422": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › 422",
    "text": "A verification whose body breaks the schema is refused with 422.",
    "place": {
      "kind": "operation",
      "name": "createVerification",
      "pointer": "/paths/~1v1~1verify/post"
    }
  },
  "VER-ONE-TO-ONE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › 1:1 match",
    "text": "The palm presented is compared with the palms of the one user named, so another enrolled person's palm does not match.",
    "place": {
      "kind": "operation",
      "name": "createVerification",
      "pointer": "/paths/~1v1~1verify/post"
    }
  },
  "VER-ENROLLED-USER": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › 1:1 match",
    "text": "A user enrolled before, named by the same external_user_id, can be verified.",
    "place": {
      "kind": "operation",
      "name": "createVerification",
      "pointer": "/paths/~1v1~1verify/post"
    }
  },
  "VER-RESULT-BY-EVENT": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › asynchronous result",
    "text": "The match result arrives later as a verification.complete event.",
    "place": {
      "kind": "operation",
      "name": "createVerification",
      "pointer": "/paths/~1v1~1verify/post"
    }
  },
  "VER-UNKNOWN-404": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The operation lists no 404, but the general table has 404 for a referenced resource that does not exist.",
    "text": "A verification of a user or on a hardware_id that does not exist is refused with 404, or with 422.",
    "place": {
      "kind": "operation",
      "name": "createVerification",
      "pointer": "/paths/~1v1~1verify/post"
    }
  },
  "VER-REPEATABLE": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The operation lists no 409, and verification is what an enrolled user does every day.",
    "text": "The same user can be verified again on the same scanner.",
    "place": {
      "kind": "operation",
      "name": "createVerification",
      "pointer": "/paths/~1v1~1verify/post"
    }
  },
  "WHK-CREATED-201": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › 201",
    "text": "A valid subscription is answered with 201.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-ACTIVE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › 201",
    "text": "The webhook is active at once: events that happen after the 201 are delivered without a further step.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-ENDPOINT-400": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › 400",
    "text": "An invalid endpoint is refused with 400.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-EVENTS-400": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › 400",
    "text": "An invalid list of events is refused with 400.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-BODY-400": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › 400",
    "text": "A body of the wrong form is refused with 400.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-UNAUTHORIZED-401": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › POST /v1/webhooks",
    "text": "A subscription with a missing or invalid Bearer token is refused with 401.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-FORBIDDEN-403": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › 403",
    "text": "A subscription with a valid token that may not manage webhooks is refused with 403.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-ENDPOINT-409": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › 409",
    "text": "A second webhook with the same endpoint is refused with 409.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-NAME-409": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › 409",
    "text": "A second webhook with the same name is refused with 409.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-SUBSCRIBED": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › subscription",
    "text": "The endpoint receives every event whose key the webhook subscribed to.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-NOT-SUBSCRIBED": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › subscription",
    "text": "The endpoint receives no event whose key the webhook did not subscribe to.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-TENANT-ONLY": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "Events carry the tenant that owns the resource; that other tenants do not see them is not written.",
    "text": "A webhook receives events of its own tenant only.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "WHK-NO-PAST-EVENTS": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "A webhook is activated by its creation; nothing is said of earlier events.",
    "text": "Events emitted before the webhook was created are not delivered to it.",
    "place": {
      "kind": "operation",
      "name": "createWebhook",
      "pointer": "/paths/~1v1~1webhooks/post"
    }
  },
  "EVT-PAIRED": {
    "level": "MUST",
    "basis": "stated",
    "source": "Event Types › device.paired",
    "text": "A device.paired event is emitted when the pairing of a device completes.",
    "place": {
      "kind": "event",
      "name": "device.paired",
      "pointer": "/webhooks/device.paired/post"
    }
  },
  "EVT-ENROLLED": {
    "level": "MUST",
    "basis": "stated",
    "source": "Event Types › enrollment.complete",
    "text": "An enrollment.complete event is emitted when a biometric enrollment completes.",
    "place": {
      "kind": "event",
      "name": "enrollment.complete",
      "pointer": "/webhooks/enrollment.complete/post"
    }
  },
  "EVT-ENROLLED-PER-PALM": {
    "level": "MAY",
    "basis": "inferred",
    "source": "The example reports the right palm alone after a challenge for both.",
    "text": "An enrollment of both palms emits one event a palm, each with its own feature_id.",
    "place": {
      "kind": "event",
      "name": "enrollment.complete",
      "pointer": "/webhooks/enrollment.complete/post"
    }
  },
  "EVT-VERIFIED": {
    "level": "MUST",
    "basis": "stated",
    "source": "Event Types › verification.complete",
    "text": "A verification.complete event is emitted when a match has been made, with the result, its scores and its thresholds.",
    "place": {
      "kind": "event",
      "name": "verification.complete",
      "pointer": "/webhooks/verification.complete/post"
    }
  },
  "EVT-VERIFIED-NO-MATCH": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The only example matched; matched is a boolean, so the other result is read as an event too.",
    "text": "A palm that does not match is reported by an event with matched set to false.",
    "place": {
      "kind": "event",
      "name": "verification.complete",
      "pointer": "/webhooks/verification.complete/post"
    }
  },
  "ROT-NEW-SECRET": {
    "level": "MUST",
    "basis": "stated",
    "source": "Credential Rotation › Rotate",
    "text": "Rotation creates a new client_secret with which tokens are issued.",
    "place": {
      "kind": "securityScheme",
      "name": "oauth2ClientCredentials",
      "pointer": "/components/securitySchemes/oauth2ClientCredentials"
    }
  },
  "ROT-OLD-TOKENS-LIVE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Credential Rotation › Rotate",
    "text": "Tokens issued from the old secret are accepted until they expire on their own.",
    "place": {
      "kind": "securityScheme",
      "name": "oauth2ClientCredentials",
      "pointer": "/components/securitySchemes/oauth2ClientCredentials"
    }
  },
  "ROT-OLD-SECRET-REFUSED": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "Only the tokens of the old secret are said to live on, so the secret itself is read as replaced.",
    "text": "After a rotation the old client_secret is refused with 401.",
    "place": {
      "kind": "securityScheme",
      "name": "oauth2ClientCredentials",
      "pointer": "/components/securitySchemes/oauth2ClientCredentials"
    }
  },
  "ROT-DELETE-TOKENS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Credential Rotation › Delete",
    "text": "Deleting an OAuth client invalidates all its active tokens at once.",
    "place": {
      "kind": "securityScheme",
      "name": "oauth2ClientCredentials",
      "pointer": "/components/securitySchemes/oauth2ClientCredentials"
    }
  },
  "ROT-DELETE-ONLY-ITS-TOKENS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Credential Rotation › Delete",
    "text": "Deleting an OAuth client leaves the tokens of other clients valid.",
    "place": {
      "kind": "securityScheme",
      "name": "oauth2ClientCredentials",
      "pointer": "/components/securitySchemes/oauth2ClientCredentials"
    }
  },
  "ROT-DELETE-NO-GRACE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Credential Rotation › warning",
    "text": "There is no grace period after a deletion: the next call with a token of the deleted client is refused.",
    "place": {
      "kind": "securityScheme",
      "name": "oauth2ClientCredentials",
      "pointer": "/components/securitySchemes/oauth2ClientCredentials"
    }
  },
  "ROT-DELETE-CREDENTIALS": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "Deletion is described by what it does to tokens; a deleted client's credentials are read as invalid.",
    "text": "A token request with the credentials of a deleted client is refused with 401.",
    "place": {
      "kind": "securityScheme",
      "name": "oauth2ClientCredentials",
      "pointer": "/components/securitySchemes/oauth2ClientCredentials"
    }
  },
  "ROT-EXPIRY": {
    "level": "MUST",
    "basis": "stated",
    "source": "Credential Rotation › Expiry",
    "text": "A token is accepted until expires_in seconds after it was issued, and refused from then on.",
    "place": {
      "kind": "securityScheme",
      "name": "oauth2ClientCredentials",
      "pointer": "/components/securitySchemes/oauth2ClientCredentials"
    }
  },
  "ROT-REISSUE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Credential Rotation › Expiry",
    "text": "After a token has expired, the same credentials are issued another one.",
    "place": {
      "kind": "securityScheme",
      "name": "oauth2ClientCredentials",
      "pointer": "/components/securitySchemes/oauth2ClientCredentials"
    }
  },
  "AUTH-REQUIRED": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › protected endpoints",
    "text": "Every operation but the token endpoint refuses a request without a Bearer token with 401.",
    "place": {
      "kind": "securityScheme",
      "name": "bearerAuth",
      "pointer": "/components/securitySchemes/bearerAuth"
    }
  },
  "AUTH-HEADER": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › step 3",
    "text": "A protected operation accepts the access token in the header Authorization, after the word Bearer.",
    "place": {
      "kind": "securityScheme",
      "name": "bearerAuth",
      "pointer": "/components/securitySchemes/bearerAuth"
    }
  },
  "AUTH-EVERY-CALL": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › exchange",
    "text": "One token serves any number of protected calls during its lifetime.",
    "place": {
      "kind": "securityScheme",
      "name": "bearerAuth",
      "pointer": "/components/securitySchemes/bearerAuth"
    }
  },
  "AUTH-FORGED-TOKEN": {
    "level": "MUST",
    "basis": "stated",
    "source": "HTTP Status Codes › 401",
    "text": "A Bearer token that the API did not issue, or that was altered, is refused with 401.",
    "place": {
      "kind": "securityScheme",
      "name": "bearerAuth",
      "pointer": "/components/securitySchemes/bearerAuth"
    }
  },
  "AUTH-EXPIRED-TOKEN": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › 401",
    "text": "An expired Bearer token is refused with 401.",
    "place": {
      "kind": "securityScheme",
      "name": "bearerAuth",
      "pointer": "/components/securitySchemes/bearerAuth"
    }
  },
  "AUTH-BEFORE-VALIDATION": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The tables list 401 beside 400 and 422 and give no order.",
    "text": "A request with an invalid token and an invalid body is refused with 401.",
    "place": {
      "kind": "securityScheme",
      "name": "bearerAuth",
      "pointer": "/components/securitySchemes/bearerAuth"
    }
  },
  "DLV-EVENT-HEADER": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › delivery headers › X-Link-Event",
    "text": "X-Link-Event is present and equals event_type in the body.",
    "place": {
      "kind": "parameter",
      "name": "XLinkEvent",
      "pointer": "/components/parameters/XLinkEvent"
    }
  },
  "DLV-DELIVERY-HEADER": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › delivery headers › X-Link-Delivery",
    "text": "X-Link-Delivery is present and not empty.",
    "place": {
      "kind": "parameter",
      "name": "XLinkDelivery",
      "pointer": "/components/parameters/XLinkDelivery"
    }
  },
  "DLV-DELIVERY-PREFIX": {
    "level": "MAY",
    "basis": "example",
    "source": "Payload Format › delivery headers › X-Link-Delivery",
    "text": "The value of X-Link-Delivery is del_ followed by a UUID; it is opaque, and no reader takes it apart.",
    "place": {
      "kind": "parameter",
      "name": "XLinkDelivery",
      "pointer": "/components/parameters/XLinkDelivery"
    }
  },
  "DLV-DELIVERY-UNIQUE": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The header is shown once and not described; its name and form say that it identifies a delivery.",
    "text": "Two deliveries have different values of X-Link-Delivery.",
    "place": {
      "kind": "parameter",
      "name": "XLinkDelivery",
      "pointer": "/components/parameters/XLinkDelivery"
    }
  },
  "DLV-DELIVERY-STABLE": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "Retries are stated, but not what they repeat.",
    "text": "X-Link-Delivery is the same in every retry of one delivery.",
    "place": {
      "kind": "parameter",
      "name": "XLinkDelivery",
      "pointer": "/components/parameters/XLinkDelivery"
    }
  },
  "DLV-USER-AGENT": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › delivery headers › User-Agent",
    "text": "User-Agent is present and not empty.",
    "place": {
      "kind": "parameter",
      "name": "WebhookUserAgent",
      "pointer": "/components/parameters/WebhookUserAgent"
    }
  },
  "DLV-USER-AGENT-VALUE": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › delivery headers › User-Agent",
    "text": "User-Agent is LinkIdentity-Webhook/1.0.",
    "place": {
      "kind": "parameter",
      "name": "WebhookUserAgent",
      "pointer": "/components/parameters/WebhookUserAgent"
    }
  },
  "DLV-API-KEY": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › api_key",
    "text": "When the webhook has an api_key, every delivery to it carries that key in X-API-Key.",
    "place": {
      "kind": "parameter",
      "name": "XApiKey",
      "pointer": "/components/parameters/XApiKey"
    }
  },
  "DLV-API-KEY-ABSENT": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › api_key",
    "text": "When the webhook has no api_key, its deliveries carry no X-API-Key.",
    "place": {
      "kind": "parameter",
      "name": "XApiKey",
      "pointer": "/components/parameters/XApiKey"
    }
  },
  "DLV-NO-SIGNATURE": {
    "level": "MAY",
    "basis": "inferred",
    "source": "The payload is called signed with the API key, while the headers show the key itself and no signature.",
    "text": "The API key is sent as it was given, and nothing is computed from it.",
    "place": {
      "kind": "parameter",
      "name": "XApiKey",
      "pointer": "/components/parameters/XApiKey"
    }
  },
  "ERR-BAD-REQUEST-400": {
    "level": "MUST",
    "basis": "stated",
    "source": "HTTP Status Codes › 400",
    "text": "400 answers a request with invalid fields or one that breaks a business rule.",
    "place": {
      "kind": "response",
      "name": "BadRequest",
      "pointer": "/components/responses/BadRequest"
    }
  },
  "ERR-UNAUTHORIZED-401": {
    "level": "MUST",
    "basis": "stated",
    "source": "HTTP Status Codes › 401",
    "text": "401 answers a request whose token or credentials are missing or invalid.",
    "place": {
      "kind": "response",
      "name": "Unauthorized",
      "pointer": "/components/responses/Unauthorized"
    }
  },
  "ERR-FORBIDDEN-403": {
    "level": "MUST",
    "basis": "stated",
    "source": "HTTP Status Codes › 403",
    "text": "403, not 401, answers a request whose token is valid but lacks the permission.",
    "place": {
      "kind": "response",
      "name": "Forbidden",
      "pointer": "/components/responses/Forbidden"
    }
  },
  "ERR-NOT-FOUND-404": {
    "level": "MUST",
    "basis": "stated",
    "source": "HTTP Status Codes › 404",
    "text": "404 answers a request that refers to a resource that does not exist.",
    "place": {
      "kind": "response",
      "name": "NotFound",
      "pointer": "/components/responses/NotFound"
    }
  },
  "ERR-CONFLICT-409": {
    "level": "MUST",
    "basis": "stated",
    "source": "HTTP Status Codes › 409",
    "text": "409 answers a request that duplicates a resource or conflicts with its state.",
    "place": {
      "kind": "response",
      "name": "Conflict",
      "pointer": "/components/responses/Conflict"
    }
  },
  "ERR-UNPROCESSABLE-422": {
    "level": "MUST",
    "basis": "stated",
    "source": "HTTP Status Codes › 422",
    "text": "422 answers a body that fails validation against its schema.",
    "place": {
      "kind": "response",
      "name": "UnprocessableEntity",
      "pointer": "/components/responses/UnprocessableEntity"
    }
  },
  "ERR-INTERNAL-500": {
    "level": "MUST",
    "basis": "stated",
    "source": "HTTP Status Codes › 500",
    "text": "500 answers a request that met an unexpected error of the server.",
    "place": {
      "kind": "response",
      "name": "InternalServerError",
      "pointer": "/components/responses/InternalServerError"
    }
  },
  "DLV-ACKNOWLEDGED": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › note",
    "text": "Any 2xx response within 10 seconds acknowledges a delivery, which is then not sent again.",
    "place": {
      "kind": "response",
      "name": "DeliveryAcknowledged",
      "pointer": "/components/responses/DeliveryAcknowledged"
    }
  },
  "DLV-LATE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › note",
    "text": "A 2xx response that comes later than 10 seconds does not acknowledge a delivery.",
    "place": {
      "kind": "response",
      "name": "DeliveryNotAcknowledged",
      "pointer": "/components/responses/DeliveryNotAcknowledged"
    }
  },
  "DLV-RETRIED": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › note",
    "text": "A delivery answered with a non-2xx status is sent again.",
    "place": {
      "kind": "response",
      "name": "DeliveryNotAcknowledged",
      "pointer": "/components/responses/DeliveryNotAcknowledged"
    }
  },
  "DLV-BACKOFF": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › note",
    "text": "The waits between retries of a delivery grow exponentially.",
    "place": {
      "kind": "response",
      "name": "DeliveryNotAcknowledged",
      "pointer": "/components/responses/DeliveryNotAcknowledged"
    }
  },
  "DLV-TIMEOUT-RETRIED": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The reference retries non-2xx responses and sets 10 seconds, but does not say what follows silence.",
    "text": "A delivery without a response within 10 seconds, or without a connection, is sent again.",
    "place": {
      "kind": "response",
      "name": "DeliveryNotAcknowledged",
      "pointer": "/components/responses/DeliveryNotAcknowledged"
    }
  },
  "DLV-REDIRECT-RETRIED": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "A redirect is a non-2xx response; whether it is followed first is not said.",
    "text": "A redirect is not followed: it is a non-2xx response, and the delivery is sent again.",
    "place": {
      "kind": "response",
      "name": "DeliveryNotAcknowledged",
      "pointer": "/components/responses/DeliveryNotAcknowledged"
    }
  },
  "DLV-RETRY-SAME-BODY": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The event has one identifier and one time of emission, so what is sent again is read as the same event.",
    "text": "A retry has the same body as the first attempt.",
    "place": {
      "kind": "response",
      "name": "DeliveryNotAcknowledged",
      "pointer": "/components/responses/DeliveryNotAcknowledged"
    }
  },
  "DLV-RETRY-END": {
    "level": "MAY",
    "basis": "inferred",
    "source": "Neither the number of retries nor their span is given.",
    "text": "A delivery that keeps failing is given up after a limited number of retries.",
    "place": {
      "kind": "response",
      "name": "DeliveryNotAcknowledged",
      "pointer": "/components/responses/DeliveryNotAcknowledged"
    }
  },
  "DLV-INDEPENDENT": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "Retries are described for one endpoint at a time.",
    "text": "An endpoint that fails does not hold back deliveries to other endpoints.",
    "place": {
      "kind": "response",
      "name": "DeliveryNotAcknowledged",
      "pointer": "/components/responses/DeliveryNotAcknowledged"
    }
  },
  "ERR-SHAPE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Error Format › every error",
    "text": "Every non-2xx response of the API has the same shape, an object with success and message.",
    "place": {
      "kind": "schema",
      "name": "ErrorResponse",
      "pointer": "/components/schemas/ErrorResponse"
    }
  },
  "ERR-SUCCESS-FALSE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › note",
    "text": "success is false in every error.",
    "place": {
      "kind": "schema",
      "name": "ErrorResponse",
      "pointer": "/components/schemas/ErrorResponse"
    }
  },
  "ERR-MESSAGE": {
    "level": "MUST",
    "basis": "example",
    "source": "Error Format › error body › message",
    "text": "message describes the error in words a person can read.",
    "place": {
      "kind": "schema",
      "name": "ErrorResponse",
      "pointer": "/components/schemas/ErrorResponse"
    }
  },
  "EVT-TIMESTAMP-ISO-8601": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › timestamp",
    "text": "A timestamp is a string in ISO 8601 with date, time and offset.",
    "place": {
      "kind": "schema",
      "name": "Timestamp",
      "pointer": "/components/schemas/Timestamp"
    }
  },
  "EVT-TIMESTAMP-UTC": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › device.paired › timestamp",
    "text": "Timestamps are in UTC, end in Z and have six digits of a second.",
    "place": {
      "kind": "schema",
      "name": "Timestamp",
      "pointer": "/components/schemas/Timestamp"
    }
  },
  "ENR-TENANT-SCOPED-USER": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › external_user_id",
    "text": "The same external_user_id in two tenants names two users.",
    "place": {
      "kind": "schema",
      "name": "ExternalUserId",
      "pointer": "/components/schemas/ExternalUserId"
    }
  },
  "ENR-EMPTY-USER": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The table says string and sets no length; an empty identifier identifies nobody.",
    "text": "An empty external_user_id is refused.",
    "place": {
      "kind": "schema",
      "name": "ExternalUserId",
      "pointer": "/components/schemas/ExternalUserId"
    }
  },
  "ENR-HARDWARE-FROM-PAIRING": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › hardware_id",
    "text": "The hardware_id that pairing provided is the one that names the scanner in enrollment and verification.",
    "place": {
      "kind": "schema",
      "name": "HardwareId",
      "pointer": "/components/schemas/HardwareId"
    }
  },
  "ENR-EMPTY-HARDWARE": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The table says string and sets no length; an empty identifier identifies no scanner.",
    "text": "An empty hardware_id is refused.",
    "place": {
      "kind": "schema",
      "name": "HardwareId",
      "pointer": "/components/schemas/HardwareId"
    }
  },
  "EVT-CHALLENGE-ID": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › enrollment.complete › data.challenge_id",
    "text": "The event with a result has the challenge_id, a UUID, that the call which asked for it returned.",
    "place": {
      "kind": "schema",
      "name": "ChallengeId",
      "pointer": "/components/schemas/ChallengeId"
    }
  },
  "EVT-USER-ID": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › enrollment.complete › data.user_id",
    "text": "An enrollment or verification event has the user_id of the person, a UUID.",
    "place": {
      "kind": "schema",
      "name": "UserId",
      "pointer": "/components/schemas/UserId"
    }
  },
  "EVT-USER-ID-SAME": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › verification.complete › data.user_id",
    "text": "One person has the same user_id in enrollment and verification events.",
    "place": {
      "kind": "schema",
      "name": "UserId",
      "pointer": "/components/schemas/UserId"
    }
  },
  "EVT-VENDOR": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › enrollment.complete › data.vendor",
    "text": "An enrollment or verification event names the biometric vendor.",
    "place": {
      "kind": "schema",
      "name": "Vendor",
      "pointer": "/components/schemas/Vendor"
    }
  },
  "EVT-KEYS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Event Types › three keys",
    "text": "The event keys are device.paired, enrollment.complete and verification.complete; every event has one of them.",
    "place": {
      "kind": "schema",
      "name": "EventType",
      "pointer": "/components/schemas/EventType"
    }
  },
  "TOK-GRANT-TYPE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › grant_type",
    "text": "grant_type is required and is the string client_credentials.",
    "place": {
      "kind": "schema",
      "name": "TokenRequest",
      "pointer": "/components/schemas/TokenRequest"
    }
  },
  "TOK-CLIENT-ID": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › client_id",
    "text": "client_id is required and is the UUID shown in the console.",
    "place": {
      "kind": "schema",
      "name": "TokenRequest",
      "pointer": "/components/schemas/TokenRequest"
    }
  },
  "TOK-CLIENT-SECRET": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › client_secret",
    "text": "client_secret is required and is a string.",
    "place": {
      "kind": "schema",
      "name": "TokenRequest",
      "pointer": "/components/schemas/TokenRequest"
    }
  },
  "TOK-SECRET-SHOWN-ONCE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › client_secret",
    "text": "The secret is shown once, when the credentials are created, and never again.",
    "place": {
      "kind": "schema",
      "name": "TokenRequest",
      "pointer": "/components/schemas/TokenRequest"
    }
  },
  "TOK-CLIENT-ID-FORM": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The field is a UUID, and both 400 for an invalid body and 401 for an invalid client_id would fit.",
    "text": "A client_id that is not a UUID is refused with 400 or 401.",
    "place": {
      "kind": "schema",
      "name": "TokenRequest",
      "pointer": "/components/schemas/TokenRequest"
    }
  },
  "TOK-ACCESS-TOKEN": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › step 3",
    "text": "The response has an access_token, a string that is not empty.",
    "place": {
      "kind": "schema",
      "name": "TokenResponse",
      "pointer": "/components/schemas/TokenResponse"
    }
  },
  "TOK-ACCESS-TOKEN-JWT": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Authentication › response 200 › access_token",
    "text": "The access_token is a JWT whose header says alg RS256 and typ JWT.",
    "place": {
      "kind": "schema",
      "name": "TokenResponse",
      "pointer": "/components/schemas/TokenResponse"
    }
  },
  "TOK-TOKEN-TYPE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Authentication › exchange",
    "text": "token_type is Bearer.",
    "place": {
      "kind": "schema",
      "name": "TokenResponse",
      "pointer": "/components/schemas/TokenResponse"
    }
  },
  "TOK-EXPIRES-IN": {
    "level": "MUST",
    "basis": "stated",
    "source": "Overview › step 4",
    "text": "expires_in is the lifetime of the token as a positive whole number of seconds.",
    "place": {
      "kind": "schema",
      "name": "TokenResponse",
      "pointer": "/components/schemas/TokenResponse"
    }
  },
  "TOK-LIFETIME-3600": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Authentication › response 200 › expires_in",
    "text": "A token lives 3600 seconds.",
    "place": {
      "kind": "schema",
      "name": "TokenResponse",
      "pointer": "/components/schemas/TokenResponse"
    }
  },
  "DEV-NAME": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › device_name",
    "text": "device_name is required and is a string.",
    "place": {
      "kind": "schema",
      "name": "RegisterDeviceRequest",
      "pointer": "/components/schemas/RegisterDeviceRequest"
    }
  },
  "DEV-NAME-LENGTH": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › device_name",
    "text": "device_name has 1 to 255 characters.",
    "place": {
      "kind": "schema",
      "name": "RegisterDeviceRequest",
      "pointer": "/components/schemas/RegisterDeviceRequest"
    }
  },
  "DEV-LOCATION": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › location",
    "text": "location is required and is a string.",
    "place": {
      "kind": "schema",
      "name": "RegisterDeviceRequest",
      "pointer": "/components/schemas/RegisterDeviceRequest"
    }
  },
  "DEV-LOCATION-LENGTH": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › location",
    "text": "location has 1 to 255 characters.",
    "place": {
      "kind": "schema",
      "name": "RegisterDeviceRequest",
      "pointer": "/components/schemas/RegisterDeviceRequest"
    }
  },
  "DEV-LENGTH-UNIT": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The reference counts characters without saying which; JSON Schema counts Unicode code points.",
    "text": "Lengths are counted in Unicode code points, so 255 emoji are within the bound.",
    "place": {
      "kind": "schema",
      "name": "RegisterDeviceRequest",
      "pointer": "/components/schemas/RegisterDeviceRequest"
    }
  },
  "DEV-DEVICE-ID": {
    "level": "MUST",
    "basis": "example",
    "source": "Register Device › response 201 › data.device_id",
    "text": "The device record has a device_id, a UUID.",
    "place": {
      "kind": "schema",
      "name": "RegisteredDevice",
      "pointer": "/components/schemas/RegisteredDevice"
    }
  },
  "DEV-ECHO": {
    "level": "MUST",
    "basis": "example",
    "source": "Register Device › response 201 › data.device_name",
    "text": "The device record has the device_name and location of the request.",
    "place": {
      "kind": "schema",
      "name": "RegisteredDevice",
      "pointer": "/components/schemas/RegisteredDevice"
    }
  },
  "DEV-CREATED-AT": {
    "level": "MUST",
    "basis": "example",
    "source": "Register Device › response 201 › data.created_at",
    "text": "The device record has the time of its creation in created_at.",
    "place": {
      "kind": "schema",
      "name": "RegisteredDevice",
      "pointer": "/components/schemas/RegisteredDevice"
    }
  },
  "DEV-PAIRING-CODE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › one-time pairing code",
    "text": "The response has a pairing_code, a string that is not empty.",
    "place": {
      "kind": "schema",
      "name": "RegisteredDevice",
      "pointer": "/components/schemas/RegisteredDevice"
    }
  },
  "DEV-PAIRING-CODE-ONE-TIME": {
    "level": "MUST",
    "basis": "stated",
    "source": "Register Device › one-time pairing code",
    "text": "A pairing code provisions one scanner once; entered again, it is refused.",
    "place": {
      "kind": "schema",
      "name": "RegisteredDevice",
      "pointer": "/components/schemas/RegisteredDevice"
    }
  },
  "DEV-PAIRING-CODE-UNIQUE": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "A code entered on a scanner has to say which device record is meant.",
    "text": "Two registrations return different pairing codes.",
    "place": {
      "kind": "schema",
      "name": "RegisteredDevice",
      "pointer": "/components/schemas/RegisteredDevice"
    }
  },
  "DEV-EXPIRES-IN": {
    "level": "MUST",
    "basis": "example",
    "source": "Register Device › response 201 › data.expires_in",
    "text": "The response has expires_in as a positive whole number of seconds.",
    "place": {
      "kind": "schema",
      "name": "RegisteredDevice",
      "pointer": "/components/schemas/RegisteredDevice"
    }
  },
  "DEV-LIFETIME-1800": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Register Device › response 201 › data.expires_in",
    "text": "A pairing code lives 1800 seconds.",
    "place": {
      "kind": "schema",
      "name": "RegisteredDevice",
      "pointer": "/components/schemas/RegisteredDevice"
    }
  },
  "DEV-PAIRING-CODE-EXPIRES": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "expires_in stands beside the pairing code in the example and is not described.",
    "text": "A pairing code entered later than expires_in seconds after registration is refused.",
    "place": {
      "kind": "schema",
      "name": "RegisteredDevice",
      "pointer": "/components/schemas/RegisteredDevice"
    }
  },
  "ENR-USER": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › external_user_id",
    "text": "external_user_id is required and is a string.",
    "place": {
      "kind": "schema",
      "name": "EnrollBothRequest",
      "pointer": "/components/schemas/EnrollBothRequest"
    }
  },
  "ENR-HARDWARE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › hardware_id",
    "text": "hardware_id is required and is a string.",
    "place": {
      "kind": "schema",
      "name": "EnrollBothRequest",
      "pointer": "/components/schemas/EnrollBothRequest"
    }
  },
  "ENR-PAIRED-SCANNER": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › paired scanner",
    "text": "The challenge is for the one paired scanner that hardware_id names.",
    "place": {
      "kind": "schema",
      "name": "EnrollBothRequest",
      "pointer": "/components/schemas/EnrollBothRequest"
    }
  },
  "ENR-METADATA": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › metadata",
    "text": "metadata is optional and is an object or null.",
    "place": {
      "kind": "schema",
      "name": "EnrollBothRequest",
      "pointer": "/components/schemas/EnrollBothRequest"
    }
  },
  "ENR-CHALLENGE-ID": {
    "level": "MUST",
    "basis": "example",
    "source": "Create Both Hands Enrollment Challenge › response 201 › data.challenge_id",
    "text": "The challenge has a challenge_id, a UUID.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentChallenge",
      "pointer": "/components/schemas/EnrollmentChallenge"
    }
  },
  "ENR-TYPE": {
    "level": "MUST",
    "basis": "example",
    "source": "Create Both Hands Enrollment Challenge › response 201 › data.type",
    "text": "The challenge has the type enroll.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentChallenge",
      "pointer": "/components/schemas/EnrollmentChallenge"
    }
  },
  "ENR-ECHO": {
    "level": "MUST",
    "basis": "example",
    "source": "Create Both Hands Enrollment Challenge › response 201 › data.external_user_id",
    "text": "The challenge has the external_user_id and hardware_id of the request.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentChallenge",
      "pointer": "/components/schemas/EnrollmentChallenge"
    }
  },
  "ENR-PALM-TYPE-BOTH": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › tip",
    "text": "The challenge has the palm_type both.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentChallenge",
      "pointer": "/components/schemas/EnrollmentChallenge"
    }
  },
  "ENR-PENDING": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › tip",
    "text": "The challenge has the status pending when it is created.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentChallenge",
      "pointer": "/components/schemas/EnrollmentChallenge"
    }
  },
  "ENR-EXPIRES-AT": {
    "level": "MUST",
    "basis": "example",
    "source": "Create Both Hands Enrollment Challenge › response 201 › data.expires_at",
    "text": "The challenge has the time of its expiry in expires_at.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentChallenge",
      "pointer": "/components/schemas/EnrollmentChallenge"
    }
  },
  "ENR-LIFETIME-1-HOUR": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Create Both Hands Enrollment Challenge › response 201 › data.expires_at",
    "text": "A challenge expires one hour after it was created.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentChallenge",
      "pointer": "/components/schemas/EnrollmentChallenge"
    }
  },
  "ENR-METADATA-ECHO": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Both Hands Enrollment Challenge › metadata",
    "text": "The metadata of the request, whatever its keys and values, comes back unchanged in the response and on the challenge record.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentChallenge",
      "pointer": "/components/schemas/EnrollmentChallenge"
    }
  },
  "ENR-METADATA-ABSENT": {
    "level": "MAY",
    "basis": "inferred",
    "source": "The echo is described and shown for metadata that was given.",
    "text": "The response to a request without metadata has no metadata or null.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentChallenge",
      "pointer": "/components/schemas/EnrollmentChallenge"
    }
  },
  "ENR-EXPIRED": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "expires_at is shown and not described; an expired challenge is read as closed.",
    "text": "A palm presented after expires_at completes nothing and emits no event.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentChallenge",
      "pointer": "/components/schemas/EnrollmentChallenge"
    }
  },
  "VER-USER": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › external_user_id",
    "text": "external_user_id is required and is a string.",
    "place": {
      "kind": "schema",
      "name": "VerifyRequest",
      "pointer": "/components/schemas/VerifyRequest"
    }
  },
  "VER-HARDWARE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › hardware_id",
    "text": "hardware_id is required and is a string that names a paired scanner.",
    "place": {
      "kind": "schema",
      "name": "VerifyRequest",
      "pointer": "/components/schemas/VerifyRequest"
    }
  },
  "VER-METADATA": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › metadata",
    "text": "metadata is optional and is an object or null.",
    "place": {
      "kind": "schema",
      "name": "VerifyRequest",
      "pointer": "/components/schemas/VerifyRequest"
    }
  },
  "VER-METADATA-ECHO": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › metadata",
    "text": "The metadata of the request comes back unchanged in the verification.complete event.",
    "place": {
      "kind": "schema",
      "name": "VerifyRequest",
      "pointer": "/components/schemas/VerifyRequest"
    }
  },
  "VER-RESPONSE": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "No response of this operation is shown; enrollment's is read as the model, with type verify and no palm_type.",
    "text": "The response has success, a challenge in data and a message, as that of an enrollment has.",
    "place": {
      "kind": "schema",
      "name": "VerificationChallenge",
      "pointer": "/components/schemas/VerificationChallenge"
    }
  },
  "VER-RESPONSE-ECHO": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The enrollment challenge repeats what was asked for; a verification challenge is read alike.",
    "text": "The challenge has the external_user_id, hardware_id and metadata of the request and the status pending.",
    "place": {
      "kind": "schema",
      "name": "VerificationChallenge",
      "pointer": "/components/schemas/VerificationChallenge"
    }
  },
  "VER-LIFETIME-1-HOUR": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The lifetime is only seen on the enrollment challenge.",
    "text": "A verification challenge expires one hour after it was created.",
    "place": {
      "kind": "schema",
      "name": "VerificationChallenge",
      "pointer": "/components/schemas/VerificationChallenge"
    }
  },
  "VER-EXPIRED": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "expires_at is shown on the enrollment challenge only and not described; an expired challenge is read as closed.",
    "text": "A palm presented after expires_at is not matched and emits no event.",
    "place": {
      "kind": "schema",
      "name": "VerificationChallenge",
      "pointer": "/components/schemas/VerificationChallenge"
    }
  },
  "WHK-NAME": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › name",
    "text": "name is required and is a string.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookRequest",
      "pointer": "/components/schemas/CreateWebhookRequest"
    }
  },
  "WHK-EVENTS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › events",
    "text": "events is required and is a list of event keys.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookRequest",
      "pointer": "/components/schemas/CreateWebhookRequest"
    }
  },
  "WHK-EVENTS-NOT-EMPTY": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › events",
    "text": "events has one event key or more.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookRequest",
      "pointer": "/components/schemas/CreateWebhookRequest"
    }
  },
  "WHK-EVENTS-KNOWN": {
    "level": "MUST",
    "basis": "stated",
    "source": "Event Types › three keys",
    "text": "Each of the three event keys can be subscribed to, and no other.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookRequest",
      "pointer": "/components/schemas/CreateWebhookRequest"
    }
  },
  "WHK-ENDPOINT": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › endpoint",
    "text": "endpoint is required and is a URL.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookRequest",
      "pointer": "/components/schemas/CreateWebhookRequest"
    }
  },
  "WHK-ENDPOINT-HTTPS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › endpoint",
    "text": "endpoint is an https URL.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookRequest",
      "pointer": "/components/schemas/CreateWebhookRequest"
    }
  },
  "WHK-API-KEY": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Webhook › api_key",
    "text": "api_key is optional and is a string or null.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookRequest",
      "pointer": "/components/schemas/CreateWebhookRequest"
    }
  },
  "WHK-EMPTY-NAME": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The table says string and sets no length; a display name without a character displays nothing.",
    "text": "An empty name is refused.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookRequest",
      "pointer": "/components/schemas/CreateWebhookRequest"
    }
  },
  "WHK-EVENTS-REPEATED": {
    "level": "MAY",
    "basis": "inferred",
    "source": "One or more keys are asked for; that each is named once is not said.",
    "text": "A list that names an event key twice is refused.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookRequest",
      "pointer": "/components/schemas/CreateWebhookRequest"
    }
  },
  "WHK-RESPONSE": {
    "level": "MAY",
    "basis": "inferred",
    "source": "No response of this operation is shown.",
    "text": "The response has success set to true; data and message are at the deployment's choice.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookResponse",
      "pointer": "/components/schemas/CreateWebhookResponse"
    }
  },
  "WHK-API-KEY-NOT-RETURNED": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The key proves who sends a delivery, so it is read as a secret that is only taken in.",
    "text": "The response does not contain the api_key.",
    "place": {
      "kind": "schema",
      "name": "CreateWebhookResponse",
      "pointer": "/components/schemas/CreateWebhookResponse"
    }
  },
  "EVT-ID": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › event_id",
    "text": "event_id is present and is a string.",
    "place": {
      "kind": "schema",
      "name": "EventId",
      "pointer": "/components/schemas/EventId"
    }
  },
  "EVT-ID-UNIQUE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › event_id",
    "text": "Two events have different values of event_id.",
    "place": {
      "kind": "schema",
      "name": "EventId",
      "pointer": "/components/schemas/EventId"
    }
  },
  "EVT-ID-PREFIX": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › device.paired › event_id",
    "text": "event_id is evt_ followed by hexadecimal digits.",
    "place": {
      "kind": "schema",
      "name": "EventId",
      "pointer": "/components/schemas/EventId"
    }
  },
  "EVT-ID-STABLE": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "The identifier is called a unique delivery event identifier; retries repeat the event.",
    "text": "event_id is the same in every retry, so that a receiver can drop what it has seen.",
    "place": {
      "kind": "schema",
      "name": "EventId",
      "pointer": "/components/schemas/EventId"
    }
  },
  "EVT-TENANT-ID": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › tenant_id",
    "text": "tenant_id is present, is a UUID and names the tenant that owns the resource.",
    "place": {
      "kind": "schema",
      "name": "TenantId",
      "pointer": "/components/schemas/TenantId"
    }
  },
  "EVT-PAIRED-HARDWARE-ID": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › device.paired › data.hardware_id",
    "text": "The event has the hardware_id that the device got during pairing.",
    "place": {
      "kind": "schema",
      "name": "DevicePairedData",
      "pointer": "/components/schemas/DevicePairedData"
    }
  },
  "EVT-PAIRED-LABELS": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › device.paired › data.device_name",
    "text": "The event has the device_name and location under which the device was registered.",
    "place": {
      "kind": "schema",
      "name": "DevicePairedData",
      "pointer": "/components/schemas/DevicePairedData"
    }
  },
  "EVT-PAIRED-STATUS": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › device.paired › data.status",
    "text": "The event has the status paired.",
    "place": {
      "kind": "schema",
      "name": "DevicePairedData",
      "pointer": "/components/schemas/DevicePairedData"
    }
  },
  "EVT-PAIRED-AT": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › device.paired › data.paired_at",
    "text": "The event has the time of the pairing in paired_at.",
    "place": {
      "kind": "schema",
      "name": "DevicePairedData",
      "pointer": "/components/schemas/DevicePairedData"
    }
  },
  "EVT-PAIRED-CERTIFICATE": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › device.paired › data.cert_valid_until",
    "text": "The event has the end of the certificate's validity in cert_valid_until.",
    "place": {
      "kind": "schema",
      "name": "DevicePairedData",
      "pointer": "/components/schemas/DevicePairedData"
    }
  },
  "EVT-CERTIFICATE-90-DAYS": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › device.paired › data.cert_valid_until",
    "text": "The certificate is valid for 90 days from paired_at.",
    "place": {
      "kind": "schema",
      "name": "DevicePairedData",
      "pointer": "/components/schemas/DevicePairedData"
    }
  },
  "EVT-ENROLLED-FEATURE-ID": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › enrollment.complete › data.feature_id",
    "text": "The event has the identifier of the enrolled feature in feature_id.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentCompleteData",
      "pointer": "/components/schemas/EnrollmentCompleteData"
    }
  },
  "EVT-ENROLLED-PALM-TYPE": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › enrollment.complete › data.palm_type",
    "text": "The event says in palm_type which palm it is about.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentCompleteData",
      "pointer": "/components/schemas/EnrollmentCompleteData"
    }
  },
  "EVT-ENROLLED-PALM-VALUES": {
    "level": "SHOULD",
    "basis": "inferred",
    "source": "right is shown in the event and both in the challenge; left is read as their counterpart.",
    "text": "palm_type is left, right or both.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentCompleteData",
      "pointer": "/components/schemas/EnrollmentCompleteData"
    }
  },
  "EVT-ENROLLED-HARDWARE-ID": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › enrollment.complete › data.hardware_id",
    "text": "The event has the hardware_id of the scanner that captured the palm.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentCompleteData",
      "pointer": "/components/schemas/EnrollmentCompleteData"
    }
  },
  "EVT-ENROLLED-AT": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › enrollment.complete › data.enrolled_at",
    "text": "The event has the time of the enrollment in enrolled_at.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentCompleteData",
      "pointer": "/components/schemas/EnrollmentCompleteData"
    }
  },
  "EVT-ENROLLED-METADATA": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › enrollment.complete › data.metadata",
    "text": "The event has the metadata that the challenge was created with.",
    "place": {
      "kind": "schema",
      "name": "EnrollmentCompleteData",
      "pointer": "/components/schemas/EnrollmentCompleteData"
    }
  },
  "EVT-MATCHED": {
    "level": "MUST",
    "basis": "stated",
    "source": "Create Verification Challenge › tip",
    "text": "The event has the result of the match in matched, a boolean.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "EVT-SCORES": {
    "level": "MUST",
    "basis": "stated",
    "source": "Event Types › verification.complete",
    "text": "The event has the scores of the match, a list of numbers.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "EVT-THRESHOLDS": {
    "level": "MUST",
    "basis": "stated",
    "source": "Event Types › verification.complete",
    "text": "The event has the thresholds of the match, a list of numbers.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "EVT-SCORES-PAIRWISE": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › verification.complete › data.thresholds",
    "text": "There is one threshold for each score, at the same index.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "EVT-SCORES-TEN": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › verification.complete › data.scores",
    "text": "There are ten scores.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "EVT-MATCH-POLICY": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › verification.complete › data.match_policy",
    "text": "The event names in match_policy the rule that was applied.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "EVT-ALL-THRESHOLDS": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › verification.complete › data.match_policy",
    "text": "match_policy is all_thresholds.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "EVT-MATCHED-EXACTLY": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › verification.complete › data.matched",
    "text": "Under all_thresholds, matched is true exactly when every score reaches its threshold.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "EVT-SCORE-AT-THRESHOLD": {
    "level": "MAY",
    "basis": "inferred",
    "source": "No example has a score equal to its threshold.",
    "text": "A score equal to its threshold reaches it.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "EVT-LATENCY": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › verification.complete › data.latency_ms",
    "text": "The event has the duration of the match in latency_ms, a whole number of milliseconds that is not negative.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "EVT-VERIFIED-AT": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › verification.complete › data.verified_at",
    "text": "The event has the time of the verification in verified_at.",
    "place": {
      "kind": "schema",
      "name": "VerificationCompleteData",
      "pointer": "/components/schemas/VerificationCompleteData"
    }
  },
  "DLV-POST": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › every delivery",
    "text": "A delivery is a POST to the endpoint of the webhook.",
    "place": {
      "kind": "schema",
      "name": "WebhookEvent",
      "pointer": "/components/schemas/WebhookEvent"
    }
  },
  "DLV-JSON": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › every delivery",
    "text": "The body of a delivery is a JSON object.",
    "place": {
      "kind": "schema",
      "name": "WebhookEvent",
      "pointer": "/components/schemas/WebhookEvent"
    }
  },
  "DLV-CONTENT-TYPE": {
    "level": "MUST",
    "basis": "example",
    "source": "Payload Format › delivery headers › Content-Type",
    "text": "The Content-Type of a delivery is application/json.",
    "place": {
      "kind": "schema",
      "name": "WebhookEvent",
      "pointer": "/components/schemas/WebhookEvent"
    }
  },
  "DLV-ORDER": {
    "level": "MAY",
    "basis": "inferred",
    "source": "Order is not promised, and retries alone can change it.",
    "text": "Deliveries arrive in an order other than that of their events.",
    "place": {
      "kind": "schema",
      "name": "WebhookEvent",
      "pointer": "/components/schemas/WebhookEvent"
    }
  },
  "EVT-TYPE": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › event_type",
    "text": "event_type is present and is the key of the event.",
    "place": {
      "kind": "schema",
      "name": "WebhookEvent",
      "pointer": "/components/schemas/WebhookEvent"
    }
  },
  "EVT-EMITTED-AT": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › timestamp",
    "text": "timestamp is present and says when the event was emitted.",
    "place": {
      "kind": "schema",
      "name": "WebhookEvent",
      "pointer": "/components/schemas/WebhookEvent"
    }
  },
  "EVT-EMITTED-AFTER": {
    "level": "SHOULD",
    "basis": "example",
    "source": "Payload Format › device.paired › timestamp",
    "text": "timestamp is not earlier than the time that data gives for what happened.",
    "place": {
      "kind": "schema",
      "name": "WebhookEvent",
      "pointer": "/components/schemas/WebhookEvent"
    }
  },
  "EVT-DATA": {
    "level": "MUST",
    "basis": "stated",
    "source": "Payload Format › data",
    "text": "data is present, is an object and has the fields of its event.",
    "place": {
      "kind": "schema",
      "name": "WebhookEvent",
      "pointer": "/components/schemas/WebhookEvent"
    }
  }
} as const satisfies Readonly<Record<string, Requirement>>;

export type RequirementId = keyof typeof requirements;
