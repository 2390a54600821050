import { prove } from '../probe.ts';
import { tenantProbes } from '../probes/tenants.ts';

prove(tenantProbes);
