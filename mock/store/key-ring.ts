/** Where public keys are kept, so that access tokens stay verifiable after a restart. */
import type { JWK } from 'jose';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './store.ts';

/** Public keys of starts before this one that are kept: tokens of older ones have expired long since. */
const KEYS_KEPT = 50;

export function keyRing(store: Store, now: () => Instant) {
  const newest = () => store.list('signing_key', {}, { newest: 'created_at', limit: KEYS_KEPT });
  return {
    async list(): Promise<JWK[]> {
      return (await newest()).map(({ public_jwk }) => JSON.parse(public_jwk) as JWK);
    },
    async add(kid: string, publicJwk: JWK): Promise<void> {
      const oldest = (await newest())[KEYS_KEPT - 1];
      const row = { kid, public_jwk: JSON.stringify(publicJwk), created_at: now() };
      await store.commit({
        changes: [
          ...(oldest
            ? [{ delete: 'signing_key', where: { created_at: { atMost: oldest.created_at } } } as const]
            : []),
          { insert: 'signing_key', row },
        ],
      });
    },
  };
}
