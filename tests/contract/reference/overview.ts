import { said, section, words } from './place.ts';

const SANDBOX = 'https://link-identity-sandbox-427874453693.me-central1.run.app';

const INFO = '/info/description';

export const overview = section('Overview', [
  said('title', ['OVW-VERSIONED-PATHS']),
  said(
    'introduction',
    ['OVW-ONE-SURFACE', 'DEV-CREATED-201', 'ENR-CREATED-201', 'VER-CREATED-201', 'WHK-CREATED-201'],
    words(
      INFO,
      'The Link Identity API exposes device registration, biometric enrollment, verification, and real-time event delivery over a single REST surface.',
    ),
  ),
  said(
    'protected endpoints',
    ['AUTH-REQUIRED'],
    words(INFO, 'All protected endpoints use OAuth 2.0 Client Credentials and require a Bearer token.'),
  ),
  said('base URL', ['OVW-BASE-URL'], { kind: 'server', url: SANDBOX }),
  said(
    'four steps',
    ['OVW-FOUR-STEPS'],
    words(INFO, 'Four steps take you from credentials to a verified palm scan.'),
  ),
  said(
    'step 1',
    ['OVW-CONSOLE-CREDENTIALS'],
    words(INFO, 'Create OAuth client credentials in Integrations → OAuth Clients.'),
  ),
  said('step 2', ['TOK-ISSUED-200'], words(INFO, 'Request a token from POST /v1/auth/token.')),
  said(
    'step 3',
    ['AUTH-HEADER', 'TOK-ACCESS-TOKEN'],
    words(INFO, 'Send Authorization: Bearer <access_token> on protected endpoints.'),
  ),
  said(
    'step 4',
    ['TOK-EXPIRES-IN', 'TOK-EARLY-RENEWAL'],
    words(
      INFO,
      'Refresh the token before expiry using the expires_in field — request a new one ~60 seconds early.',
    ),
    // Where somebody who renews tokens reads: at the field, and at the operation.
    words(
      '/components/schemas/TokenResponse/properties/expires_in/description',
      'Request a new one ~60 seconds early.',
    ),
    words(
      '/paths/~1v1~1auth~1token/post/description',
      'Request a new token ~60 seconds before expires_in runs out.',
    ),
  ),
  said(
    'note',
    ['OVW-JSON-REQUESTS', 'OVW-JSON-RESPONSES', 'ERR-SHAPE', 'ERR-SUCCESS-FALSE'],
    words(
      INFO,
      'All requests and responses are JSON. Errors return { success: false, message } — see Error Format for the full shape.',
    ),
  ),
]);
