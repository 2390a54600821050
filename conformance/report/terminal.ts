/** What a person sees: one line that moves while the run goes on, findings as they come, and the verdict. */
import { styleText } from 'node:util';
import { requirements, type Requirement } from '../../generated/requirements.ts';
import type { Verdict } from '../check.ts';
import type { CheckResult, Report, RunEvent } from '../engine/result.ts';

export type TerminalOptions = {
  readonly stream: NodeJS.WritableStream & {
    readonly isTTY?: boolean | undefined;
    readonly columns?: number;
  };
  /** Every check, not only what needs attention. @default false */
  readonly verbose?: boolean;
  /** The line that moves; it is shown on terminals only. @default true */
  readonly progress?: boolean;
};

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const marks: Readonly<Record<Verdict, readonly [mark: string, style: Style]>> = {
  pass: ['✓', 'green'],
  fail: ['✗', 'red'],
  warn: ['!', 'yellow'],
  'not-applicable': ['–', 'dim'],
  'not-testable': ['○', 'dim'],
  inconclusive: ['?', 'magenta'],
  'harness-error': ['‼', 'red'],
};

/** Findings that are shown in full. One mistake of a deployment can break hundreds of checks. */
const MOST_SHOWN = 20;
/** Reasons for not being testable that are shown, the most frequent ones. */
const MOST_REASONS = 8;

export function terminalReporter(options: TerminalOptions): (event: RunEvent) => void {
  const { stream, verbose = false, progress = true } = options;
  const isTerminal = stream.isTTY === true;
  const moves = isTerminal && progress;
  // What somebody else's program reads gets no colour, and neither does whoever sets NO_COLOR.
  const paint: Paint = (style, text) =>
    isTerminal ? styleText(style, text, { stream, validateStream: true }) : text;
  const running = new Set<string>();
  let [total, done, shown, hidden] = [0, 0, 0, 0];
  let began = 0;

  const clear = () => (moves ? '\r\u001b[2K' : '');
  const line = (text: string) => stream.write(`${clear()}${text}\n`);

  function showProgress(): void {
    if (!moves) return;
    const [first = ''] = running;
    const seconds = Math.round((performance.now() - began) / 1000);
    const text = `${bar(done / Math.max(total, 1))} ${done}/${total}  ${seconds} s  ${first}`;
    stream.write(`${clear()}${paint('dim', text.slice(0, (stream.columns ?? 80) - 1))}`);
  }

  function showResult(result: CheckResult): void {
    const attention = needsAttention(result);
    if (!attention && !verbose) return;
    if (attention && !verbose && shown >= MOST_SHOWN) {
      hidden += 1;
      return;
    }
    if (attention) shown += 1;
    line(resultText(result, paint));
  }

  return (event) => {
    switch (event.kind) {
      case 'run-started': {
        total = event.checks;
        began = performance.now();
        const safe = event.safe ? ', safe: creates little, asks slowly' : '';
        line(`${event.checks} checks against ${event.target} (seed ${event.seed}${safe})`);
        break;
      }
      case 'note':
        line(paint('yellow', event.message));
        break;
      case 'check-started':
        running.add(event.checkId);
        showProgress();
        break;
      case 'check-finished':
        done += 1;
        running.delete(event.result.checkId);
        showResult(event.result);
        showProgress();
        break;
      case 'run-finished':
        if (hidden > 0)
          line(`… and ${hidden} more like these; --verbose shows them all, --output keeps them.`);
        stream.write(`${clear()}${closing(event.report, paint)}\n`);
        break;
      case 'exchange':
      case 'delivery':
        break;
    }
  };
}

const BAR_WIDTH = 20;

function bar(part: number): string {
  const full = Math.round(BAR_WIDTH * part);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
}

const needsAttention = ({ verdict }: CheckResult): boolean =>
  verdict !== 'pass' && verdict !== 'not-testable' && verdict !== 'not-applicable';

function resultText(result: CheckResult, paint: Paint): string {
  const { verdict, checkId, title, verifies, message, expected, actual, known } = result;
  const [mark, style] = marks[verdict];
  const head = `${paint(style, `${mark} ${verdict}`)}  ${paint('bold', checkId)}  ${title}`;
  if (verdict === 'pass') return head;
  const [id] = verifies;
  const requirement: Requirement | undefined = id && requirements[id];
  const lines =
    expected === undefined
      ? [message ?? '']
      : [
          `${id}: ${requirement?.text ?? ''} (${requirement?.source ?? ''})`,
          `Expected: ${expected}`,
          `Actual:   ${actual ?? ''}`,
          ...(known === undefined ? [] : [`Known:    ${known}`]),
        ];
  return [head, ...lines.map((text) => `    ${text}`)].join('\n');
}

function closing(report: Report, paint: Paint): string {
  const { exitCode, sentence, created, durationMs, staleBaseline } = report;
  const left =
    created.length > 0
      ? [`${created.length} records were created and stay at the target; the API cannot delete them.`]
      : [];
  const stale = staleBaseline.map((entry) => `Stale baseline entry: ${entry}`);
  const style = exitCode === 0 ? 'green' : exitCode === 1 ? 'red' : 'yellow';
  const verdict = `${paint(style, sentence)} ${(durationMs / 1000).toFixed(1)} s`;
  return [...notTestable(report), ...stale, ...left, verdict].join('\n');
}

/** What was not tested and why, by reason: whoever reads it knows which option would help. */
function notTestable({ results }: Report): readonly string[] {
  const skipped = results.filter(({ verdict }) => verdict === 'not-testable');
  if (skipped.length === 0) return [];
  const reasons = [...Map.groupBy(skipped, ({ message = '' }) => message)].toSorted(
    ([, some], [, others]) => others.length - some.length,
  );
  const lines = reasons.slice(0, MOST_REASONS).map(([why, { length }]) => `  ${length} checks: ${why}`);
  const rest = reasons.slice(MOST_REASONS).flatMap(([, results]) => results).length;
  return ['Not tested:', ...lines, ...(rest > 0 ? [`  ${rest} checks for other reasons`] : [])];
}
