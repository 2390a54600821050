/** What `runConformance` takes. Only the first three have to be given. */
import type { Credentials, Fixtures, Settings } from './bench/settings.ts';
import type { Driver } from './drivers/driver.ts';
import type { BaselineEntry } from './engine/baseline.ts';
import type { RunEvent } from './engine/result.ts';
import type { Profile } from './engine/select.ts';
import type { Certificate } from './receiver/certificate.ts';

export type ConformanceOptions = Credentials &
  Fixtures & {
    /** Base URL of the deployment; `/v1/…` is appended. */
    readonly baseUrl: string;
    /** Acts at the scanner and in the console. @default none */
    readonly driver?: Driver | undefined;
    /** Scanners pair and show a matching palm by themselves. @default false */
    readonly auto?: boolean | undefined;
    /** Where webhooks are received; false for no receiver. @default a free port on 127.0.0.1 */
    readonly receiver?: ReceiverSettings | false | undefined;
    /** @default full */
    readonly profile?: Profile | undefined;
    /** Checks by id, operation, event or requirement. @default all of the profile */
    readonly only?: readonly string[] | undefined;
    readonly skip?: readonly string[] | undefined;
    /** Creates as little as possible. @default true, unless the target says that it is a mock */
    readonly safe?: boolean | undefined;
    /** Most records that may be created. @default 300 in a safe run, else 5000 */
    readonly maxCreates?: number | undefined;
    /** Requests under way at once. @default 8 */
    readonly concurrency?: number | undefined;
    /** Requests started in a second. @default no limit; 20 in a safe run */
    readonly rate?: number | undefined;
    /** Milliseconds an answer may take. @default 10000 */
    readonly timeoutMs?: number | undefined;
    /** Milliseconds an event may take to arrive. @default 15000 */
    readonly eventWindowMs?: number | undefined;
    /** Milliseconds that retries are waited for. @default 60000 */
    readonly retryWindowMs?: number | undefined;
    /** Milliseconds of silence that count as "did not happen". @default 750 */
    readonly settleMs?: number | undefined;
    /** Milliseconds a receiver has to acknowledge. @default 10000, as the contract says */
    readonly acknowledgeWithinMs?: number | undefined;
    /** Seed of the generated requests. @default a new one, which the report names */
    readonly seed?: number | undefined;
    /** Where in the sequence of `seed` to start. */
    readonly propertyPath?: string | undefined;
    /** Generated requests for each property. @default 25 */
    readonly propertyRuns?: number | undefined;
    /** Requirements that have to be verified: not being testable then ends with exit code 3. @default none */
    readonly require?: readonly string[] | 'all' | undefined;
    /** Whether warnings make the deployment not conformant. @default false */
    readonly warningsFail?: boolean | undefined;
    readonly baseline?: readonly BaselineEntry[] | undefined;
    /** Certificate authority (PEM) of the target. */
    readonly ca?: string | undefined;
    /** The contract that negative cases are generated from. @default the openapi.yaml of this package */
    readonly contract?: string | undefined;
    /** Told of everything as it happens. */
    readonly onEvent?: ((event: RunEvent) => void) | undefined;
    /** Ends the run early; what was found until then is in the report. */
    readonly signal?: AbortSignal | undefined;
  };

export type ReceiverSettings = {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  /** The address in front of the listener, as the deployment knows it. */
  readonly publicUrl?: string | undefined;
  readonly certificate?: Certificate | undefined;
};

/** The pace of requests belongs to the engine, everything else to the checks as well. */
export type Settled = Settings & { readonly concurrency: number; readonly rate: number | undefined };

/**
 * The options with every default filled in. `baseUrl` has been parsed before.
 *
 * @param safe what was asked for, or what the target makes of it
 */
export function settle(options: ConformanceOptions, safe: boolean): Settled {
  return {
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    auto: options.auto ?? false,
    fixtures: {
      hardwareId: options.hardwareId,
      enrolledUser: options.enrolledUser,
      limitedClient: options.limitedClient,
      otherTenantClient: options.otherTenantClient,
    },
    safe,
    maxCreates: options.maxCreates ?? (safe ? 300 : 5_000),
    concurrency: options.concurrency ?? 8,
    rate: options.rate ?? (safe ? 20 : undefined),
    timeoutMs: options.timeoutMs ?? 10_000,
    eventWindowMs: options.eventWindowMs ?? 15_000,
    retryWindowMs: options.retryWindowMs ?? 60_000,
    settleMs: options.settleMs ?? 750,
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? 10_000,
    seed: options.seed ?? Math.floor(Math.random() * 2 ** 31),
    propertyRuns: options.propertyRuns ?? 25,
    propertyPath: options.propertyPath,
  };
}
