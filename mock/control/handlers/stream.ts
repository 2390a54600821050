/** The activity of a tenant, as it happens. */
import { followActivity } from '../activity.ts';
import type { PlainHandler } from '../handler.ts';

export const streamActivity: PlainHandler = async ({ tenant, headers }, { activity }) => ({
  body: undefined,
  wire: {
    stream: {
      contentType: 'text/event-stream',
      start: (output) => followActivity(output, activity, tenant.tenant_id, headers['last-event-id']),
    },
  },
});
