import { prove } from '../probe.ts';
import { authorizationProbes } from '../probes/authorization.ts';

prove(authorizationProbes);
