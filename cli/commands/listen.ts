import { controlCommand } from '../control-command.ts';
import { listen as listenTo } from '../listen.ts';

/** `link-identity listen`: events printed, and forwarded to a local application. */
export const listen = controlCommand({
  name: 'listen',
  about: 'Prints events as they happen and forwards each, in order, to an application until it answers 2xx.',
  options: ['forwardTo', 'events', 'apiKey', 'attempts', 'replay', 'after', 'printJson'],
  examples: {
    'listen --forward-to http://localhost:3000/webhooks': 'with the headers of a real delivery',
    'listen --events verification.complete --print-json': 'only print, only those, in full',
    'listen --replay --json': 'also what happened before, as one line of JSON each',
  },
  follows: () => true,
  run: async ({ options, target, control, reconnect, signal, output }) => {
    const { forwardTo, apiKey, attempts, events, after, replay = false, printJson = false } = options;
    const forwarding = forwardTo === undefined ? undefined : { to: forwardTo, apiKey, attempts, signal };
    const connection = { target, control };
    await listenTo({ connection, reconnect, signal, output, events, replay, after, printJson, forwarding });
  },
});
