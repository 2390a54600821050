import { prove } from '../probe.ts';
import { httpProbes } from '../probes/http.ts';

prove(httpProbes);
