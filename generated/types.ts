// Generated from openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

export interface paths {
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate an access token
         * @description Exchange client credentials for a short-lived Bearer token. This endpoint itself is public: Bearer auth is not required to call it.
         *
         *     Request a new token about 60 seconds before `expires_in` runs out.
         *
         *     > **Note.** There is no refresh token in client-credentials flow: request a new token when the current one expires.
         */
        post: operations["createAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a device
         * @description Create a scanner record and receive a one-time pairing code. The `hardware_id` is assigned by the physical device during pairing: not returned here, it arrives with the [device.paired](#operation/onDevicePaired) event.
         *
         *     Registers a new scanner in the console and returns a pairing code. Enter that code on the physical scanner to complete provisioning.
         */
        post: operations["registerDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enroll/both": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a both-hands enrollment challenge
         * @description Initiate a both-hands biometric enrollment for a user against a specific paired scanner.
         *
         *     Creates a both-hands enrollment challenge. The device captures both palms; the result is delivered asynchronously via webhook.
         *
         *     > **Tip.** A successful response means the challenge is pending with `palm_type: both`. The completion result is delivered asynchronously via the [enrollment.complete](#operation/onEnrollmentComplete) webhook.
         */
        post: operations["createBothHandsEnrollment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a verification challenge
         * @description Run a 1:1 palm match against a previously enrolled user.
         *
         *     Creates a verification challenge. The match result is emitted asynchronously over a webhook.
         *
         *     > **Tip.** The biometric result arrives via the [verification.complete](#operation/onVerificationComplete) webhook with a `matched` boolean and score details.
         */
        post: operations["createVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a webhook
         * @description Register an HTTPS endpoint to receive event deliveries.
         *
         *     Subscribes a callback URL to one or more event keys. Deliveries POST a JSON payload signed with the optional API key: it is sent as the `X-API-Key` header, and nothing is computed from it.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "device.paired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * device.paired
         * @description Device pairing completed. Carries the `hardware_id` that enrollment and verification need.
         */
        post: operations["onDevicePaired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrollment.complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * enrollment.complete
         * @description Biometric enrollment completed.
         */
        post: operations["onEnrollmentComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "verification.complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * verification.complete
         * @description Verification match result with scores and thresholds.
         */
        post: operations["onVerificationComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description Every non-2xx response uses the same JSON shape. */
        ErrorResponse: {
            /**
             * @description Always `false`.
             * @constant
             */
            success: false;
            /**
             * @description Human-readable description of the error.
             * @example Human-readable description of the error
             */
            message: string;
        };
        /**
         * Format: date-time
         * @description ISO 8601 in UTC, with microseconds.
         * @example 2026-06-08T14:08:43.151246Z
         */
        Timestamp: string;
        /**
         * @description Tenant-scoped external user identifier.
         * @example user-4421
         */
        ExternalUserId: string;
        /**
         * @description The hardware identifier provided during device pairing.
         * @example hardware_local_002
         */
        HardwareId: string;
        /**
         * Format: uuid
         * @description Identifier of the challenge. It ties the event with the result to the call that asked for it.
         * @example c4a5dbe7-ae49-4c28-9cdb-9f4558156160
         */
        ChallengeId: string;
        /**
         * Format: uuid
         * @description Link Identity's own identifier of the user.
         * @example 7b9957e2-c85f-4f9e-abe1-8aca9b6de70d
         */
        UserId: string;
        /**
         * @description Opaque key-value data.
         * @example {
         *       "employee_id": "EMP-4421",
         *       "department": "Engineering"
         *     }
         */
        Metadata: {
            [key: string]: unknown;
        } | null;
        /**
         * @description Biometric vendor that captured the palm.
         * @example mock
         */
        Vendor: string;
        /**
         * @description Event key.
         *
         *     - `device.paired`: device pairing completed.
         *     - `enrollment.complete`: biometric enrollment completed.
         *     - `verification.complete`: verification match result with scores and thresholds.
         * @example verification.complete
         * @enum {string}
         */
        EventType: "device.paired" | "enrollment.complete" | "verification.complete";
        /** @description Client credentials of an OAuth client. */
        TokenRequest: {
            /**
             * @description Must be `client_credentials`.
             * @constant
             */
            grant_type: "client_credentials";
            /**
             * Format: uuid
             * @description Client ID from the Link Identity console.
             * @example 06a4dc18-b06c-4e1c-ad25-204d44bf0c71
             */
            client_id: string;
            /**
             * @description Secret shown once during credential creation.
             * @example cs_live_xxx
             */
            client_secret: string;
        };
        /** @description A short-lived Bearer token. */
        TokenResponse: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            /**
             * @description A JWT. Send it as `Authorization: Bearer <access_token>`.
             * @example eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9...
             */
            access_token: string;
            /**
             * @description Always `Bearer`.
             * @constant
             */
            token_type: "Bearer";
            /**
             * @description Lifetime of the token in seconds. Request a new one about 60 seconds early.
             * @example 3600
             */
            expires_in: number;
        };
        /** @description The scanner to register. */
        RegisterDeviceRequest: {
            /**
             * @description Human-readable label. 1-255 characters.
             * @example Scanner-04
             */
            device_name: string;
            /**
             * @description Physical location details. 1-255 characters.
             * @example Main Entrance
             */
            location: string;
        };
        /** @description The registered scanner and its pairing code. */
        RegisterDeviceResponse: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            data: components["schemas"]["RegisteredDevice"];
            /**
             * @description What to do next, for a person.
             * @example Enter this pairing code on the physical scanner to complete provisioning.
             */
            message: string;
        };
        /** @description Device record and its one-time pairing code. */
        RegisteredDevice: {
            /**
             * Format: uuid
             * @description Identifier of the device record.
             * @example cced6e19-7e3b-4013-bc04-8bd2efc57e22
             */
            device_id: string;
            /**
             * @description The label of the request.
             * @example Scanner-04
             */
            device_name: string;
            /**
             * @description The location of the request.
             * @example Main Entrance
             */
            location: string;
            /** @description When the device record was created. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description One-time code to enter on the physical scanner.
             * @example mdxglt2xg
             */
            pairing_code: string;
            /**
             * @description Lifetime of the pairing code in seconds.
             * @example 1800
             */
            expires_in: number;
        };
        /** @description The user to enroll and the paired scanner to enroll on. */
        EnrollBothRequest: {
            external_user_id: components["schemas"]["ExternalUserId"];
            hardware_id: components["schemas"]["HardwareId"];
            /** @description Opaque key-value data echoed back on the challenge record and response. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The pending enrollment challenge. */
        EnrollBothResponse: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            data: components["schemas"]["EnrollmentChallenge"];
            /**
             * @description What happened, for a person.
             * @example Enrollment challenge created.
             */
            message: string;
        };
        /** @description What the scanner is asked to do; it answers by capturing both palms. */
        EnrollmentChallenge: {
            challenge_id: components["schemas"]["ChallengeId"];
            /**
             * @description Kind of challenge.
             * @constant
             */
            type: "enroll";
            external_user_id: components["schemas"]["ExternalUserId"];
            hardware_id: components["schemas"]["HardwareId"];
            /**
             * @description Both palms are to be captured.
             * @constant
             */
            palm_type: "both";
            /**
             * @description A challenge is pending when it is created.
             * @constant
             */
            status: "pending";
            /** @description When the challenge expires. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description The metadata of the request, echoed back. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The enrolled user to verify and the paired scanner to verify on. */
        VerifyRequest: {
            /** @description Your tenant-scoped user identifier for the enrolled user. */
            external_user_id: components["schemas"]["ExternalUserId"];
            /** @description Paired scanner hardware ID. */
            hardware_id: components["schemas"]["HardwareId"];
            /** @description Custom context echoed in the `verification.complete` webhook payload. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The pending verification challenge. */
        VerifyResponse: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            data: components["schemas"]["VerificationChallenge"];
            /**
             * @description What happened, for a person.
             * @example Verification challenge created.
             */
            message: string;
        };
        /** @description What the scanner is asked to do; it answers with a 1:1 palm match. */
        VerificationChallenge: {
            challenge_id: components["schemas"]["ChallengeId"];
            /**
             * @description Kind of challenge.
             * @constant
             */
            type: "verify";
            external_user_id: components["schemas"]["ExternalUserId"];
            hardware_id: components["schemas"]["HardwareId"];
            /**
             * @description A challenge is pending when it is created.
             * @constant
             */
            status: "pending";
            /** @description When the challenge expires. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description The metadata of the request, echoed back. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The subscription to create. */
        CreateWebhookRequest: {
            /**
             * @description Display name for the webhook.
             * @example Production Events
             */
            name: string;
            /**
             * @description One or more event keys to subscribe to.
             * @example [
             *       "device.paired",
             *       "enrollment.complete",
             *       "verification.complete"
             *     ]
             */
            events: components["schemas"]["EventType"][];
            /**
             * Format: uri
             * @description HTTPS callback URL that receives POST payloads.
             * @example https://yourapp.example.com/webhooks/identity
             */
            endpoint: string;
            /**
             * @description If provided, sent as the `X-API-Key` header on every delivery. It is never sent back by the API.
             * @example whsec_your_secret_key_here
             */
            api_key?: string | null;
        };
        /** @description The webhook was created and is active. What `data` holds is not documented; it never holds the `api_key`. */
        CreateWebhookResponse: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            /** @description The webhook, as the deployment chooses to show it. */
            data?: {
                [key: string]: unknown;
            };
            /**
             * @description What happened, for a person.
             * @example Webhook created and activated.
             */
            message?: string;
        };
        /**
         * @description Unique delivery event identifier. It stays the same when the delivery is retried, so de-duplicate by it.
         * @example evt_a1b2c3d4e5f6789012345678abcdef01
         */
        EventId: string;
        /**
         * Format: uuid
         * @description Tenant that owns the resource.
         * @example d1e2f3a4-b5c6-7890-abcd-ef1234567890
         */
        TenantId: string;
        /** @description Device pairing completed. */
        DevicePairedEvent: {
            event_id: components["schemas"]["EventId"];
            /**
             * @description Event key. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_type: "device.paired";
            tenant_id: components["schemas"]["TenantId"];
            /** @description When the event was emitted. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description Event-specific payload. */
            data: components["schemas"]["DevicePairedData"];
        };
        /** @description Payload of `device.paired`. */
        DevicePairedData: {
            /** @description The hardware identifier that the physical device got during pairing. */
            hardware_id: components["schemas"]["HardwareId"];
            /**
             * @description The label under which the device was registered.
             * @example Lobby Scanner
             */
            device_name: string;
            /**
             * @description The location under which the device was registered.
             * @example Lobby
             */
            location: string;
            /**
             * @description Always `paired`.
             * @constant
             */
            status: "paired";
            /** @description When pairing completed. */
            paired_at: components["schemas"]["Timestamp"];
            /** @description Until when the device's certificate is valid. */
            cert_valid_until: components["schemas"]["Timestamp"];
        };
        /** @description Biometric enrollment completed. */
        EnrollmentCompleteEvent: {
            event_id: components["schemas"]["EventId"];
            /**
             * @description Event key. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_type: "enrollment.complete";
            tenant_id: components["schemas"]["TenantId"];
            /** @description When the event was emitted. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description Event-specific payload. */
            data: components["schemas"]["EnrollmentCompleteData"];
        };
        /** @description Payload of `enrollment.complete`. */
        EnrollmentCompleteData: {
            user_id: components["schemas"]["UserId"];
            /**
             * @description Identifier of the enrolled palm feature.
             * @example fid-fixture-001
             */
            feature_id: string;
            /**
             * @description The palm or palms that this event is about.
             * @example right
             * @enum {string}
             */
            palm_type: "left" | "right" | "both";
            hardware_id: components["schemas"]["HardwareId"];
            challenge_id: components["schemas"]["ChallengeId"];
            /** @description When enrollment completed. */
            enrolled_at: components["schemas"]["Timestamp"];
            vendor: components["schemas"]["Vendor"];
            /** @description The metadata of the enrollment request, echoed back. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description Verification match result with scores and thresholds. */
        VerificationCompleteEvent: {
            event_id: components["schemas"]["EventId"];
            /**
             * @description Event key. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_type: "verification.complete";
            tenant_id: components["schemas"]["TenantId"];
            /** @description When the event was emitted. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description Event-specific payload. */
            data: components["schemas"]["VerificationCompleteData"];
        };
        /** @description Payload of `verification.complete`. */
        VerificationCompleteData: {
            challenge_id: components["schemas"]["ChallengeId"];
            user_id: components["schemas"]["UserId"];
            /**
             * @description The result of the 1:1 match: under `all_thresholds`, true exactly when every score reaches its threshold.
             * @example true
             */
            matched: boolean;
            /**
             * @description Match scores.
             * @example [
             *       0.99,
             *       0.98,
             *       0.97,
             *       0.96,
             *       0.95,
             *       0.94,
             *       0.93,
             *       0.92,
             *       0.91,
             *       0.9
             *     ]
             */
            scores: number[];
            /**
             * @description For each score, at the same index, the threshold it has to reach.
             * @example [
             *       0.7072,
             *       0.7253,
             *       0.7018,
             *       0.7211,
             *       0.7426,
             *       0.6929,
             *       0.685,
             *       0.71,
             *       0.7526,
             *       0.7004
             *     ]
             */
            thresholds: number[];
            /**
             * @description The rule that turns scores and thresholds into `matched`.
             * @example all_thresholds
             */
            match_policy: string;
            /**
             * @description How long the match took, in milliseconds.
             * @example 180
             */
            latency_ms: number;
            vendor: components["schemas"]["Vendor"];
            /** @description When verification completed. */
            verified_at: components["schemas"]["Timestamp"];
            /** @description The metadata of the verification request, echoed back. */
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The body of any delivery. `event_type` says which event it is. */
        WebhookEvent: components["schemas"]["DevicePairedEvent"] | components["schemas"]["EnrollmentCompleteEvent"] | components["schemas"]["VerificationCompleteEvent"];
    };
    responses: {
        /** @description Bad Request. Invalid fields or business-rule violations. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Unauthorized. Missing or invalid token or credentials. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Forbidden. Token valid but lacks the required permission. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Not Found. Referenced resource does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Conflict. Duplicate or conflicting resource state. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Unprocessable Entity. Schema validation failed. */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Internal Server Error. Unexpected server error. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Respond with 2xx within 10 seconds to acknowledge delivery. */
        DeliveryAcknowledged: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Non-2xx responses are retried with exponential backoff, and so is no response within 10 seconds. */
        DeliveryNotAcknowledged: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Event key of this delivery; equals `event_type` in the body.
         * @example verification.complete
         */
        XLinkEvent: components["schemas"]["EventType"];
        /**
         * @description Identifier of this delivery. Opaque; it stays the same when the delivery is retried.
         * @example del_a1b2c3d4-e5f6-7890-abcd-ef1234567890
         */
        XLinkDelivery: string;
        /**
         * @description Identifies Link Identity as the sender.
         * @example LinkIdentity-Webhook/1.0
         */
        WebhookUserAgent: string;
        /**
         * @description The `api_key` given when the webhook was created, on every delivery. Absent when none was given.
         * @example whsec_your_secret_key_here
         */
        XApiKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client credentials, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description Token issued successfully. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description Invalid body or unsupported grant type. */
            400: components["responses"]["BadRequest"];
            /** @description Invalid client_id or client_secret. */
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    registerDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The scanner to register. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDeviceRequest"];
            };
        };
        responses: {
            /** @description Device record created and one-time pairing code returned. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterDeviceResponse"];
                };
            };
            /** @description Validation or business-rule failure. */
            400: components["responses"]["BadRequest"];
            /** @description Missing or invalid Bearer token. */
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createBothHandsEnrollment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user to enroll and the paired scanner to enroll on. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrollBothRequest"];
            };
        };
        responses: {
            /** @description Challenge created; device should capture both palms. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrollBothResponse"];
                };
            };
            /** @description Bad request or business-rule failure. */
            400: components["responses"]["BadRequest"];
            /** @description Missing or invalid Bearer token. */
            401: components["responses"]["Unauthorized"];
            /** @description Token lacks the required tenant permissions. */
            403: components["responses"]["Forbidden"];
            /** @description User or hardware_id not found. */
            404: components["responses"]["NotFound"];
            /** @description User already enrolled for this device context. */
            409: components["responses"]["Conflict"];
            /** @description Request body validation failed. */
            422: components["responses"]["UnprocessableEntity"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The enrolled user to verify and the paired scanner to verify on. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyRequest"];
            };
        };
        responses: {
            /** @description Challenge created (not yet verified). */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyResponse"];
                };
            };
            /** @description Missing or expired Bearer token. */
            401: components["responses"]["Unauthorized"];
            /** @description User or hardware_id not found. */
            404: components["responses"]["NotFound"];
            /** @description Schema validation failure. */
            422: components["responses"]["UnprocessableEntity"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The subscription to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookRequest"];
            };
        };
        responses: {
            /** @description Webhook created and activated. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateWebhookResponse"];
                };
            };
            /** @description Invalid endpoint, events, or body format. */
            400: components["responses"]["BadRequest"];
            /** @description Missing or invalid Bearer token. */
            401: components["responses"]["Unauthorized"];
            /** @description Insufficient permissions for webhook management. */
            403: components["responses"]["Forbidden"];
            /** @description Duplicate webhook endpoint or name conflict. */
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    onDevicePaired: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Event key of this delivery; equals `event_type` in the body.
                 * @example verification.complete
                 */
                "X-Link-Event": components["parameters"]["XLinkEvent"];
                /**
                 * @description Identifier of this delivery. Opaque; it stays the same when the delivery is retried.
                 * @example del_a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                "X-Link-Delivery": components["parameters"]["XLinkDelivery"];
                /**
                 * @description Identifies Link Identity as the sender.
                 * @example LinkIdentity-Webhook/1.0
                 */
                "User-Agent": components["parameters"]["WebhookUserAgent"];
                /**
                 * @description The `api_key` given when the webhook was created, on every delivery. Absent when none was given.
                 * @example whsec_your_secret_key_here
                 */
                "X-API-Key"?: components["parameters"]["XApiKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event, with the paired device as its data. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevicePairedEvent"];
            };
        };
        responses: {
            /** @description Respond with 2xx within 10 seconds to acknowledge delivery. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["DeliveryNotAcknowledged"];
        };
    };
    onEnrollmentComplete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Event key of this delivery; equals `event_type` in the body.
                 * @example verification.complete
                 */
                "X-Link-Event": components["parameters"]["XLinkEvent"];
                /**
                 * @description Identifier of this delivery. Opaque; it stays the same when the delivery is retried.
                 * @example del_a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                "X-Link-Delivery": components["parameters"]["XLinkDelivery"];
                /**
                 * @description Identifies Link Identity as the sender.
                 * @example LinkIdentity-Webhook/1.0
                 */
                "User-Agent": components["parameters"]["WebhookUserAgent"];
                /**
                 * @description The `api_key` given when the webhook was created, on every delivery. Absent when none was given.
                 * @example whsec_your_secret_key_here
                 */
                "X-API-Key"?: components["parameters"]["XApiKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event, with the enrolled palm as its data. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrollmentCompleteEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAcknowledged"];
            default: components["responses"]["DeliveryNotAcknowledged"];
        };
    };
    onVerificationComplete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Event key of this delivery; equals `event_type` in the body.
                 * @example verification.complete
                 */
                "X-Link-Event": components["parameters"]["XLinkEvent"];
                /**
                 * @description Identifier of this delivery. Opaque; it stays the same when the delivery is retried.
                 * @example del_a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                "X-Link-Delivery": components["parameters"]["XLinkDelivery"];
                /**
                 * @description Identifies Link Identity as the sender.
                 * @example LinkIdentity-Webhook/1.0
                 */
                "User-Agent": components["parameters"]["WebhookUserAgent"];
                /**
                 * @description The `api_key` given when the webhook was created, on every delivery. Absent when none was given.
                 * @example whsec_your_secret_key_here
                 */
                "X-API-Key"?: components["parameters"]["XApiKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event, with the match result as its data. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationCompleteEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAcknowledged"];
            default: components["responses"]["DeliveryNotAcknowledged"];
        };
    };
}
