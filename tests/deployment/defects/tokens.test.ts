import { prove } from '../probe.ts';
import { tokenProbes } from '../probes/tokens.ts';

prove(tokenProbes);
