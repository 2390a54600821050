/** The first page: what this is and where to go on, in ten seconds. */
import type { Contract } from '../../contract/index.ts';
import { webhookExamples } from '../../generated/examples.ts';
import { relativeTo } from '../markdown/links.ts';
import { escapeHtml } from '../markdown/render.ts';
import { REFERENCE, TRY_IT } from '../navigation.ts';
import { SITE_TITLE, widePage } from './page.ts';

const PATH = 'index.html';

/** What a reader came for, and the page that has it. */
const CARDS = [
  [
    'guides/quick-start.html',
    'Quick start',
    'From nothing to a verified palm, on your machine, without a scanner.',
  ],
  ['guides/webhooks.html', 'Receive webhooks', 'Verify, acknowledge, de-duplicate; test it all locally.'],
  ['guides/verifying.html', 'Read a verification', 'Ten scores, ten thresholds, and what “matched” means.'],
  [
    'guides/errors.html',
    'Handle errors',
    'One shape for every error; which status means what, and what to do.',
  ],
  [
    'guides/testing-without-a-scanner.html',
    'Test every case',
    'People who do not match, scanners that fail, time that passes.',
  ],
  [REFERENCE, 'Reference', 'Every operation, event, field and status.'],
  ['manual/client.html', 'TypeScript client', 'Typed calls, tokens kept fresh, a webhook receiver.'],
  ['guides/conformance.html', 'Check a deployment', 'For teams that run the API: does it keep the contract?'],
] as const;

/** @param event how the sample is rendered: JSON, coloured */
export function startPage(contract: Contract, event: string): string {
  const { info } = contract.document as unknown as { info: { summary: string } };
  const cards = CARDS.map(
    ([path, title, text]) =>
      `<li><a href="${relativeTo(PATH, path)}"><b>${escapeHtml(title)}</b><span>${escapeHtml(text)}</span></a></li>`,
  );
  return widePage(
    { path: PATH, title: SITE_TITLE, description: info.summary },
    `<div class="start">
<div class="calls">
<div>
<h1>Verify people by their palm, over one REST API</h1>
<p class="lead">${escapeHtml(info.summary)} Five calls, three events, JSON over HTTPS.</p>
<p class="actions">
<a href="guides/quick-start.html">Start in a minute</a>
<a href="${relativeTo(PATH, REFERENCE)}">Reference</a>
<a href="${relativeTo(PATH, TRY_IT)}">Try it</a>
</p>
<p class="lead">No scanner and no account needed: a mock on your machine plays both, and delivers events with the
documented headers and bodies.</p>
</div>
<div>${event}</div>
</div>
<h2>What do you want to do?</h2>
<ul class="cards">${cards.join('')}</ul>
</div>`,
  );
}

/** The event that a verification ends with, as a Markdown block. */
export function verificationEvent(): string {
  const { event_type, data } = webhookExamples['verification.complete'];
  const json = JSON.stringify({ event_type, data }, null, 2)
    // Five numbers in a line: in one each they would fill the page, in one line they would leave it.
    .replaceAll(/\[[\d.,\s]+\]/g, (list) => {
      const numbers = list.match(/[\d.]+/g) ?? [];
      return `[${numbers.slice(0, 5).join(', ')},\n      ${numbers.slice(5).join(', ')}]`;
    });
  return `\`\`\`json\n${json}\n\`\`\`\n`;
}
