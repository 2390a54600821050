import { said, section } from './place.ts';

const SANDBOX = 'https://link-identity-sandbox-427874453693.me-central1.run.app';

export const overview = section('Overview', [
  said('title', ['OVW-VERSIONED-PATHS']),
  said('introduction', [
    'OVW-ONE-SURFACE',
    'DEV-CREATED-201',
    'ENR-CREATED-201',
    'VER-CREATED-201',
    'WHK-CREATED-201',
  ]),
  said('protected endpoints', ['AUTH-REQUIRED']),
  said('base URL', ['OVW-BASE-URL'], { kind: 'server', url: SANDBOX }),
  said('four steps', ['OVW-FOUR-STEPS']),
  said('step 1', ['OVW-CONSOLE-CREDENTIALS']),
  said('step 2', ['TOK-ISSUED-200']),
  said('step 3', ['AUTH-HEADER', 'TOK-ACCESS-TOKEN']),
  said('step 4', ['TOK-EXPIRES-IN', 'TOK-EARLY-RENEWAL']),
  said('note', ['OVW-JSON-REQUESTS', 'OVW-JSON-RESPONSES', 'ERR-SHAPE', 'ERR-SUCCESS-FALSE']),
]);
