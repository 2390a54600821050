import { table } from './table.ts';

const scoped = 'Tenant-scoped';

export const tenantDefects = [
  ...table('createBothHandsEnrollment', [
    [
      'tenant-scanner-leaks-enroll',
      'second-credential',
      'enroll takes another tenant’s scanner',
      '404 hardware_id not found',
    ],
    ['tenant-enrollment-conflict', 'second-credential', 'another tenant’s enrollment conflicts', scoped],
    [
      'client-scanner-private',
      'second-credential',
      'a client does not see its tenant’s other scanners',
      'tenant, not client',
      'inferred',
    ],
  ]),
  ...table('createVerification', [
    [
      'tenant-scanner-leaks-verify',
      'second-credential',
      'verify takes another tenant’s scanner',
      '404 referenced resource',
    ],
    ['tenant-user-leaks-verify', 'second-credential', 'verify finds another tenant’s user', scoped],
    ['client-user-private', 'second-credential', 'a client does not see its tenant’s other users', scoped],
  ]),
  ...table('createWebhook', [
    [
      'tenant-endpoint-conflict',
      'second-credential',
      'another tenant’s endpoint conflicts',
      '409 within the tenant',
      'inferred',
    ],
    [
      'tenant-name-conflict',
      'second-credential',
      'another tenant’s webhook name conflicts',
      '409 within the tenant',
      'inferred',
    ],
    [
      'client-webhook-private',
      'second-credential',
      'duplicates of another client are not seen',
      '409 Duplicate endpoint or name',
      'inferred',
    ],
  ]),
  ...table('all events', [
    [
      'tenant-events-leak',
      'second-credential',
      'events reach every tenant’s webhooks',
      'tenant that owns the resource',
    ],
    [
      'tenant-id-of-first-tenant',
      'second-credential',
      'tenant_id is always the first tenant’s',
      'Tenant that owns the resource',
    ],
    [
      'tenant-user-id-shared',
      'second-credential',
      'two tenants’ users share a user_id',
      'user identifiers are tenant-scoped',
      'inferred',
    ],
  ]),
] as const;
