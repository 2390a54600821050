import { expect, test } from 'vitest';
import { createSecrets } from '../../../conformance/target/secrets.ts';

const secret = 'cs_live_"quoted"/plus+equals=';
const bytes = Buffer.from(secret);

const leaks: { name: string; text: string }[] = [
  { name: 'as it is', text: `secret ${secret} here` },
  { name: 'in JSON', text: JSON.stringify({ message: secret }) },
  { name: 'in a URL', text: `https://x.example/?s=${encodeURIComponent(secret)}` },
  {
    name: 'in a URL, in lower case',
    text: encodeURIComponent(secret).replace(/%../g, (each) => each.toLowerCase()),
  },
  { name: 'in a URL within a URL', text: encodeURIComponent(encodeURIComponent(secret)) },
  { name: 'in upper-case hexadecimal', text: bytes.toString('hex').toUpperCase() },
  { name: 'in hexadecimal', text: bytes.toString('hex') },
  { name: 'in base64', text: bytes.toString('base64') },
  { name: 'in base64url', text: bytes.toString('base64url') },
  { name: 'in Basic credentials', text: Buffer.from(`06a4dc18-b06c:${secret}`).toString('base64') },
  { name: 'in base64, one byte further on', text: Buffer.from(`a${secret}bc`).toString('base64') },
  { name: 'in base64, two bytes further on', text: Buffer.from(`ab${secret}c`).toString('base64') },
];

for (const { name, text } of leaks) {
  test(`a secret ${name} is found and taken out`, () => {
    const secrets = createSecrets();
    secrets.know(secret, 'client_secret');

    expect(secrets.findIn(text, ['client_secret'])).toBe('client_secret');
    expect(secrets.findIn(secrets.redact(text), ['client_secret'])).toBeUndefined();
    expect(secrets.findIn(text, ['api_key'])).toBeUndefined();
  });
}

test('what is too short to be a secret is left alone', () => {
  const secrets = createSecrets();
  secrets.know('abc', 'api_key');

  expect(secrets.redact('abc')).toBe('abc');
});
