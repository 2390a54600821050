import { prove } from '../probe.ts';
import { resultProbes } from '../probes/results.ts';

prove(resultProbes);
