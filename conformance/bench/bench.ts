/** What a check works with. Everything is made on demand and once, so that a run asks for no more than it needs. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Contract } from '../../contract/load.ts';
import type { Driver } from '../drivers/driver.ts';
import { Inconclusive } from '../expect.ts';
import { acknowledge } from '../receiver/endpoint.ts';
import type { Exchange } from '../target/exchange.ts';
import type { Secrets } from '../target/secrets.ts';
import { longestDelay } from './congestion.ts';
import { createConsole, type Console } from './console.ts';
import { createPeople, type People } from './people.ts';
import { createRequests, type Requests } from './requests.ts';
import { createScanners, type Scanners } from './scanners.ts';
import type { Settings } from './settings.ts';
import { createTarget, type Target, type TargetParts } from './target.ts';
import { createWebhooks, type Reach, type Webhooks } from './webhooks.ts';

export type Bench = Pick<Target, 'send' | 'token' | 'issueToken' | 'forgetToken' | 'created'> &
  Requests & {
    readonly settings: Settings;
    readonly contract: Contract;
    readonly secrets: Secrets;
    readonly hasDriver: boolean;
    readonly hasReceiver: boolean;
    readonly console: Console;
    readonly scanners: Scanners;
    readonly people: People;
    readonly webhooks: Webhooks;
    readonly exchanges: readonly Exchange[];
    /** A text that begins with `label` and that nobody used before. */
    unique(label: string): string;
    /** The one result of `make` for `key`; a failure is shared too. */
    shared<T>(key: string, make: () => Promise<T>): Promise<T>;
    /**
     * Before a finding that rests on times, or on an event that did not come. With `evenIfDelayed` only this process is
     * asked, and not how late deliveries were. `tolerated` is a part of the time that a receiver has to answer.
     *
     * @throws {Inconclusive} when this machine was so busy that a sender may have lost patience with it.
     */
    requireCalm(options?: { readonly evenIfDelayed?: boolean; readonly tolerated?: number }): void;
    /** Waits. @throws when the run is over meanwhile. */
    pause(ms: number): Promise<void>;
    /** An https or permitted http URL that no webhook has. */
    newEndpoint(): string;
  };

export type BenchParts = TargetParts & {
  readonly contract: Contract;
  readonly driver: Driver | undefined;
  readonly reach: Reach;
  /** Tells this run's records from those of others. */
  readonly runId: string;
  /** The longest time that this process was held up since the run began, in milliseconds. */
  readonly longestHoldUp: () => number;
};

/** Part of the time that a receiver has to answer. A longer hold-up could itself be why a delivery came again. */
const TOLERATED_HOLD_UP = 0.4;

export function createBench(parts: BenchParts): Bench {
  const { settings, contract, recorder, secrets, driver, reach, runId, longestHoldUp, over } = parts;
  const results = new Map<string, Promise<unknown>>();
  let counter = 0;
  // The last letter keeps one text from being the beginning of another.
  const unique = (label: string) => `${label}-${runId}-${(counter += 1)}z`;
  const target = createTarget(parts);

  const testConsole = createConsole(driver, secrets);
  const webhooks = createWebhooks(target, reach, secrets, unique);

  const base = {
    settings,
    contract,
    secrets,
    hasDriver: driver !== undefined,
    get hasReceiver() {
      return typeof reach.receiver !== 'string';
    },
    exchanges: recorder.exchanges,
    unique,
    send: target.send,
    token: target.token,
    issueToken: target.issueToken,
    forgetToken: target.forgetToken,
    created: target.created,
    console: testConsole,
    webhooks,
    shared<T>(key: string, make: () => Promise<T>): Promise<T> {
      const made = (results.get(key) as Promise<T> | undefined) ?? make();
      results.set(key, made);
      return made;
    },
    requireCalm({ evenIfDelayed = false, tolerated = TOLERATED_HOLD_UP } = {}) {
      // Moving the clock moves the times in events, so only those from before are compared.
      const undisturbed = webhooks
        .arrived()
        .map(({ delivery }) => delivery)
        .filter(({ at }) => at < testConsole.clockMovedAt());
      const delayed = evenIfDelayed ? 0 : longestDelay(undisturbed);
      const heldUp = Math.max(longestHoldUp(), delayed);
      if (heldUp <= tolerated * settings.acknowledgeWithinMs) return;
      throw new Inconclusive(
        `This machine was too busy to judge times: deliveries were held up for ${Math.round(heldUp)} ms.`,
      );
    },
    pause: (ms: number) => sleep(ms, undefined, { signal: over }),
    newEndpoint: () =>
      typeof reach.receiver === 'string'
        ? `https://${unique('conformance')}.invalid/hook`
        : reach.receiver.open(acknowledge).url,
  };
  const bench = base as Bench;
  return Object.assign(bench, {
    scanners: createScanners(bench),
    people: createPeople(bench),
    ...createRequests(bench),
  });
}
