import { prove } from '../probe.ts';
import { eventProbes } from '../probes/events.ts';

prove(eventProbes);
