import { prove } from '../probe.ts';
import { enrollmentProbes } from '../probes/enrollment.ts';

prove(enrollmentProbes);
