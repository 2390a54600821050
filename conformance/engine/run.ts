/**
 * The engine: settles the options, prepares, runs the selected checks and judges.
 *
 *   options ─▶ preflight ─┬▶ time limits ─────────────────────────────────┬▶ exclusive ─▶ aftermath ─▶ report
 *                         └▶ requests, properties ─▶ events ─▶ retries ─▶ …┘
 *
 * It emits events and writes nothing; reporters make terminal output and files of them.
 */
import { randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { ContractError } from '../../contract/contract-error.ts';
import { loadContract, type Contract } from '../../contract/load.ts';
import { createBench, type Bench } from '../bench/bench.ts';
import type { Created } from '../bench/target.ts';
import type { Check, Cost } from '../check.ts';
import { settle, type ConformanceOptions } from '../options.ts';
import { DriverError, type Driver } from '../drivers/driver.ts';
import type { Delivery } from '../receiver/delivery.ts';
import type { Exchange } from '../target/exchange.ts';
import { allChecks } from '../checks/index.ts';
import { createPace } from '../target/pace.ts';
import { createRecorder, redactedHeaders } from '../target/recorder.ts';
import { createSecrets, type Secrets } from '../target/secrets.ts';
import { createTransport } from '../target/transport.ts';
import { applyBaseline } from './baseline.ts';
import { missing, type Equipment } from './needs.ts';
import { headOf, perform } from './perform.ts';
import { preflight, prepareReceiver } from './preflight.ts';
import type { CheckResult, Ending, Report } from './result.ts';
import { selectChecks, unknownWords } from './select.ts';
import { exitCodeOf, requirementResults, sentenceOf } from './summary.ts';

export const OWN_CONTRACT = fileURLToPath(new URL('../../openapi.yaml', import.meta.url));

const stages: readonly (readonly Cost[])[] = [
  ['request', 'property'],
  ['event'],
  ['timing'],
  ['subscription'],
];

export async function run(options: ConformanceOptions): Promise<Report> {
  const began = performance.now();
  const startedAt = new Date();
  const emit = options.onEvent ?? (() => undefined);
  const exchanges: Exchange[] = [];
  const deliveries: Delivery[] = [];

  const plan = planOf(options);
  if (typeof plan === 'string') return finish([], { kind: 'bad-configuration', sentence: plan }, [], 0);

  const { contract, settings, selected } = plan;
  const secrets = createSecrets();
  secrets.know(settings.clientSecret, 'client_secret');
  emit({ kind: 'run-started', target: settings.baseUrl, checks: selected.length, seed: settings.seed });

  let down = false;
  let driverProblem: string | undefined;
  const recorder = createRecorder(secrets, (exchange) => {
    exchanges.push(exchange);
    // One refused connection after others were accepted: the target went away.
    if (exchange.failure?.kind === 'unreachable') down = true;
    emit({ kind: 'exchange', exchange });
  });
  const transport = createTransport({ timeoutMs: settings.timeoutMs, ca: options.ca });
  const receiver = await prepareReceiver(options.receiver, (delivery) => {
    const clean = redactedDelivery(delivery, secrets);
    deliveries.push(clean);
    emit({ kind: 'delivery', delivery: clean });
  });
  if (typeof receiver === 'string' && options.receiver !== false)
    emit({ kind: 'note', message: `This run ${receiver}.` });
  const holdUps = monitorEventLoopDelay();
  holdUps.enable();
  const bench = createBench({
    settings,
    contract,
    transport,
    recorder,
    secrets,
    pace: createPace(settings.concurrency, settings.rate),
    driver: options.driver && watched(options.driver, (message) => (driverProblem ??= message)),
    receiver,
    runId: randomBytes(4).toString('hex'),
    longestHoldUp: () => holdUps.max / 1e6,
  });

  try {
    const ending = await preflight(bench);
    if (ending.kind !== 'completed') return finish([], ending, [], settings.seed);
    const equipment = {
      settings,
      hasDriver: options.driver !== undefined,
      receiver: typeof receiver === 'string' ? receiver : (true as const),
    };
    const results = await runAll(selected, bench, equipment);
    const ended: Ending = driverProblem
      ? { kind: 'bad-configuration', sentence: driverProblem }
      : down
        ? { kind: 'target-down', sentence: `${settings.baseUrl} stopped answering during the run.` }
        : ending;
    return finish(results, ended, bench.created, settings.seed);
  } finally {
    holdUps.disable();
    await transport.close();
    if (typeof receiver !== 'string') await receiver.close();
    // What a driver leaves behind does not change what was found.
    await options.driver?.close?.().catch((error: unknown) => {
      emit({ kind: 'note', message: `The driver could not tidy up: ${(error as Error).message}` });
    });
  }

  async function runAll(
    all: readonly Check[],
    bench: Bench,
    equipment: Equipment,
  ): Promise<readonly CheckResult[]> {
    const { eventWindowMs, retryWindowMs, acknowledgeWithinMs, timeoutMs } = bench.settings;
    const deadlineMs = 3 * (eventWindowMs + acknowledgeWithinMs + timeoutMs) + 2 * retryWindowMs;
    const results = new Map<string, CheckResult>();
    const settleOne = async (check: Check) => {
      emit({ kind: 'check-started', checkId: check.id });
      const result = unmet(check, equipment) ?? (await perform(check, bench, deadlineMs));
      results.set(check.id, result);
      emit({ kind: 'check-finished', result });
    };
    const of = (cost: Cost) => all.filter((check) => check.cost === cost);
    const waiting = of('limit').map(settleOne);
    for (const costs of stages) await Promise.all(costs.flatMap(of).map(settleOne));
    await Promise.all(waiting);
    for (const check of of('exclusive')) await settleOne(check);
    for (const check of of('aftermath')) await settleOne(check);
    return all.map((check) => results.get(check.id) ?? neverEmitted(check));
  }

  function finish(
    raw: readonly CheckResult[],
    ending: Ending,
    created: readonly Created[],
    seed: number,
  ): Report {
    const { results, stale } = applyBaseline(
      raw,
      options.baseline ?? [],
      startedAt.toISOString().slice(0, 10),
    );
    const known = requirementResults(results);
    const judgement = {
      results,
      requirements: known,
      ending,
      staleBaseline: stale,
      required: options.require ?? [],
      warningsFail: options.warningsFail ?? false,
    };
    const exitCode = exitCodeOf(judgement);
    const report: Report = {
      target: options.baseUrl,
      startedAt: startedAt.toISOString(),
      durationMs: Math.round(performance.now() - began),
      seed,
      ending,
      exitCode,
      sentence: sentenceOf(judgement, exitCode),
      results,
      requirements: known,
      staleBaseline: stale,
      exchanges,
      deliveries,
      created,
    };
    emit({ kind: 'run-finished', report });
    return report;
  }
}

type Plan = {
  readonly contract: Contract;
  readonly settings: ReturnType<typeof settle>;
  readonly selected: readonly Check[];
};

/** What to do, or the sentence that says what is wrong with the options. */
function planOf(options: ConformanceOptions): Plan | string {
  const { baseUrl, profile = 'full', only = [], skip = [] } = options;
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    return `The base URL ${JSON.stringify(baseUrl)} is not an http or https URL.`;
  }
  try {
    const contract = loadContract(options.contract ?? OWN_CONTRACT);
    const checks = allChecks(contract);
    const unknown = unknownWords(checks, { only, skip });
    if (unknown.length > 0)
      return `No check, operation or requirement is called ${unknown.join(', ')}; see --list.`;
    const settings = settle(options);
    const selected = selectChecks(checks, { profile, only, skip, safe: settings.safe });
    return selected.length === 0 ? 'The options select no check at all.' : { contract, settings, selected };
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return `The contract cannot be used: ${error.message.replace(/\s*\n\s*/g, ' ')}`;
  }
}

/** A driver that does not keep to its protocol is a mistake of whoever set it up, not of the deployment. */
function watched(driver: Driver, onProblem: (message: string) => void): Driver {
  return {
    ...driver,
    async perform(action) {
      try {
        return await driver.perform(action);
      } catch (error) {
        if (error instanceof DriverError) onProblem(error.message);
        throw error;
      }
    },
  };
}

function unmet(check: Check, equipment: Equipment): CheckResult | undefined {
  for (const need of check.needs) {
    const message = missing(need, equipment);
    if (message !== undefined) return { ...blank(check), verdict: 'not-testable', message, missing: need };
  }
  return undefined;
}

function neverEmitted(check: Check): CheckResult {
  return { ...blank(check), verdict: 'harness-error', message: 'The check was selected and gave no result.' };
}

function blank(check: Check) {
  return { ...headOf(check), exchangeIds: [], deliveryIds: [], durationMs: 0 };
}

function redactedDelivery(delivery: Delivery, { redact }: Secrets): Delivery {
  return {
    ...delivery,
    headers: redactedHeaders(delivery.headers, redact),
    text: redact(delivery.text),
    json: undefined,
  };
}
