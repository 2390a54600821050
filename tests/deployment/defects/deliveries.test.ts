import { prove } from '../probe.ts';
import { deliveryProbes } from '../probes/deliveries.ts';

prove(deliveryProbes);
