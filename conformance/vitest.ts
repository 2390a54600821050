/**
 * Each check as a test of a server's own test suite. The runner's functions are handed in, so that this works with
 * Vitest and with whatever else has `describe`, `test` and `beforeAll`.
 *
 *   import { beforeAll, describe, test } from 'vitest';
 *   conformanceTests({ beforeAll, describe, test }, async () => ({ baseUrl, clientId, clientSecret }));
 */
import { listChecks, runConformance } from './conformance.ts';
import { selectChecks } from './engine/select.ts';
import type { ConformanceOptions } from './options.ts';
import type { CheckResult, Report } from './engine/result.ts';

type TestContext = { readonly skip: (note?: string) => void };

export type TestRunner = {
  readonly describe: (name: string, define: () => void) => void;
  readonly test: (name: string, run: (context: TestContext) => void) => void;
  readonly beforeAll: (run: () => Promise<void>, timeoutMs?: number) => void;
};

/** What has to be known before the server runs: which tests there are. */
export type ConformanceTests = Pick<ConformanceOptions, 'profile' | 'only' | 'skip' | 'safe' | 'contract'> & {
  /**
   * Verdicts that are not a failed test, beside pass. Checks that are not testable or not applicable are skipped, with
   * the reason, and so are findings that the baseline knows. @default none
   */
  readonly allow?: readonly CheckResult['verdict'][];
  /** How long the whole run may take, in milliseconds. @default 120000 */
  readonly timeoutMs?: number;
};

/** How the server is reached, and everything else that a run takes. */
export type ConformanceTarget = Omit<ConformanceOptions, 'profile' | 'only' | 'skip' | 'safe' | 'contract'>;

/**
 * Defines one test a check, which fails with what was expected and what came instead.
 *
 * @param target starts the server, if it has to be, and says how to reach it; called once
 */
export function conformanceTests(
  { describe, test, beforeAll }: TestRunner,
  target: () => Promise<ConformanceTarget>,
  options: ConformanceTests = {},
): void {
  const { profile = 'full', only = [], skip = [], safe = false, contract, allow = [] } = options;
  const { timeoutMs = 120_000 } = options;
  let report: Report | undefined;

  describe('conformance', () => {
    beforeAll(async () => {
      report = await runConformance({ ...(await target()), profile, only, skip, safe, contract });
    }, timeoutMs);

    test('the run was completed', () => {
      if (report?.ending.kind !== 'completed') throw new Error(report?.sentence ?? 'The run did not end.');
    });

    test('no entry of the baseline is stale', () => {
      const { staleBaseline = [] } = report ?? {};
      if (staleBaseline.length > 0) throw new Error(staleBaseline.join('\n'));
    });

    for (const { id, title } of selectChecks(listChecks(contract), { profile, only, skip, safe })) {
      test(`${id}: ${title}`, (context) => {
        const result = report?.results.find(({ checkId }) => checkId === id);
        if (!result) throw new Error('The check gave no result.');
        const { verdict, known, message } = result;
        if (verdict === 'not-testable' || verdict === 'not-applicable') return context.skip(message);
        if (known !== undefined) return context.skip(`known: ${known}`);
        if (verdict !== 'pass' && !allow.includes(verdict)) throw new Error(failureOf(result, report));
      });
    }
  });
}

function failureOf(
  { verdict, verifies, message, expected, actual, exchangeIds }: CheckResult,
  report: Report | undefined,
): string {
  const shown = report?.exchanges.filter(({ id }) => exchangeIds.includes(id)) ?? [];
  const lines = shown.map(
    ({ request, response, failure }) =>
      `${request.method} ${request.url} ${request.body ?? ''}\n→ ${response ? `${response.status} ${response.text}` : failure?.message}`,
  );
  const what = expected === undefined ? (message ?? '') : `Expected: ${expected}\nActual:   ${actual}`;
  return [`${verdict} (${verifies.join(', ')})`, what, ...lines].join('\n');
}
