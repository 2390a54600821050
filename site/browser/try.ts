/** The console's page: gets a token with the reader's credentials and hands it to Scalar. */
type Scalar = {
  readonly createApiReference: (selector: string, configuration: object) => { destroy(): void };
};
type Document = Record<string, unknown> & { paths: Record<string, { post?: Operation }> };
type Operation = { requestBody: { content: Record<string, { examples?: unknown; example?: unknown }> } };
type Connection = {
  readonly api: string;
  readonly id: string;
  readonly secret: string;
  readonly token?: string;
};

const TIMEOUT_MS = 10_000;
const TOKEN_PATH = '/v1/auth/token';

const { createApiReference } = (globalThis as unknown as { Scalar: Scalar }).Scalar;
const form = document.querySelector<HTMLFormElement>('#connect')!;
const status = document.querySelector<HTMLElement>('#connected')!;
const contract = JSON.parse(document.querySelector('#contract')!.textContent!) as Document;

/** What the token is for, once there is one. */
let connected: Connection | undefined;
// Before Scalar starts: it takes over the address.
const isGiven = takeFromAddress();
let reference = createApiReference('#console', configurationOf(connectionOf(form)));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void connect();
});
document.addEventListener('colours', () => show(connected ?? connectionOf(form)));
if (isGiven) void connect();

/** `#api=…&client_id=…&client_secret=…` fills the form: a fragment is never sent to a server. */
function takeFromAddress(): boolean {
  const given = new URLSearchParams(location.hash.slice(1));
  if (!given.has('client_id')) return false;
  for (const [name, value] of given) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  history.replaceState(null, '', location.pathname + location.search);
  return true;
}

async function connect(): Promise<void> {
  const connection = connectionOf(form);
  status.textContent = 'Asking for a token …';
  try {
    const response = await fetch(connection.api + TOKEN_PATH, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(tokenRequestOf(connection)),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer = (await response.json()) as {
      access_token?: string;
      expires_in?: number;
      message?: string;
    };
    if (answer.access_token === undefined) {
      status.textContent = `${response.status}: ${answer.message}`;
      return;
    }
    connected = { ...connection, token: answer.access_token };
    show(connected);
    status.textContent = `Connected. The token is set for every call below, for ${answer.expires_in} seconds.`;
  } catch {
    status.textContent = `Nothing answers at ${connection.api} that lets this page call it. Is the mock running?`;
  }
}

/** Anew: told of other servers, Scalar would go on without any, and call the server that the page came from. */
function show(connection: Connection): void {
  reference.destroy();
  reference = createApiReference('#console', configurationOf(connection));
}

function connectionOf(from: HTMLFormElement): Connection {
  const data = new FormData(from);
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  return { api: text('api').replace(/\/+$/, ''), id: text('client_id'), secret: text('client_secret') };
}

function tokenRequestOf({ id, secret }: Connection): object {
  return { grant_type: 'client_credentials', client_id: id, client_secret: secret };
}

function configurationOf(connection: Connection): object {
  return {
    content: withCredentials(connection),
    servers: [{ url: connection.api }],
    authentication: {
      preferredSecurityScheme: 'bearerAuth',
      securitySchemes: { bearerAuth: { token: connection.token ?? '' } },
    },
    darkMode: document.documentElement.classList.contains('dark'),
    forceDarkModeState: document.documentElement.classList.contains('dark') ? 'dark' : 'light',
    hideDarkModeToggle: true,
    // Nothing is asked of anybody but the API itself.
    withDefaultFonts: false,
    telemetry: false,
    proxyUrl: '',
    hideClientButton: true,
    showDeveloperTools: 'never',
    hiddenClients: true,
    agent: { disabled: true },
    mcp: { disabled: true },
    documentDownloadType: 'none',
    layout: 'modern',
    theme: 'default',
    defaultOpenAllTags: true,
    persistAuth: false,
  };
}

/** The token request as it would succeed, with the reader's own credentials in it. */
function withCredentials(connection: Connection): Document {
  const copy = structuredClone(contract);
  const body = copy.paths[TOKEN_PATH]?.post?.requestBody.content['application/json'];
  if (body && connection.id !== '') {
    delete body.examples;
    body.example = tokenRequestOf(connection);
  }
  return copy;
}
