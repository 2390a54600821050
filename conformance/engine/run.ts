/**
 * The engine: settles the options, prepares, runs the selected checks, tidies up and judges.
 *
 *   options ─▶ plan ─▶ preflight ─▶ schedule ─▶ tidy up ─▶ report
 *
 * It emits events and writes nothing; reporters make terminal output and files of them.
 */
import { randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createBench, type Bench } from '../bench/bench.ts';
import type { Created } from '../bench/target.ts';
import { DriverError, type Driver } from '../drivers/driver.ts';
import type { ConformanceOptions } from '../options.ts';
import type { Delivery } from '../receiver/delivery.ts';
import type { Receiver } from '../receiver/receiver.ts';
import type { Exchange } from '../target/exchange.ts';
import { createPace } from '../target/pace.ts';
import { createRecorder, redactedHeaders } from '../target/recorder.ts';
import { createSecrets, type Secrets } from '../target/secrets.ts';
import { createTransport } from '../target/transport.ts';
import { createActivity } from './activity.ts';
import { planOf, type Plan } from './plan.ts';
import { preflight, prepareReceiver } from './preflight.ts';
import { reportOf, type Outcome } from './report.ts';
import type { Report } from './result.ts';
import { runChecks } from './schedule.ts';
import { createStop } from './stop.ts';

export async function run(options: ConformanceOptions): Promise<Report> {
  const [startedAt, began] = [new Date(), performance.now()];
  const plan = await planOf(options);
  const outcome: Outcome =
    typeof plan === 'string'
      ? { ending: { kind: 'bad-configuration', sentence: plan } }
      : await outcomeOf(options, plan);
  const report = reportOf(options, { startedAt, durationMs: performance.now() - began }, outcome);
  options.onEvent?.({ kind: 'run-finished', report });
  return report;
}

async function outcomeOf(options: ConformanceOptions, { contract, settings, selected, known }: Plan) {
  const emit = options.onEvent ?? (() => undefined);
  const exchanges: Exchange[] = [];
  const deliveries: Delivery[] = [];
  const activity = createActivity();
  const stop = createStop(options.signal);
  const secrets = createSecrets();
  secrets.know(settings.clientSecret, 'client_secret');
  emit({
    kind: 'run-started',
    target: settings.baseUrl,
    checks: selected.length,
    seed: settings.seed,
    safe: settings.safe,
  });

  const recorder = createRecorder(secrets, (exchange) => {
    activity.happened();
    exchanges.push(exchange);
    emit({ kind: 'exchange', exchange });
  });
  const transport = createTransport({ timeoutMs: settings.timeoutMs, ca: options.ca });
  const receiver = await prepareReceiver(options.receiver, (delivery) => {
    activity.happened();
    const clean = redactedDelivery(delivery, secrets);
    deliveries.push(clean);
    emit({ kind: 'delivery', delivery: clean });
  });
  if (typeof receiver === 'string' && options.receiver !== false)
    emit({ kind: 'note', message: `This run ${receiver}.` });
  const holdUps = monitorEventLoopDelay();
  holdUps.enable();
  const driver = options.driver && watched(options.driver);
  const bench = createBench({
    settings,
    contract,
    transport,
    recorder,
    secrets,
    pace: createPace(settings.concurrency, settings.rate),
    driver,
    receiver,
    runId: randomBytes(4).toString('hex'),
    longestHoldUp: () => holdUps.max / 1e6,
    over: stop.signal,
    onGone: (why) =>
      stop.stop({ kind: 'target-down', sentence: `${settings.baseUrl} stopped answering: ${why}.` }),
  });

  try {
    const ending = await preflight(bench);
    if (ending.kind !== 'completed') return { seed: settings.seed, ending, exchanges, deliveries };
    const equipment = {
      settings,
      hasDriver: driver !== undefined,
      receiver: typeof receiver === 'string' ? receiver : (true as const),
    };
    const results = await runChecks(selected, { bench, equipment, activity, stop, emit });
    const created = await left(bench, options.driver);
    return {
      seed: settings.seed,
      ending: stop.ending() ?? ending,
      results,
      known,
      exchanges,
      deliveries,
      created,
    };
  } finally {
    holdUps.disable();
    await Promise.all([transport.close(), close(receiver), tidyUp(options.driver)]);
  }

  /** A driver that does not keep to its protocol is a mistake of whoever set it up, not of the deployment. */
  function watched(inner: Driver): Driver {
    return {
      ...inner,
      async perform(action) {
        try {
          return await inner.perform(action);
        } catch (error) {
          if (error instanceof DriverError) stop.stop({ kind: 'bad-configuration', sentence: error.message });
          throw error;
        } finally {
          activity.happened();
        }
      },
    };
  }

  /** What stays at the target. */
  async function left({ created }: Bench, driver: Driver | undefined): Promise<readonly Created[]> {
    const removed = await driver?.remove?.(created).catch(noteTidying);
    return removed ? created.filter((each) => !removed.includes(each)) : created;
  }

  async function tidyUp(driver: Driver | undefined): Promise<void> {
    await driver?.close?.().catch(noteTidying);
  }

  // What a driver leaves behind does not change what was found.
  function noteTidying(error: unknown): undefined {
    emit({ kind: 'note', message: `The driver could not tidy up: ${(error as Error).message}` });
  }
}

async function close(receiver: Receiver | string): Promise<void> {
  if (typeof receiver !== 'string') await receiver.close();
}

function redactedDelivery(delivery: Delivery, { redact }: Secrets): Delivery {
  return {
    ...delivery,
    headers: redactedHeaders(delivery.headers, redact),
    text: redact(delivery.text),
    json: undefined,
  };
}
