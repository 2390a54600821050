import type { RequirementId } from '../../generated/requirements.ts';
import type { Created } from '../bench/target.ts';
import type { Need, Verdict } from '../check.ts';
import type { Delivery } from '../receiver/delivery.ts';
import type { Exchange } from '../target/exchange.ts';

/** What came of one check. Every text in it is free of secrets. */
export type CheckResult = {
  readonly checkId: string;
  readonly title: string;
  readonly verifies: readonly RequirementId[];
  readonly verdict: Verdict;
  /** Why, for every verdict but pass. */
  readonly message?: string | undefined;
  /** For fail and warn. */
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
  /** The need that could not be met, for not-testable. */
  readonly missing?: Need | undefined;
  /** Ids of exchanges and deliveries that show it. */
  readonly exchangeIds: readonly number[];
  readonly deliveryIds: readonly number[];
  readonly durationMs: number;
  /** The reason of the baseline entry that covers this finding. */
  readonly known?: string | undefined;
};

export type RequirementResult = {
  readonly id: RequirementId;
  readonly verdict: Verdict;
  readonly checkIds: readonly string[];
  readonly missing?: Need | undefined;
  /** Whether the baseline covers every finding about it. */
  readonly known: boolean;
};

/** How a run ended: `completed` says nothing yet about the deployment. */
export type Ending =
  | { readonly kind: 'completed' }
  | {
      readonly kind: 'target-down' | 'bad-configuration' | 'interrupted' | 'rate-limited';
      readonly sentence: string;
    };

/** 0 conformant, 1 not, 2 bad configuration, 3 required but untestable, 4 target down, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

export type Report = {
  readonly target: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly seed: number;
  /** What was selected, in words: "profile core", "only createWebhook". */
  readonly selection: string;
  readonly ending: Ending;
  readonly exitCode: ExitCode;
  /** One line: the verdict with its coverage. */
  readonly sentence: string;
  readonly results: readonly CheckResult[];
  readonly requirements: readonly RequirementResult[];
  readonly staleBaseline: readonly string[];
  /** Redacted. */
  readonly exchanges: readonly Exchange[];
  /** Redacted. */
  readonly deliveries: readonly Delivery[];
  /** What stays at the target, since the API has no way to delete it. */
  readonly created: readonly Created[];
};

/** What happens in a run, in order; reporters listen to nothing else. */
export type RunEvent =
  | {
      readonly kind: 'run-started';
      readonly target: string;
      readonly checks: number;
      readonly seed: number;
      readonly selection: string;
      readonly safe: boolean;
    }
  | { readonly kind: 'note'; readonly message: string }
  | { readonly kind: 'check-started'; readonly checkId: string }
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'delivery'; readonly delivery: Delivery }
  | { readonly kind: 'check-finished'; readonly result: CheckResult }
  | { readonly kind: 'run-finished'; readonly report: Report };
