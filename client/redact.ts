/** Keeping secrets out of what people read: messages and excerpts of answers can repeat what was sent. */

const HIDDEN = '[hidden]';

/** Values of the contract's secret fields, in JSON, form fields or prose. */
const SECRET_FIELD = /((?:access_token|client_secret|api_key)["']?\s*[:=]\s*["']?)[^"'&\s,}]+/gi;

/** `text` without the given secrets and without anything that stands in a secret field. */
export function redact(text: string, secrets: readonly (string | null | undefined)[]): string {
  return secrets
    .flatMap((secret) => (secret ? [secret, JSON.stringify(secret).slice(1, -1)] : []))
    .reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text)
    .replaceAll(SECRET_FIELD, `$1${HIDDEN}`);
}
