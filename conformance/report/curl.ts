/** An exchange as a command that repeats it. Secrets were replaced when it was recorded, so they are variables here. */
import type { Exchange } from '../target/exchange.ts';

const VARIABLES: readonly (readonly [RegExp, string])[] = [
  [/\[access_token\]/g, '$ACCESS_TOKEN'],
  [/\[client_secret\]/g, '$CLIENT_SECRET'],
  [/\[api_key\]/g, '$API_KEY'],
];

export function curlOf({ request: { method, url, headers, body } }: Exchange): string {
  const parts = [
    `curl -i -X ${method} ${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-binary ${quoted(body)}`]),
  ];
  return parts.join(' \\\n  ');
}

// In double quotes when a variable has to be expanded, else in single ones.
function quoted(text: string): string {
  const expanded = VARIABLES.reduce((line, [pattern, variable]) => line.replace(pattern, variable), text);
  if (expanded === text) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = expanded.replace(/[\\"`]/g, String.raw`\$&`);
  return `"${escaped.replace(/\$(?!ACCESS_TOKEN|CLIENT_SECRET|API_KEY)/g, String.raw`\$`)}"`;
}
