/** What a run works with: connections, the receiver, the bench; and the record of everything that passes. */
import { randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createBench, type Bench } from '../bench/bench.ts';
import type { Reach } from '../bench/webhooks.ts';
import type { Driver } from '../drivers/driver.ts';
import type { ConformanceOptions } from '../options.ts';
import type { Delivery } from '../receiver/delivery.ts';
import type { Exchange } from '../target/exchange.ts';
import { createPace } from '../target/pace.ts';
import { createRecorder, redactedHeaders } from '../target/recorder.ts';
import { createSecrets, type Secrets } from '../target/secrets.ts';
import { createTransport } from '../target/transport.ts';
import type { Activity } from './activity.ts';
import type { Equipment } from './needs.ts';
import type { Plan } from './plan.ts';
import { rateLimited } from './preflight.ts';
import { prepareReceiver } from './receiver.ts';
import type { RunEvent } from './result.ts';
import type { Stop } from './stop.ts';

export type Prepared = {
  readonly bench: Bench;
  readonly equipment: Equipment;
  readonly reach: Reach;
  /** Redacted, in order. */
  readonly exchanges: readonly Exchange[];
  readonly deliveries: readonly Delivery[];
  close(): Promise<void>;
};

export type Means = {
  readonly driver: Driver | undefined;
  readonly activity: Activity;
  readonly stop: Stop;
  readonly emit: (event: RunEvent) => void;
};

/** @throws {ReceiverError} when the receiver that was asked for cannot be had. Nothing was sent by then. */
export async function prepare(
  options: ConformanceOptions,
  { contract, settings }: Plan,
  { driver, activity, stop, emit }: Means,
): Promise<Prepared> {
  const exchanges: Exchange[] = [];
  const deliveries: Delivery[] = [];
  const secrets = createSecrets();
  secrets.know(settings.clientSecret, 'client_secret');
  const recorder = createRecorder(secrets, (exchange) => {
    activity.happened();
    exchanges.push(exchange);
    emit({ kind: 'exchange', exchange });
  });
  const opened = await prepareReceiver(options.receiver, (delivery) => {
    activity.happened();
    const clean = redactedDelivery(delivery, secrets);
    deliveries.push(clean);
    emit({ kind: 'delivery', delivery: clean });
  });
  const reach: Reach = { receiver: opened };
  if (typeof opened === 'string' && options.receiver !== false)
    emit({ kind: 'note', message: `This run ${opened}.` });
  const transport = createTransport({ timeoutMs: settings.timeoutMs, ca: options.ca });
  const holdUps = monitorEventLoopDelay();
  holdUps.enable();
  const bench = createBench({
    settings,
    contract,
    transport,
    recorder,
    secrets,
    pace: createPace(settings.concurrency, settings.rate),
    driver,
    reach,
    runId: randomBytes(4).toString('hex'),
    longestHoldUp: () => holdUps.max / 1e6,
    over: stop.signal,
    onGone: (why) =>
      stop.stop({ kind: 'target-down', sentence: `${settings.baseUrl} stopped answering: ${why}.` }),
    onRateLimited: (inARow) =>
      stop.stop({ kind: 'rate-limited', sentence: rateLimited(settings.baseUrl, inARow) }),
  });
  return {
    bench,
    reach,
    equipment: {
      settings,
      hasDriver: driver !== undefined,
      get receiver() {
        return typeof reach.receiver === 'string' ? reach.receiver : true;
      },
    },
    exchanges,
    deliveries,
    async close() {
      holdUps.disable();
      await transport.close();
      if (typeof opened !== 'string') await opened.close();
    },
  };
}

function redactedDelivery(delivery: Delivery, { redact }: Secrets): Delivery {
  return {
    ...delivery,
    headers: redactedHeaders(delivery.headers, redact),
    text: redact(delivery.text),
    json: undefined,
  };
}
