/** A receiver in TypeScript with this package's own, which checks more and handles an event once. */
import { camelCase } from '../text.ts';
import { text } from '../typescript.ts';
import type { Receiver } from './receiver.ts';

export const toolkit: Receiver = {
  lang: 'typescript',
  label: 'TypeScript (client)',
  file: 'webhook-receiver.mts',
  run: 'node webhook-receiver.mts',
  program({ events, key: { field, env } }) {
    const key = camelCase(field);
    const handlers = events.map(
      (event) => `    ${text(event)}: (event) => console.log(JSON.stringify(event)),`,
    );
    return `import { createServer } from 'node:http';
import { env } from 'node:process';
import { createWebhookReceiver } from '@link-identity/toolkit/webhooks';
import { toNodeHandler } from '@link-identity/toolkit/webhooks/node';

const { ${env}: ${key}, PORT: port = '4020' } = env;
if (!${key}) throw new Error(${text(`Set ${env}.`)});

// Acknowledges what its handlers have done, each event once however often it comes.
const receiver = createWebhookReceiver({
  ${key === 'apiKey' ? key : `apiKey: ${key}`},
  on: {
${handlers.join('\n')}
  },
  onProblem: ({ reason, detail }) => console.error(reason, detail),
});

// Behind a proxy that speaks https, for deliveries go to nothing else.
createServer(toNodeHandler(receiver)).listen(Number(port), '127.0.0.1');`;
  },
};
