/** What a run asks of the driver, and what is missing when it cannot be had. */
import { Inconclusive, NotTestable } from '../expect.ts';
import type { Need } from '../check.ts';
import type { Driver, DriverAction, DriverAnswer } from '../drivers/driver.ts';
import type { Secrets } from '../target/secrets.ts';
import type { Credentials } from './settings.ts';

const needs: Readonly<Record<DriverAction['action'], Need>> = {
  pair: 'pairing',
  provision_user: 'user',
  present_palm: 'hand',
  create_client: 'client',
  rotate_client: 'rotation',
  delete_client: 'deletion',
  advance_clock: 'clock',
};

export type Console = {
  /** Performs, and gives back a refusal as an answer. @throws {NotTestable} when the driver cannot do it at all. */
  perform(action: DriverAction): Promise<DriverAnswer>;
  /** Performs what has to succeed. @throws {Inconclusive} when it is refused. */
  insist(action: DriverAction): Promise<Extract<DriverAnswer, { ok: true }>>;
  /** When the clock of the deployment was moved for the first time, on the steady clock; Infinity if it was not. */
  clockMovedAt(): number;
  createClient(of?: { permissions?: readonly string[]; tenant?: 'other' }): Promise<Credentials>;
};

export function createConsole(driver: Driver | undefined, secrets: Secrets): Console {
  let movedAt = Infinity;
  const self: Console = {
    clockMovedAt: () => movedAt,
    async perform(action) {
      const need = needs[action.action];
      if (!driver) throw new NotTestable(`needs a driver for ${action.action}; see --driver`, need);
      if (action.action === 'advance_clock') movedAt = Math.min(movedAt, performance.now());
      const answer = await driver.perform(action);
      if (!answer.ok && answer.unsupported) {
        throw new NotTestable(`the driver cannot ${action.action}: ${answer.message ?? 'unsupported'}`, need);
      }
      if (answer.ok && answer.client_secret) secrets.know(answer.client_secret, 'client_secret');
      return answer;
    },
    async insist(action) {
      const answer = await self.perform(action);
      if (!answer.ok)
        throw new Inconclusive(`The driver's ${action.action} was refused: ${answer.message ?? 'no reason'}`);
      return answer;
    },
    async createClient(of = {}) {
      const { client_id, client_secret } = await self.insist({ action: 'create_client', ...of });
      if (!client_id || !client_secret) {
        throw new Inconclusive(
          'The driver created a client and did not say its client_id and client_secret.',
        );
      }
      return { clientId: client_id, clientSecret: client_secret };
    },
  };
  return self;
}
