import { prove } from '../probe.ts';
import { webhookProbes } from '../probes/webhooks.ts';

prove(webhookProbes);
