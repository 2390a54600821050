import { prove } from '../probe.ts';
import { verificationProbes } from '../probes/verification.ts';

prove(verificationProbes);
