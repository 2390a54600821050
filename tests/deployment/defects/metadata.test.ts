import { prove } from '../probe.ts';
import { metadataProbes } from '../probes/metadata.ts';

prove(metadataProbes);
