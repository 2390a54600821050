/** Many callers at once, for what changes while they call. */
import type { LinkIdentity } from '../../client/index.ts';
import { scanner } from './api-server.ts';

export const CALLERS = 20;

export type Load = {
  readonly succeeded: number;
  readonly errors: readonly unknown[];
};

/** Registers devices from many callers, each its next as soon as its last is answered, until `done` says so. */
export async function underLoad(link: LinkIdentity, done: (load: Load) => boolean): Promise<Load> {
  const load = { succeeded: 0, errors: [] as unknown[] };
  async function caller(): Promise<void> {
    while (!done(load)) {
      await link.devices.register(scanner).then(
        () => load.succeeded++,
        (error: unknown) => load.errors.push(error),
      );
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return load;
}
