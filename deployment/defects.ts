/**
 * The switchboard: code asks here, at the place where it would deviate, whether a defect is on.
 * At most one defect is on in a deployment, so what a suite finds can be put down to it.
 */
import { authorizationDefects } from './defects/authorization.ts';
import { deliveryDefects } from './defects/deliveries.ts';
import { deviceDefects } from './defects/devices.ts';
import { enrollmentDefects } from './defects/enrollment.ts';
import { eventDefects } from './defects/events.ts';
import { httpDefects } from './defects/http.ts';
import { metadataDefects } from './defects/metadata.ts';
import { retryDefects } from './defects/retries.ts';
import { tenantDefects } from './defects/tenants.ts';
import { tokenDefects } from './defects/tokens.ts';
import { verificationDefects } from './defects/verification.ts';
import { webhookDefects } from './defects/webhooks.ts';
import type { Defect } from './defects/table.ts';

const tables = [
  httpDefects,
  tokenDefects,
  authorizationDefects,
  tenantDefects,
  deviceDefects,
  enrollmentDefects,
  metadataDefects,
  verificationDefects,
  webhookDefects,
  deliveryDefects,
  retryDefects,
  eventDefects,
] as const;

export type DefectId = (typeof tables)[number][number]['id'];

/** Every defect that can be switched on, by area. */
export const defects: readonly Defect<DefectId>[] = tables.flat();

/** For a value on its way out or in: what a defect makes of it. */
export type Distortions<T> = { readonly [Id in DefectId]?: (value: T) => T };

export type Defects = {
  has(id: DefectId): boolean;
  when<T>(id: DefectId, deviating: T, correct: T): T;
  /** `value` as the table has it for the defect that is on, and untouched if the table does not name it. */
  distort<T>(value: T, distortions: Distortions<T>): T;
};

export function switchOn(active: DefectId | undefined): Defects {
  return {
    has: (id) => id === active,
    when: (id, deviating, correct) => (id === active ? deviating : correct),
    distort: (value, distortions) => (active && distortions[active] ? distortions[active](value) : value),
  };
}

export function isDefectId(name: string): name is DefectId {
  return defects.some(({ id }) => id === name);
}
