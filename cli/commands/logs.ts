import { controlCommand } from '../control-command.ts';
import { followRequests, newestRequests } from '../follow-requests.ts';
import { matchesFilter } from '../request-filter.ts';
import { requestText } from '../views.ts';

/** How many requests the mock keeps; filtering a shorter list would find too few. */
const KEPT = 1_000;

/** `link-identity logs`: requests that the API answered. */
export const logs = controlCommand({
  name: 'logs',
  about: 'Lists the requests that the API answered, oldest first, or follows them.',
  options: ['status', 'path', 'method', 'limit', 'follow'],
  examples: {
    'logs --status 4xx': 'what was refused, and why',
    'logs --follow --path /v1/verify': 'verifications, until Ctrl+C',
  },
  follows: ({ follow }) => follow === true,
  run: async ({ options, target, control, reconnect, output, signal }) => {
    if (!options.follow) {
      const newest = (await newestRequests(control, KEPT)).filter((one) => matchesFilter(one, options));
      const found = newest.slice(0, options.limit).toReversed();
      output.result(found, found.map(requestText).join('\n') || 'No such request was answered yet.');
      return;
    }
    const keeping = { connection: { target, control }, reconnect, signal, onNote: output.note };
    for await (const request of followRequests(keeping)) {
      if (matchesFilter(request, options)) output.item(request, requestText(request));
    }
  },
});
