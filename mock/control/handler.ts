/**
 * What a handler of the control plane is: from a call that is valid by mock/control.openapi.yaml to the `data` and the
 * `message` of its success, or a `Refusal`.
 */
import type { OperationId, RequestBody, ResponseBody } from '../../generated/control/wire.ts';
import type { EventType, WebhookEvents } from '../../generated/wire.ts';
import type { Instant } from '../domain/instant.ts';
import type { RetryProfile, RetryProfileName } from '../domain/retry.ts';
import type { Tenant } from '../domain/tenant.ts';
import type { JobRunner } from '../jobs/runner.ts';
import type { AccessTokens } from '../runtime/access-tokens.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from '../prism/index.ts';
import type { ActivityLog } from './activity.ts';
import type { RequestLog } from './request-log.ts';

/** Everything outside a handler that it may use. */
export type ControlWorld = {
  readonly store: Store;
  readonly jobs: JobRunner;
  readonly tokens: Pick<AccessTokens, 'publicKeys'>;
  /** The real time. */
  readonly now: () => Instant;
  readonly newSecret: () => string;
  readonly requests: RequestLog;
  readonly activity: ActivityLog;
  /** The contract that is served. */
  readonly served: () => Promise<Served>;
  readonly about: About;
  /** Why deliveries cannot be led to a URL; undefined: they can be led to any. */
  readonly refusedEndpoint?: ((endpoint: string) => string | undefined) | undefined;
};

/** What the mock was started with. */
export type About = {
  readonly version: string;
  /** `info.version` of the contract. */
  readonly contract: string;
  readonly strict: boolean;
  readonly seed: string;
  /** The tenant that calls are about when they name none. */
  readonly firstTenantId: string;
  readonly startedAt: Instant;
  /** Whether everything is kept in a directory. */
  readonly persistent: boolean;
  /** How long people at scanners take in a new tenant. */
  readonly scannerDelayMs: number;
  readonly acknowledgeWithinMs: number;
  readonly retries: RetryProfile & { readonly name: RetryProfileName };
};

export type Served = {
  readonly document: object;
  /** `data` of the example of each webhook, for those that have one. */
  readonly eventExamples: { readonly [Type in EventType]?: WebhookEvents[Type]['data'] };
};

export type ControlCall<Op extends OperationId> = {
  /** An empty body counts as an empty object, where the contract has a body at all. */
  readonly body: RequestBody<Op> extends undefined ? undefined : NonNullable<RequestBody<Op>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | string[]>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The tenant that the call is about. */
  readonly tenant: Tenant;
};

type Data<Op extends OperationId> =
  Extract<ResponseBody<Op>, { readonly success: true }> extends { readonly data: infer Found }
    ? Found
    : never;

export type ControlHandler<Op extends OperationId> = (
  call: ControlCall<Op>,
  world: ControlWorld,
) => Promise<{ readonly data: Data<Op>; readonly message: string }>;

/** Operations whose answer is in no envelope: what they give has a form of its own. */
export type PlainOperationId = 'getOpenApi' | 'getJwks' | 'streamActivity';

export type PlainHandler = (
  call: ControlCall<PlainOperationId>,
  world: ControlWorld,
) => Promise<Pick<Answer, 'body' | 'wire'>>;

/** A handler for each operation of the control plane: a missing or unknown one does not compile. */
export type ControlHandlers = {
  readonly [Op in OperationId]: Op extends PlainOperationId ? PlainHandler : ControlHandler<Op>;
};
