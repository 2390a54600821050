/** What a mock tells the person who started it. */
import type { LogEntry, Mock } from '../mock/start.ts';
import { paint, paintStatus } from './output.ts';
import { highlights } from './views.ts';

/** What a program needs to know of a mock that started; an absent secret is null. */
export function startedOf({ url, clientId, clientSecret, hardwareId, controlToken }: Mock) {
  return {
    url,
    client_id: clientId,
    client_secret: clientSecret ?? null,
    hardware_id: hardwareId,
    control_token: controlToken,
  };
}

/**
 * @param data the directory where everything is kept; undefined: in memory
 * @param host what it was told to listen on
 */
export function banner(
  { url, clientId, clientSecret, hardwareId, controlToken }: Mock,
  { data, host }: { readonly data: string | undefined; readonly host: string },
): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const secret =
    clientSecret ?? `as printed at the first start; for a new one: ${command()} clients rotate ${clientId}`;
  const body = JSON.stringify({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret ?? '<client_secret>',
  });
  return `
${paint('bold', 'Link Identity mock')}

  API            ${url}
  client_id      ${clientId}
  client_secret  ${secret}
  scanner        ${hardwareId}, paired; somebody answers its challenges
  kept           ${data === undefined ? 'in memory, until it stops' : `in ${data}`}${
    everywhere ? '\n  network        open to other machines, on every address of this one' : ''
  }

Your first token:

  curl -s ${url}/v1/auth/token -H 'Content-Type: application/json' -d ${shellWord(body)}

${paint('bold', 'Control plane')}

  URL            ${url}/__mock/v1
  control token  ${controlToken}

All of it as variables, for another terminal; the guides use them:

  ${exported({ API: url, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, CONTROL_TOKEN: controlToken })}

Other commands find both by themselves. See what a webhook gets:

  ${command()} trigger enrollment.complete --user user-4421

Requests, events and deliveries are listed below as they happen. Ctrl+C stops.

`;
}

/** How whoever started the mock calls this command: as a script of the repository, by npx, or as it is. */
function command(): string {
  const script = process.env['npm_lifecycle_event'];
  if (script === 'npx') return 'npx link-identity';
  return script === undefined ? 'link-identity' : 'npm run -s link-identity --';
}

function exported(variables: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(variables).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${shellWord(value)}`],
  );
  return `export ${set.join(' ')}`;
}

/** One word of a POSIX shell, quoted where it has to be: a secret may be anything that its owner chose. */
function shellWord(text: string): string {
  return /^[\w.:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

export function lineOf(entry: LogEntry): string {
  switch (entry.kind) {
    case 'answer': {
      const { method, path, status, ms, message } = entry;
      const reason = (status ?? 0) >= 400 && message !== undefined ? `  ${message}` : '';
      return `${method} ${path}  ${paintStatus(status, String(status ?? 'reset'), process.stderr)}  ${ms.toFixed(1)} ms${reason}`;
    }
    case 'event': {
      const { data } = JSON.parse(entry.event.body) as { data: Record<string, unknown> };
      return `* ${paint('cyan', entry.event.event_type, process.stderr)}  ${highlights(data)}`;
    }
    case 'attempt': {
      const { attempt, endpoint, event } = entry;
      const result = paintStatus(
        attempt.status_code,
        String(attempt.status_code ?? attempt.error),
        process.stderr,
      );
      return `> ${event.event_type}  POST ${endpoint}  attempt ${attempt.number}: ${result}  ${attempt.duration_ms} ms`;
    }
    case 'defect': {
      const { what, error } = entry;
      if (!(error instanceof Error)) return `! Defect of the mock in ${what}: ${String(error)}`;
      // What the machine did wrong is for its owner to mend: where in the code it was met helps nobody.
      return error.name === 'StorageFailure'
        ? `! ${what}: ${error.message}`
        : `! Defect of the mock in ${what}: ${error.stack}`;
    }
  }
}
