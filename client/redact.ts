/** Keeping secrets out of what people read: messages and excerpts of answers can repeat what was sent. */

export type Secrets = readonly (string | null | undefined)[];

const HIDDEN = '[hidden]';

/** Values of the contract's secret fields, in JSON, form fields or prose. */
const SECRET_FIELD = /((?:access_token|client_secret|api_key)["']?\s*[:=]\s*["']?)[^"'&\s,}]+/gi;

/** `text` without the given secrets and without anything that stands in a secret field. */
export function redact(text: string, secrets: Secrets): string {
  return secrets
    .flatMap((secret) => (secret ? [secret, JSON.stringify(secret).slice(1, -1)] : []))
    .reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text)
    .replaceAll(SECRET_FIELD, `$1${HIDDEN}`);
}

/** What somebody else threw: itself, or in its own words if these, or those of its causes, repeat a secret. */
export function withoutSecrets(thrown: unknown, secrets: Secrets): unknown {
  const words = wordsOf(thrown);
  const shown = redact(words, secrets);
  return shown === words ? thrown : new Error(shown);
}

function wordsOf(thrown: unknown): string {
  return thrown ? `${thrown} ${wordsOf((thrown as Error).cause)}` : '';
}
