import { prove } from '../probe.ts';
import { deviceProbes } from '../probes/devices.ts';

prove(deviceProbes);
