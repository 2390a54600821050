// Generated from openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

import type { EventType, WebhookEvents } from './wire.ts';

/** The first example of each webhook's body, by event key. */
export const webhookExamples: { readonly [Event in EventType]: WebhookEvents[Event] } = {
  "device.paired": {
    "event_id": "evt_a1b2c3d4e5f6789012345678abcdef01",
    "event_type": "device.paired",
    "tenant_id": "d1e2f3a4-b5c6-7890-abcd-ef1234567890",
    "timestamp": "2026-06-08T14:32:11.123456Z",
    "data": {
      "hardware_id": "hardware_local_002",
      "device_name": "Lobby Scanner",
      "location": "Lobby",
      "status": "paired",
      "paired_at": "2026-06-08T14:32:10.987654Z",
      "cert_valid_until": "2026-09-06T14:32:10.987654Z"
    }
  },
  "enrollment.complete": {
    "event_id": "evt_b2c3d4e5f6789012345678abcdef012345",
    "event_type": "enrollment.complete",
    "tenant_id": "d1e2f3a4-b5c6-7890-abcd-ef1234567890",
    "timestamp": "2026-06-08T14:35:22.456789Z",
    "data": {
      "user_id": "7b9957e2-c85f-4f9e-abe1-8aca9b6de70d",
      "feature_id": "fid-fixture-001",
      "palm_type": "right",
      "hardware_id": "hardware_local_002",
      "challenge_id": "c4a5dbe7-ae49-4c28-9cdb-9f4558156160",
      "enrolled_at": "2026-06-08T14:35:21.912955Z",
      "vendor": "mock",
      "metadata": {
        "source": "mobile-app"
      }
    }
  },
  "verification.complete": {
    "event_id": "evt_c3d4e5f6789012345678abcdef01234567",
    "event_type": "verification.complete",
    "tenant_id": "d1e2f3a4-b5c6-7890-abcd-ef1234567890",
    "timestamp": "2026-06-08T14:40:33.789012Z",
    "data": {
      "challenge_id": "ea1d1e69-f63f-401d-a5b6-6429534bff60",
      "user_id": "7b9957e2-c85f-4f9e-abe1-8aca9b6de70d",
      "matched": true,
      "scores": [
        0.99,
        0.98,
        0.97,
        0.96,
        0.95,
        0.94,
        0.93,
        0.92,
        0.91,
        0.9
      ],
      "thresholds": [
        0.7072,
        0.7253,
        0.7018,
        0.7211,
        0.7426,
        0.6929,
        0.685,
        0.71,
        0.7526,
        0.7004
      ],
      "match_policy": "all_thresholds",
      "latency_ms": 180,
      "vendor": "mock",
      "verified_at": "2026-06-08T14:40:32.500000Z",
      "metadata": {
        "session_id": "sess_0099",
        "access_point": "turnstile-7"
      }
    }
  }
};

/** The example of each header of a delivery, by event key. */
export const webhookHeaderExamples: { readonly [Event in EventType]: Readonly<Record<string, string>> } = {
  "device.paired": {
    "X-Link-Event": "verification.complete",
    "X-Link-Delivery": "del_a1b2c3d4-e5f6-7890-abcd-ef1234567890",
    "User-Agent": "LinkIdentity-Webhook/1.0",
    "X-API-Key": "whsec_your_secret_key_here"
  },
  "enrollment.complete": {
    "X-Link-Event": "verification.complete",
    "X-Link-Delivery": "del_a1b2c3d4-e5f6-7890-abcd-ef1234567890",
    "User-Agent": "LinkIdentity-Webhook/1.0",
    "X-API-Key": "whsec_your_secret_key_here"
  },
  "verification.complete": {
    "X-Link-Event": "verification.complete",
    "X-Link-Delivery": "del_a1b2c3d4-e5f6-7890-abcd-ef1234567890",
    "User-Agent": "LinkIdentity-Webhook/1.0",
    "X-API-Key": "whsec_your_secret_key_here"
  }
};
