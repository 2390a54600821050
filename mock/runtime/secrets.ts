/** Secrets that are made once, shown once and kept only as a hash. */
import { randomBytes } from 'node:crypto';

/** A new client secret: 192 random bits, with the prefix of the contract's example. */
export function newClientSecret(): string {
  return `cs_test_${randomBytes(24).toString('base64url')}`;
}

/** A new control token: whoever started the mock may change its world. */
export function newControlToken(): string {
  return `mock_${randomBytes(24).toString('base64url')}`;
}
