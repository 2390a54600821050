/** The enrolled palm that a verification compares with. */
import { asks } from '../domain/behaviour.ts';
import { assumedFeature, type Feature } from '../domain/enrollment.ts';
import type { PalmSide } from '../domain/palm.ts';
import type { Tenant } from '../domain/tenant.ts';
import type { Simulation } from './simulation.ts';

export async function enrolledFeature(
  { store }: Simulation,
  tenant: Tenant,
  external_user_id: string,
  palm_type: PalmSide,
): Promise<Feature | undefined> {
  const { tenant_id } = tenant;
  const feature = await store.find('feature', { tenant_id, external_user_id, palm_type });
  if (feature) return feature;
  // These people count as enrolled without ever having been: their palm is made up.
  return asks(external_user_id, 'enrolled') ? assumedFeature(tenant, external_user_id, palm_type) : undefined;
}
