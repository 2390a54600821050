import { prove } from '../probe.ts';
import { retryProbes } from '../probes/retries.ts';

prove(retryProbes);
