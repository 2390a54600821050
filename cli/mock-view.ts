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

export function banner({ url, clientId, clientSecret, hardwareId, controlToken }: Mock): string {
  const secret = clientSecret ?? '(as printed when the data directory was made; only its hash is kept)';
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
  scanner        ${hardwareId}, paired and automatic

Your first token:

  curl -s ${url}/v1/auth/token -H 'Content-Type: application/json' -d ${shellWord(body)}

${paint('bold', 'Control plane')}

  URL            ${url}/__mock/v1
  control token  ${controlToken}

All of it as variables, for another terminal; the guides use them:

  ${exported({ API: url, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, CONTROL_TOKEN: controlToken })}

Other commands find both by themselves: link-identity listen, trigger, scanner, clock and more.
Requests, events and deliveries are listed below as they happen. Ctrl+C stops.

`;
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
    case 'defect':
      return `! Defect of the mock in ${entry.what}: ${entry.error instanceof Error ? entry.error.stack : String(entry.error)}`;
  }
}
