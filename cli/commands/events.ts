import { controlCommand } from '../control-command.ts';
import { followEvents, newestEvents, newestPosition } from '../follow-events.ts';
import { eventText } from '../views.ts';

/** `link-identity events`: what happened. */
export const events = controlCommand({
  name: 'events',
  about: 'Lists what happened, oldest first, or follows what happens.',
  options: ['events', 'limit', 'follow'],
  examples: {
    'events --limit 5': 'the last five',
    'events --events verification.complete': 'only those',
    'events --follow --json': 'one line of JSON each, until Ctrl+C',
  },
  follows: ({ follow }) => follow === true,
  run: async ({ options: { events: keys, limit, follow }, control, target, output, signal, reconnect }) => {
    if (!follow) {
      const found = (await newestEvents(control, keys)).slice(0, limit).toReversed();
      output.result(found, found.map(eventText).join('\n') || 'No event happened yet.');
      return;
    }
    const after = await newestPosition(control);
    const keeping = { connection: { control, target }, reconnect, signal, onNote: output.note };
    for await (const event of followEvents(keeping, after)) {
      if (!keys || keys.includes(event.event_type)) output.item(event, eventText(event));
    }
  },
});
