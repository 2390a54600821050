/**
 * What must never be seen again. Whatever leaves the run (events, reports, messages) passes through `redact`, and the
 * checks ask `findIn` whether a deployment gave a secret away, in any of the encodings a leak comes in.
 */
export type SecretKind = 'client_secret' | 'access_token' | 'api_key' | 'pairing_code';

export type Secrets = {
  know(secret: string, kind: SecretKind): void;
  /** `text` with every secret replaced by its kind. */
  redact(text: string): string;
  /** Whether a secret of one of `kinds` stands in `text`, written plainly or encoded. */
  findIn(text: string, kinds: readonly SecretKind[]): SecretKind | undefined;
};

/** Shorter strings turn up by chance. */
const SHORTEST_SECRET = 6;

export function createSecrets(): Secrets {
  const variants = new Map<string, SecretKind>();

  return {
    know(secret, kind) {
      if (secret.length < SHORTEST_SECRET || variants.has(secret)) return;
      // A pairing code is short and there are many: only as it is written.
      const known = kind === 'pairing_code' ? [secret] : variantsOf(secret);
      for (const variant of known) variants.set(variant, kind);
    },
    redact(text) {
      let clean = text;
      for (const [variant, kind] of variants) {
        if (clean.includes(variant)) clean = clean.replaceAll(variant, `[${kind}]`);
      }
      return clean;
    },
    findIn(text, kinds) {
      for (const [variant, kind] of variants) if (kinds.includes(kind) && text.includes(variant)) return kind;
      return undefined;
    },
  };
}

function variantsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const inUrl = encodeURIComponent(secret);
  const hex = bytes.toString('hex');
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(inUrl),
    inUrl,
    inUrl.replace(/%../g, (each) => each.toLowerCase()),
    hex,
    hex.toUpperCase(),
    ...base64InAnyPosition(bytes),
  ];
}

// In base64 a secret looks different at each of three offsets in what was encoded; only the characters that depend on
// nothing but the secret are compared.
function base64InAnyPosition(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const start = offset === 0 ? 0 : offset + 1;
    const end = encoded.indexOf('=') === -1 ? encoded.length : encoded.indexOf('=') - 1;
    const stable = encoded.slice(start, end);
    return [stable, stable.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
