// Generated from control.openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

export interface paths {
    "/__mock/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say that the mock is up
         * @description Whether the mock is up, its version and what it was started with.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what the mock was started with
         * @description Everything that a test may depend on and that does not change while the mock runs. No secrets.
         */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List everything that behaves as its name says
         * @description The magic ids, scanners, failure codes and settings, as the documentation lists them.
         */
        get: operations["getCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Publish the keys that access tokens are signed with
         * @description A JSON Web Key Set (RFC 7517) as it is, in no envelope, so that libraries can read it.
         */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Publish the contract that is served
         * @description The OpenAPI description of the API as it is served here, as JSON and as it is, in no envelope.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch what happens, as it happens
         * @description Server-sent events without an end: `request`, `event` and `attempt`, each with JSON as its data and an id.
         *
         *     With `Last-Event-ID` it goes on after that one. When something was missed in between, because it is too long ago or the mock was started anew, a `missed` event comes first. A reader that is too slow is disconnected and can go on in the same way.
         */
        get: operations["streamActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tenants
         * @description List the tenants.
         */
        get: operations["listTenants"];
        put?: never;
        /**
         * Create a tenant
         * @description A new world with one OAuth client and the usual scanners. Its secret is shown once, here.
         */
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/tenants/{tenant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a tenant and everything it holds
         * @description Delete a tenant and everything it holds.
         */
        delete: operations["deleteTenant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the settings of the tenant
         * @description Show the settings of the tenant.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings of the tenant
         * @description Change settings of the tenant.
         */
        patch: operations["updateSettings"];
        trace?: never;
    };
    "/__mock/v1/oauth_clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the OAuth clients of the tenant
         * @description List the OAuth clients of the tenant.
         */
        get: operations["listOAuthClients"];
        put?: never;
        /**
         * Create an OAuth client
         * @description The secret is shown once, here. Without `permissions` it has them all.
         */
        post: operations["createOAuthClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/oauth_clients/{client_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an OAuth client a new secret
         * @description The old secret is dead at once; tokens issued from it live until they expire.
         */
        post: operations["rotateOAuthClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/oauth_clients/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an OAuth client
         * @description All its tokens are dead at once.
         */
        delete: operations["deleteOAuthClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people that the tenant knows, newest first
         * @description Who was made known or enrolled, and on which scanners.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Make a user known
         * @description Make a user known.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/users/{external_user_id}/enroll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enroll a user at once
         * @description Both palms, on a paired scanner, with no challenge and no event. The user is made when they are not known.
         */
        post: operations["enrollUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/users/{external_user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget a user and their palms
         * @description Forget a user and their palms.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/scanners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the scanners of the tenant
         * @description List the scanners of the tenant.
         */
        get: operations["listScanners"];
        put?: never;
        /**
         * Unpack a scanner
         * @description It is not paired: enter a pairing code on it.
         */
        post: operations["createScanner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/scanners/{hardware_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a scanner
         * @description Show a scanner.
         */
        get: operations["getScanner"];
        put?: never;
        post?: never;
        /**
         * Take a scanner away
         * @description Take a scanner away.
         */
        delete: operations["deleteScanner"];
        options?: never;
        head?: never;
        /**
         * Change what a scanner does by itself
         * @description Change what a scanner does by itself.
         */
        patch: operations["updateScanner"];
        trace?: never;
    };
    "/__mock/v1/scanners/{hardware_id}/enter_pairing_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter a pairing code on the scanner
         * @description With no code: the one of the newest device that waits for one. The scanner is paired, and `device.paired` is sent.
         */
        post: operations["enterPairingCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/scanners/{hardware_id}/present_palm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a palm on the scanner
         * @description With an empty body: the right person, a good capture. It answers the oldest open challenge of the scanner, or the one named.
         */
        post: operations["presentPalm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/scanners/{hardware_id}/fail_capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the capture fail
         * @description The challenge fails; no event is sent.
         */
        post: operations["failCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/scanners/{hardware_id}/timeout_capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let nobody come in time
         * @description The challenge fails with `capture_timeout`; no event is sent.
         */
        post: operations["timeoutCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/scanners/{hardware_id}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect the scanner
         * @description Challenges that are still open are answered now.
         */
        post: operations["connectScanner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/scanners/{hardware_id}/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disconnect the scanner
         * @description Challenges stay pending.
         */
        post: operations["disconnectScanner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/scanners/{hardware_id}/unpair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unpair the scanner
         * @description Challenges for it are 404 from then on; it can be paired again.
         */
        post: operations["unpairScanner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/scanners/{hardware_id}/expire_certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the certificate of the scanner expire
         * @description It cannot be reached until it is paired again.
         */
        post: operations["expireCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/scanners/{hardware_id}/next_captures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what the next captures will be
         * @description Each is used once, in order, by the next challenges of the scanner.
         */
        put: operations["setNextCaptures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the challenges of the tenant, newest first
         * @description List the challenges of the tenant, newest first.
         */
        get: operations["listChallenges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/challenges/{challenge_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a challenge, and why it came out so
         * @description Show a challenge, and why it came out so.
         */
        get: operations["getChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/challenges/{challenge_id}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring about an outcome of a challenge
         * @description Brings about an outcome of a challenge; without a body, the happy one.
         */
        post: operations["simulateChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhooks of the tenant
         * @description List the webhooks of the tenant.
         */
        get: operations["listWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Deliveries that are still pending are given up.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/webhooks/{webhook_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event to a webhook
         * @description An event of its own with the `data` of the example in the contract, to this webhook alone. With an empty body: of the first type that the webhook subscribes to.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/sinks/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what a sink captured
         * @description A webhook with the endpoint `https://sink.mock.invalid/<name>` delivers into the sink of that name, without a network. It keeps the last 1000 deliveries. They carry the webhook's key, so reading them needs the control token.
         */
        get: operations["getSink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/sinks/{name}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Script the answer of a sink
         * @description It answers 204 otherwise.
         */
        put: operations["setSinkResponse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/url_map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show where deliveries really go
         * @description Show where deliveries really go.
         */
        get: operations["getUrlMap"];
        /**
         * Say where deliveries really go
         * @description Register the endpoint of production, receive locally: `{"https://app.example.com": "http://localhost:3000"}`. The longest prefix counts.
         */
        put: operations["setUrlMap"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events of the tenant, newest first
         * @description List the events of the tenant, newest first.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/events/{event_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver an event again
         * @description To every webhook that subscribes to it now; the same body, a new delivery.
         */
        post: operations["resendEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/events/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an event about
         * @description It happens to what is there already, by the way that it happens in earnest, at once:
         *
         *     - `device.paired` for a paired scanner: the pairing is told again, as a new event.
         *     - `enrollment.complete` for an enrolled user: they are enrolled anew on their scanner; the palms of before are replaced.
         *     - `verification.complete` for an enrolled user: a challenge is created and answered by the right person.
         */
        post: operations["triggerEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries of the tenant, newest first
         * @description List the deliveries of the tenant, newest first.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/deliveries/{delivery_id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the attempts of a delivery
         * @description List the attempts of a delivery.
         */
        get: operations["listAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/deliveries/{delivery_id}/retry_now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the next attempt of a delivery now
         * @description Also of one that was given up.
         */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/deliveries/{delivery_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a delivery up
         * @description Give a delivery up.
         */
        post: operations["cancelDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait until an event matches
         * @description Answers as soon as one is there, at once if it is there already. 404 when none came in time.
         */
        post: operations["waitForEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the clock
         * @description Show the clock.
         */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Let the clock run, or stand still
         * @description Let the clock run, or stand still.
         */
        patch: operations["setClock"];
        trace?: never;
    };
    "/__mock/v1/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the clock forward
         * @description Everything that falls due on the way happens, in order, before the answer; the answer lists it.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the faults that are set
         * @description List the faults that are set.
         */
        get: operations["listFaults"];
        put?: never;
        /**
         * Set a fault
         * @description Set a fault.
         */
        post: operations["createFault"];
        /**
         * Remove every fault
         * @description Remove every fault.
         */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/faults/{fault_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a fault
         * @description Remove a fault.
         */
        delete: operations["deleteFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take out everything that the tenant holds
         * @description Take out everything that the tenant holds.
         */
        get: operations["exportState"];
        /**
         * Replace everything that the tenant holds
         * @description What was taken out before, of this tenant or of the same one of another mock. Up to 256 MiB.
         */
        put: operations["importState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/state/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to how the tenant began
         * @description OAuth clients, settings and faults stay; devices, people, challenges, webhooks and events are gone, and the clock runs from now.
         */
        post: operations["resetState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the snapshots of the tenant
         * @description List the snapshots of the tenant.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Take a snapshot
         * @description Under a name; one of the same name is replaced.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/snapshots/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw a snapshot away
         * @description A tenant keeps up to 100 snapshots.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/snapshots/{name}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a snapshot
         * @description Tokens that were valid then are valid again, and the clock shows what it showed.
         */
        post: operations["restoreSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the requests that the API answered, newest first
         * @description The last ones, with secrets left out.
         */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Every answer that is not 2xx, as in the API. */
        ErrorResponse: {
            /**
             * @description Always `false`.
             * @constant
             */
            success: false;
            /** @description What was wrong and what would be right. */
            message: string;
        };
        /** @description The mock. */
        Health: {
            /** @description Version of the toolkit. */
            version: string;
            /** @description `info.version` of the contract it serves. */
            contract: string;
            /** @description Whether it refuses everything that production would. */
            strict: boolean;
            /**
             * Format: date-time
             * @description When it started.
             */
            started_at: string;
        };
        /** @description What the mock was started with. */
        Config: {
            /**
             * Format: uuid
             * @description The tenant that calls are about when they name none.
             */
            tenant_id: string;
            /** @description What ids, palms and scores are derived from. */
            seed: string;
            /** @description Whether it refuses everything that production would. */
            strict: boolean;
            /** @description Whether it keeps everything in a directory. */
            persistent: boolean;
            /** @description How long people at scanners take in a new tenant. */
            scanner_delay_ms: number;
            /** @description How long a receiver has to acknowledge, in real time. */
            acknowledge_within_ms: number;
            /** @description How deliveries that were not acknowledged are retried. */
            retries: components["schemas"]["Retries"];
        };
        /** @description Exponential backoff. */
        Retries: {
            /**
             * @description Name.
             * @enum {string}
             */
            profile: "fast" | "realistic" | "none";
            /** @description Delay before the second attempt. */
            base_ms: number;
            /** @description What each further delay is multiplied by. */
            factor: number;
            /** @description No delay is longer, but for a little jitter. */
            longest_ms: number;
            /** @description Attempts in all. */
            attempts: number;
        };
        /** @description Something that behaves as its name says. */
        CatalogEntry: {
            /** @description How to write it. */
            name: string;
            /** @description What it does. */
            effect: string;
        };
        /** @description Everything that behaves as its name says. */
        Catalog: {
            /** @description For `external_user_id`. */
            users: components["schemas"]["CatalogEntry"][];
            /** @description For `device_name`. */
            devices: components["schemas"]["CatalogEntry"][];
            /** @description For `hardware_id`. */
            scanners: components["schemas"]["CatalogEntry"][];
            /** @description Why a capture can fail. */
            failure_codes: components["schemas"]["CatalogEntry"][];
        };
        /** @description A JSON Web Key Set (RFC 7517 §5). */
        Jwks: {
            /** @description The public keys. */
            keys: {
                [key: string]: unknown;
            }[];
        };
        /** @description A tenant. */
        Tenant: {
            /**
             * Format: uuid
             * @description Identifier; `tenant_id` of its events.
             */
            tenant_id: string;
            /** @description What its ids, palms and scores are derived from. */
            seed: string;
            /**
             * Format: date-time
             * @description When it was created, by its own clock.
             */
            created_at: string;
        };
        /** @description A tenant to be. */
        TenantRequest: {
            /** @description What its ids, palms and scores are derived from; the mock's own seed when it is left out. */
            seed?: string;
            /** @description Settings that differ from the mock's own. */
            settings?: components["schemas"]["SettingsPatch"];
        };
        /** @description A tenant with its first OAuth client. */
        NewTenant: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            tenant_id: string;
            /**
             * Format: uuid
             * @description Of its first OAuth client.
             */
            client_id: string;
            /** @description Shown once, here. */
            client_secret: string;
            /** @description A scanner that is paired and automatic. */
            hardware_id: string;
        };
        /** @description Settings of a tenant. */
        Settings: {
            /**
             * @description `enrollment.complete`: one event for each palm, or one for both.
             * @enum {string}
             */
            enrollment_events: "per_palm" | "one";
            /**
             * @description Whether enrollment makes users, or answers 404 for those who are not known.
             * @enum {string}
             */
            users: "made_by_enrollment" | "made_first";
            /**
             * @description The device context of the 409 of enrollment; a user enrolls once on each scanner, or once in the tenant.
             * @enum {string}
             */
            enrolled_per: "scanner" | "tenant";
            /**
             * @description Whether verification answers 404 or 422 for a user or a scanner that is not known.
             * @enum {string}
             */
            unknown_in_verification: "not_found" | "unprocessable";
            /**
             * @description Whether a score that equals its threshold reaches it.
             * @enum {string}
             */
            equal_score: "matches" | "fails";
            /** @description How long a challenge waits for its scanner. */
            challenge_lifetime_s: number;
            /** @description Whether somebody enters pairing codes by themselves. */
            auto_pair: boolean;
            /** @description Whether somebody answers challenges by themselves. */
            auto_present: boolean;
            /** @description How long these people take. */
            scanner_delay_ms: number;
        };
        /** @description Settings to change. */
        SettingsPatch: {
            /**
             * @description `enrollment.complete`: one event for each palm, or one for both.
             * @enum {string}
             */
            enrollment_events?: "per_palm" | "one";
            /**
             * @description Whether enrollment makes users, or answers 404 for those who are not known.
             * @enum {string}
             */
            users?: "made_by_enrollment" | "made_first";
            /**
             * @description The device context of the 409 of enrollment; a user enrolls once on each scanner, or once in the tenant.
             * @enum {string}
             */
            enrolled_per?: "scanner" | "tenant";
            /**
             * @description Whether verification answers 404 or 422 for a user or a scanner that is not known.
             * @enum {string}
             */
            unknown_in_verification?: "not_found" | "unprocessable";
            /**
             * @description Whether a score that equals its threshold reaches it.
             * @enum {string}
             */
            equal_score?: "matches" | "fails";
            /** @description How long a challenge waits for its scanner. */
            challenge_lifetime_s?: number;
            /** @description Whether somebody enters pairing codes by themselves. */
            auto_pair?: boolean;
            /** @description Whether somebody answers challenges by themselves. */
            auto_present?: boolean;
            /** @description How long these people take. */
            scanner_delay_ms?: number;
        };
        /** @description An OAuth client; its secret is not kept. */
        OAuthClient: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            client_id: string;
            /** @description What its tokens may do. */
            permissions: components["schemas"]["Permission"][];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /**
         * @description What a token may do beyond registering devices and verifying.
         * @enum {string}
         */
        Permission: "enrollment:create" | "webhooks:manage";
        /** @description An OAuth client to be. */
        OAuthClientRequest: {
            /** @description What its tokens may do; everything when it is left out. */
            permissions?: components["schemas"]["Permission"][];
        };
        /** @description An OAuth client and its new secret. */
        OAuthClientWithSecret: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            client_id: string;
            /** @description Shown once, here. */
            client_secret: string;
            /** @description What its tokens may do. */
            permissions: components["schemas"]["Permission"][];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description Somebody that the tenant knows. */
        User: {
            /**
             * Format: uuid
             * @description `user_id` of events about them.
             */
            user_id: string;
            /** @description Your identifier of them. */
            external_user_id: string;
            /** @description Hardware ids of the scanners that they are enrolled on. */
            enrolled_on: string[];
            /**
             * Format: date-time
             * @description When they were made known.
             */
            created_at: string;
        };
        /** @description A user to be. */
        UserRequest: {
            /** @description Your identifier of them. */
            external_user_id: string;
        };
        /** @description Where to enroll. */
        EnrollUserRequest: {
            /** @description A paired scanner; the first one when it is left out. */
            hardware_id?: string;
        };
        /** @description What a scanner did last. */
        ScannerAction: {
            /**
             * @description What.
             * @enum {string}
             */
            type: "enter_pairing_code" | "capture";
            /**
             * @description How it went.
             * @enum {string}
             */
            status: "succeeded" | "failed";
            /** @description For which challenge. */
            challenge_id: string | null;
            /** @description Why it failed. */
            failure_code: string | null;
            /** @description What the scanner shows. */
            failure_message: string | null;
            /** @description Hints that it gave while it captured. */
            acquired: components["schemas"]["AcquisitionHint"][];
        };
        /**
         * @description A hint that a scanner gives while it captures.
         * @enum {string}
         */
        AcquisitionHint: "good" | "partial" | "too_fast" | "too_slow" | "too_far" | "dirty" | "moving";
        /**
         * @description Why a capture fails.
         * @enum {string}
         */
        FailureCode: "capture_timeout" | "capture_canceled" | "poor_quality" | "wrong_palm" | "hand_removed" | "liveness_failed" | "sensor_dirty" | "scanner_offline" | "scanner_busy" | "hardware_fault" | "lockout" | "challenge_expired";
        /**
         * @description How close the presented palm comes to the enrolled one.
         * @enum {string}
         */
        ScoreProfile: "genuine" | "impostor" | "one_below" | "at_threshold";
        /** @description What a scanner did last; null before it did anything. */
        MaybeAction: components["schemas"]["ScannerAction"] | null;
        /** @description A simulated palm scanner. */
        Scanner: {
            /** @description Hardware identifier. */
            hardware_id: string;
            /**
             * @description Whether it is paired.
             * @enum {string}
             */
            status: "unpaired" | "paired";
            /** @description The device record that it is paired with. */
            device_id: string | null;
            /** @description Whether it can be reached. */
            connected: boolean;
            /** @description Whether somebody answers its challenges by themselves. */
            auto_present: boolean;
            /** @description How long they take. */
            latency_ms: number;
            /**
             * Format: date-time
             * @description Until when its certificate is valid.
             */
            cert_valid_until: string | null;
            /** @description What its next captures will be. */
            next_captures: components["schemas"]["Capture"][];
            /** @description What it did last. */
            action: components["schemas"]["MaybeAction"];
        };
        /** @description A scanner to be. */
        ScannerRequest: {
            /** @description A made-up one when it is left out. */
            hardware_id?: string;
            /** @description Whether somebody answers its challenges by themselves. */
            auto_present?: boolean;
            /** @description How long they take. */
            latency_ms?: number;
        };
        /** @description What to change. */
        ScannerPatch: {
            /** @description Whether somebody answers its challenges by themselves. */
            auto_present?: boolean;
            /** @description How long they take. */
            latency_ms?: number;
        };
        /** @description What is entered. */
        PairingCodeEntry: {
            /** @description The code of a registered device. */
            pairing_code?: string;
        };
        /**
         * @description Which palm or palms.
         * @enum {string}
         */
        PalmSide: "left" | "right" | "both";
        /** @description Who puts which palm on the scanner. */
        PalmPresentation: {
            /**
             * Format: uuid
             * @description Which challenge; the oldest open one when it is left out.
             */
            challenge_id?: string;
            /** @description Whose palm: an `external_user_id`; the person that the challenge asks for when it is left out. */
            person?: string;
            /** @description Which palm; the one that is asked for when it is left out. */
            palm?: components["schemas"]["PalmSide"];
            /** @description How close it comes. */
            score_profile?: components["schemas"]["ScoreProfile"];
            /** @description Hints that the scanner gives. */
            acquired?: components["schemas"]["AcquisitionHint"][];
        };
        /** @description Why the capture fails. */
        CaptureFailure: {
            /**
             * Format: uuid
             * @description Which challenge; the oldest open one when it is left out.
             */
            challenge_id?: string;
            /** @description `poor_quality` when it is left out. */
            failure_code?: components["schemas"]["FailureCode"];
            /** @description Hints that the scanner gives. */
            acquired?: components["schemas"]["AcquisitionHint"][];
        };
        /** @description Which challenge. */
        ChallengeReference: {
            /**
             * Format: uuid
             * @description The oldest open one when it is left out.
             */
            challenge_id?: string;
        };
        /** @description A capture to come: a palm, or a failure. */
        Capture: {
            /**
             * @description Which of the two.
             * @enum {string}
             */
            type: "palm" | "failure";
            /** @description Of a failure. */
            failure_code?: components["schemas"]["FailureCode"];
            /** @description Whose palm: an `external_user_id`; the person that the challenge asks for when it is left out. */
            person?: string;
            /** @description Which palm; the one that is asked for when it is left out. */
            palm?: components["schemas"]["PalmSide"];
            /** @description How close it comes. */
            score_profile?: components["schemas"]["ScoreProfile"];
            /** @description Hints that the scanner gives. */
            acquired?: components["schemas"]["AcquisitionHint"][];
        };
        /** @description Captures to come. */
        NextCaptures: {
            /** @description Each is used once, in order. */
            captures: components["schemas"]["Capture"][];
        };
        /** @description A challenge as the mock sees it. */
        Challenge: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            challenge_id: string;
            /**
             * @description Kind.
             * @enum {string}
             */
            type: "enroll" | "verify";
            /** @description Who. */
            external_user_id: string;
            /** @description On which scanner. */
            hardware_id: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "pending" | "completed" | "failed" | "expired";
            /** @description As it was given. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it expires.
             */
            expires_at: string;
            /** @description Which source decided the result: `fault`, `verb`, `next_captures`, `scanner`, `magic_id` or `default`. */
            decided_by: string | null;
            /** @description What came of it. */
            outcome: {
                [key: string]: unknown;
            } | null;
            /** @description What can be simulated now. */
            allowed_outcomes: components["schemas"]["SimulatedOutcome"][];
        };
        /**
         * @description An outcome of a challenge.
         * @enum {string}
         */
        SimulatedOutcome: "match" | "no_match" | "one_below" | "at_threshold" | "enroll" | "fail" | "timeout";
        /** @description The outcome to bring about. */
        Simulation: {
            /** @description What; when it is left out, `enroll` or `match`. */
            outcome?: components["schemas"]["SimulatedOutcome"];
            /** @description Of `fail`. */
            failure_code?: components["schemas"]["FailureCode"];
        };
        /** @description A subscription; its api_key is never shown. */
        Webhook: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            webhook_id: string;
            /** @description Name. */
            name: string;
            /** @description Where deliveries go. */
            endpoint: string;
            /** @description Where they really go, by the URL map. */
            delivers_to: string;
            /** @description Event keys. */
            events: string[];
            /** @description Whether X-API-Key is sent. */
            has_api_key: boolean;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description Which test event. */
        TestRequest: {
            /** @description Event key; the webhook has to subscribe to it. */
            event_type?: string;
        };
        /** @description An endpoint inside the mock. */
        Sink: {
            /** @description Name. */
            name: string;
            /** @description The endpoint to register. */
            endpoint: string;
            /** @description What it answers now. */
            response: components["schemas"]["SinkResponse"];
            /** @description How many deliveries it captured in all. */
            captured: number;
            /** @description The newest ones first. */
            deliveries: components["schemas"]["CapturedDelivery"][];
        };
        /** @description What a sink answers. */
        SinkResponse: {
            /** @description Status; null when no answer comes. */
            status: number | null;
            /** @description How often; for good when it is null or left out. It answers 204 after that. */
            times?: number | null;
        };
        /** @description A delivery as it arrived. */
        CapturedDelivery: {
            /** @description Which one of this sink. */
            number: number;
            /**
             * Format: date-time
             * @description When, by the clock of the tenant.
             */
            received_at: string;
            /** @description As they were sent. */
            headers: {
                [key: string]: string;
            };
            /** @description The text, as it was sent. */
            body: string;
            /** @description What the sink answered. */
            status: number | null;
        };
        /** @description From the beginning of an endpoint to what takes its place. */
        UrlMap: {
            [key: string]: string;
        };
        /** @description Something that happened. */
        Event: {
            /** @description Identifier. */
            event_id: string;
            /** @description Event key. */
            event_type: string;
            /**
             * Format: uuid
             * @description Tenant.
             */
            tenant_id: string;
            /**
             * Format: date-time
             * @description When.
             */
            timestamp: string;
            /** @description As it is delivered. */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description Which event, and to whom it happens. */
        TriggerRequest: {
            /**
             * @description Event key.
             * @enum {string}
             */
            event_type: "device.paired" | "enrollment.complete" | "verification.complete";
            /** @description The `hardware_id` of a paired scanner for `device.paired`, else the `external_user_id` of an enrolled user. */
            for: string;
        };
        /** @description An event on its way to a webhook. */
        Delivery: {
            /** @description `X-Link-Delivery`. */
            delivery_id: string;
            /** @description Which event. */
            event_id: string;
            /** @description Its key. */
            event_type: string;
            /**
             * Format: uuid
             * @description Which webhook.
             */
            webhook_id: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "pending" | "delivered" | "failed";
            /** @description How many attempts were made. */
            attempts: number;
            /**
             * Format: date-time
             * @description When the next one is due.
             */
            next_attempt_at: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
        };
        /** @description One POST. */
        Attempt: {
            /** @description Which one. */
            number: number;
            /**
             * Format: date-time
             * @description When.
             */
            started_at: string;
            /** @description How long it took, in real time. */
            duration_ms: number;
            /** @description What came back; null when nothing did. */
            status_code: number | null;
            /** @description Why nothing came back. */
            error: string | null;
        };
        /** @description What to wait for. */
        WaitRequest: {
            /** @description Event key. */
            event_type?: string;
            /** @description Fields of `data` and the values that they must have. */
            where?: {
                [key: string]: unknown;
            };
            /** @description Only events after this one. */
            after_event_id?: string;
            /** @description How long to wait; 10000 when it is left out. */
            timeout_ms?: number;
        };
        /** @description The clock of a tenant. */
        Clock: {
            /**
             * @description Whether it runs.
             * @enum {string}
             */
            mode: "running" | "frozen";
            /**
             * Format: date-time
             * @description What it shows.
             */
            now: string;
            /** @description How far it is ahead. */
            ahead_of_real_time_ms: number;
        };
        /** @description What to change. */
        ClockPatch: {
            /**
             * @description Whether it runs.
             * @enum {string}
             */
            mode: "running" | "frozen";
        };
        /** @description How far to move; exactly one of them. */
        ClockAdvance: {
            /** @description By so many seconds. */
            by_seconds?: number;
            /**
             * Format: date-time
             * @description To this moment.
             */
            to?: string;
            /**
             * @description To the next thing that falls due.
             * @constant
             */
            to_next?: true;
        };
        /** @description The clock after it was moved. */
        ClockAdvanced: {
            /**
             * @description Whether it runs.
             * @enum {string}
             */
            mode: "running" | "frozen";
            /**
             * Format: date-time
             * @description What it shows.
             */
            now: string;
            /** @description How far it is ahead. */
            ahead_of_real_time_ms: number;
            /** @description What fell due, in order. */
            fired: components["schemas"]["Fired"][];
        };
        /** @description Something that fell due. */
        Fired: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * @description What.
             * @enum {string}
             */
            kind: "enter_pairing_code" | "present_palm" | "attempt_delivery";
            /** @description The id of what it was about. */
            ref: string;
        };
        /** @description What a fault is about; everything that is left out matches. */
        FaultMatch: {
            /** @description An operation of the API. */
            operation_id?: string;
            /** @description Deliveries of an event. */
            event_type?: string;
            /** @description Deliveries whose endpoint begins so. */
            endpoint?: string;
            /** @description Only every nth match. */
            nth?: number;
        };
        /** @description What goes wrong. */
        FaultEffect: {
            /**
             * @description Which.
             * @enum {string}
             */
            type: "latency" | "status" | "reset" | "empty" | "malformed_json" | "drop" | "delay" | "duplicate" | "reorder" | "wrong_api_key" | "missing_header" | "truncated_body" | "extra_fields" | "stale_replay";
            /** @description Of `latency` and `delay`: how long. Of `reorder`: how long at most, 5000 when it is left out. */
            latency_ms?: number;
            /**
             * @description Of `latency`: fixed when it is left out.
             * @enum {string}
             */
            distribution?: "fixed" | "uniform" | "lognormal";
            /** @description Of `status`: which. */
            status?: number;
            /** @description Of `missing_header`: which. */
            header?: string;
            /** @description Of `duplicate`: how many; 2 when it is left out. */
            copies?: number;
        };
        /** @description A fault to be. */
        FaultRequest: {
            /** @description What it is about. */
            match?: components["schemas"]["FaultMatch"];
            /** @description What goes wrong. */
            effect: components["schemas"]["FaultEffect"];
            /** @description How often; without end when it is null. */
            times?: number | null;
            /** @description How likely each time, by the seed; 1 when it is left out. */
            probability?: number;
        };
        /** @description A fault that is set. */
        Fault: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            fault_id: string;
            /** @description What it is about. */
            match: components["schemas"]["FaultMatch"];
            /** @description What goes wrong. */
            effect: components["schemas"]["FaultEffect"];
            /** @description How often it still happens. */
            times_left: number | null;
            /** @description How likely each time. */
            probability: number;
            /** @description How often it happened. */
            hits: number;
        };
        /** @description Everything that a tenant holds, by table. */
        State: {
            /**
             * @description Version of this format.
             * @constant
             */
            format: 1;
            /** @description Rows by table. */
            tables: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
        };
        /** @description How many rows each table holds now. */
        StateSummary: {
            [key: string]: number;
        };
        /** @description A state that was kept. */
        Snapshot: {
            /** @description Name. */
            name: string;
            /**
             * Format: date-time
             * @description When, by the clock of the tenant.
             */
            taken_at: string;
        };
        /** @description A snapshot to be. */
        SnapshotRequest: {
            /** @description Letters, digits, dots, hyphens and underscores. */
            name: string;
        };
        /** @description A request that the API answered. */
        RequestRecord: {
            /**
             * Format: date-time
             * @description When, in real time.
             */
            at: string;
            /** @description Method. */
            method: string;
            /** @description Path. */
            path: string;
            /** @description Status of the answer; null when the connection was reset on purpose. */
            status: number | null;
            /** @description How long it took. */
            duration_ms: number;
            /** @description Message of the answer. */
            message: string | null;
            /**
             * @description Who made the answer.
             * @enum {string}
             */
            decided_by: "contract" | "handler" | "fault" | "preference";
        };
    };
    responses: {
        /** @description The call is not valid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The control token is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The caller is a web page, or not on this machine. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description What the call is about does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The transition is not legal now; the message names those that are. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A defect of the mock. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /** @description The tenant that the call is about; the first one when it is left out. */
        Tenant: string;
        /** @description Identifier of a tenant. */
        TenantId: string;
        /** @description Identifier of an OAuth client. */
        ClientId: string;
        /** @description Identifier of a challenge. */
        ChallengeId: string;
        /** @description Identifier of a webhook. */
        WebhookId: string;
        /** @description Identifier of a fault. */
        FaultId: string;
        /** @description The tenant-scoped identifier of a user. */
        ExternalUserId: string;
        /** @description Hardware identifier of a scanner. */
        HardwareId: string;
        /** @description Identifier of an event. */
        EventId: string;
        /** @description Identifier of a delivery. */
        DeliveryId: string;
        /** @description Name of a snapshot. */
        SnapshotName: string;
        /** @description Name of a sink. */
        SinkName: string;
        /** @description The id after which to go on; from now on when it is left out. */
        LastEventId: string;
        /** @description How many at most; 100 when it is left out. */
        Limit: number;
        /** @description Only events of this type. */
        EventType: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Health"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Config"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Catalog"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jwks"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Version of OpenAPI. */
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    streamActivity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
                /** @description The id after which to go on; from now on when it is left out. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listTenants: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Tenant"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TenantRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["NewTenant"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of a tenant. */
                tenant_id: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Tenant"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Settings"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Settings"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listOAuthClients: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["OAuthClient"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createOAuthClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OAuthClientRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["OAuthClientWithSecret"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    rotateOAuthClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of an OAuth client. */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["OAuthClientWithSecret"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteOAuthClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of an OAuth client. */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["OAuthClient"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description How many at most; 100 when it is left out. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["User"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["User"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    enrollUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description The tenant-scoped identifier of a user. */
                external_user_id: components["parameters"]["ExternalUserId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EnrollUserRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["User"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description The tenant-scoped identifier of a user. */
                external_user_id: components["parameters"]["ExternalUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["User"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listScanners: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Scanner"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createScanner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ScannerRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getScanner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteScanner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateScanner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScannerPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    enterPairingCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PairingCodeEntry"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    presentPalm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PalmPresentation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    failCapture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CaptureFailure"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    timeoutCapture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChallengeReference"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    connectScanner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    disconnectScanner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    unpairScanner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    expireCertificate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setNextCaptures: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Hardware identifier of a scanner. */
                hardware_id: components["parameters"]["HardwareId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextCaptures"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Scanner"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listChallenges: {
        parameters: {
            query?: {
                /** @description How many at most; 100 when it is left out. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Challenge"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getChallenge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of a challenge. */
                challenge_id: components["parameters"]["ChallengeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Challenge"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    simulateChallenge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of a challenge. */
                challenge_id: components["parameters"]["ChallengeId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Simulation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Challenge"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Webhook"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of a webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Webhook"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of a webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TestRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Delivery"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getSink: {
        parameters: {
            query?: {
                /** @description How many at most; 100 when it is left out. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Name of a sink. */
                name: components["parameters"]["SinkName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Sink"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setSinkResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Name of a sink. */
                name: components["parameters"]["SinkName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SinkResponse"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["SinkResponse"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getUrlMap: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["UrlMap"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setUrlMap: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrlMap"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["UrlMap"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description How many at most; 100 when it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description Only events of this type. */
                event_type?: components["parameters"]["EventType"];
            };
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Event"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    resendEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of an event. */
                event_id: components["parameters"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Delivery"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    triggerEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriggerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Event"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description How many at most; 100 when it is left out. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Delivery"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listAttempts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of a delivery. */
                delivery_id: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Attempt"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of a delivery. */
                delivery_id: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Delivery"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    cancelDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of a delivery. */
                delivery_id: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Delivery"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    waitForEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WaitRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Event"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Clock"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Clock"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockAdvance"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["ClockAdvanced"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Fault"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createFault: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Fault"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Fault"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteFault: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Identifier of a fault. */
                fault_id: components["parameters"]["FaultId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Fault"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    exportState: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["State"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    importState: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["State"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["StateSummary"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    resetState: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["StateSummary"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["Snapshot"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotRequest"];
            };
        };
        responses: {
            /** @description Taken. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Snapshot"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Name of a snapshot. */
                name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["Snapshot"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                /** @description Name of a snapshot. */
                name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        data: components["schemas"]["StateSummary"];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description How many at most; 100 when it is left out. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The tenant that the call is about; the first one when it is left out. */
                "X-Mock-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `true`.
                         * @constant
                         */
                        success: true;
                        /** @description In order. */
                        data: components["schemas"]["RequestRecord"][];
                        /** @description What happened, for a person. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
