/**
 * The console: Scalar over the contract, connected to a running mock (or to the sandbox) by the reader's credentials.
 * Everything it needs is on the site; requests go from the browser to the API and nowhere else.
 */
import type { Contract } from '../../contract/index.ts';
import { widePage, type PageFrame } from '../layout/page.ts';
import { relativeTo } from '../markdown/links.ts';
import { escapeHtml } from '../markdown/render.ts';

import { publishedContract } from '../reference/published-contract.ts';
import { LOCAL_MOCK, sandboxOf } from '../servers.ts';

export function tryPage(contract: Contract, frame: Omit<PageFrame, 'navigation'>): string {
  const options = [LOCAL_MOCK, sandboxOf(contract)]
    .map((url) => `<option value="${escapeHtml(url)}"></option>`)
    .join('');
  return widePage(
    frame,
    `<section class="connect">
<h1>Try it</h1>
<p>Start the mock with <code>npm start</code> and put in what it prints. The token stays in this tab, and each call goes
straight to the address below.</p>
<form id="connect">
<label>API <input name="api" type="url" required value="${LOCAL_MOCK}" list="servers" spellcheck="false"></label>
<datalist id="servers">${options}</datalist>
<label>client_id <input name="client_id" required autocomplete="off" spellcheck="false"></label>
<label>client_secret <input name="client_secret" type="password" required autocomplete="off"></label>
<button type="submit">Get a token</button>
<p id="connected" role="status"></p>
</form>
</section>
<div id="console"></div>
<script id="contract" type="application/json">${inScript(forTheConsole(contract))}</script>
<script src="${relativeTo(frame.path, 'assets/scalar.js')}" defer></script>
<script src="${relativeTo(frame.path, 'assets/try.js')}" defer></script>`,
  );
}

/** The introduction is in the reference; here the calls come first. */
function forTheConsole(contract: Contract): object {
  const published = publishedContract(contract) as { info: Record<string, unknown> };
  const { title, version } = published.info;
  return {
    ...published,
    info: { title, version, description: 'Connect above, then send any of these calls.' },
  };
}

/** JSON that cannot end the script element it stands in. */
function inScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
