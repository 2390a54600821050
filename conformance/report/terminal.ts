/** What a person sees: one line that moves while the run goes on, findings as they come, and the verdict. */
import { styleText } from 'node:util';
import { requirements, type Requirement } from '../../generated/requirements.ts';
import type { Verdict } from '../check.ts';
import type { CheckResult, Report, RunEvent } from '../engine/result.ts';
import { ENDED_EARLY } from '../engine/stop.ts';
import { plural } from './plural.ts';

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
  'harness-error': ['‼', 'magenta'],
};

/** So many are shown in full as they come: one mistake of a deployment can break hundreds of checks. */
const mostShown: Readonly<Partial<Record<Verdict, number>>> = { fail: 30, warn: 8, inconclusive: 6 };
/** Requirements and reasons that the summary names. */
const MOST_LINES = 12;

export function terminalReporter(options: TerminalOptions): (event: RunEvent) => void {
  const { stream, verbose = false, progress = true } = options;
  const isTerminal = stream.isTTY === true;
  const moves = isTerminal && progress;
  // What somebody else's program reads gets no colour, and neither does whoever sets NO_COLOR.
  const paint: Paint = (style, text) =>
    isTerminal ? styleText(style, text, { stream, validateStream: true }) : text;
  const running = new Set<string>();
  const shown = new Map<Verdict, number>();
  let [total, done, hidden] = [0, 0, 0];
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
    const { verdict } = result;
    if (!verbose && !needsAttention(result)) return;
    const before = shown.get(verdict) ?? 0;
    shown.set(verdict, before + 1);
    if (verbose || before < (mostShown[verdict] ?? Infinity)) line(resultText(result, paint));
    else hidden += 1;
  }

  return (event) => {
    switch (event.kind) {
      case 'run-started': {
        total = event.checks;
        began = performance.now();
        const { checks, target, selection, seed, safe } = event;
        const careful = safe ? '; safe: creates little, asks slowly' : '';
        line(`${plural(checks, 'check')} against ${target} (${selection}; seed ${seed}${careful})`);
        break;
      }
      case 'note':
        line(paint('yellow', plain(event.message)));
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

const needsAttention = ({ verdict, message }: CheckResult): boolean =>
  message !== ENDED_EARLY && verdict !== 'pass' && verdict !== 'not-testable' && verdict !== 'not-applicable';

/** What a deployment or a driver says may hold what moves the cursor or changes colours. */
const plain = (text = ''): string => text.replace(/[^\P{Cc}\n]/gu, '\ufffd');

function resultText(result: CheckResult, paint: Paint): string {
  const { verdict, checkId, title, verifies, message, expected, actual, known } = result;
  const [mark, style] = marks[verdict];
  const head = `${paint(style, `${mark} ${verdict}`)}  ${paint('bold', checkId)}  ${title}`;
  if (verdict === 'pass') return head;
  const [id] = verifies;
  const requirement: Requirement | undefined = id && requirements[id];
  const lines =
    expected === undefined
      ? [plain(message)]
      : [
          `${id}: ${requirement?.text ?? ''} (${requirement?.source ?? ''})`,
          `Expected: ${plain(expected)}`,
          `Actual:   ${plain(actual)}`,
          ...(known === undefined ? [] : [`Known:    ${known}`]),
        ];
  return [head, ...lines.map((text) => `    ${text}`)].join('\n');
}

function closing(report: Report, paint: Paint): string {
  const { exitCode, sentence, created, durationMs, staleBaseline } = report;
  const left =
    created.length > 0
      ? [
          `${plural(created.length, 'record was created and stays', 'records were created and stay')} at the target; the API cannot delete them.`,
        ]
      : [];
  const stale = staleBaseline.map((entry) => `Stale baseline entry: ${entry}`);
  const style = exitCode === 0 ? 'green' : exitCode === 1 ? 'red' : 'yellow';
  const verdict = `${paint(style, plain(sentence))} ${(durationMs / 1000).toFixed(1)} s`;
  return [...broken(report, paint), ...notTestable(report), ...stale, ...left, verdict].join('\n');
}

/** The requirements that do not hold, each with a check that shows it: findings are many, and these are what to mend. */
function broken({ requirements: known, results }: Report, paint: Paint): readonly string[] {
  const open = known.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  if (open.length === 0) return [];
  const lines = open
    .toSorted((one, other) => one.verdict.localeCompare(other.verdict))
    .map(({ id, verdict, checkIds, known: isKnown }) => {
      const [first = '', ...others] = checkIds.filter((checkId) =>
        results.some((result) => result.checkId === checkId && result.verdict === verdict),
      );
      const [mark, style] = marks[verdict];
      const more = `${others.length > 0 ? ` and ${others.length} more` : ''}${isKnown ? ', known' : ''}`;
      return `  ${paint(style, mark)} ${id}  ${requirements[id].text}  ${paint('dim', `${first}${more}`)}`;
    });
  const rest = lines.length - MOST_LINES;
  return [
    'Requirements that do not hold:',
    ...lines.slice(0, MOST_LINES),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
}

/** What was not tested and why, by reason: whoever reads it knows which option would help. */
function notTestable({ results }: Report): readonly string[] {
  const skipped = results.filter(({ verdict }) => verdict === 'not-testable');
  if (skipped.length === 0) return [];
  const reasons = [...Map.groupBy(skipped, ({ message = '' }) => message)].toSorted(
    ([, some], [, others]) => others.length - some.length,
  );
  const lines = reasons
    .slice(0, MOST_LINES)
    .map(([why, { length }]) => `  ${plural(length, 'check')}: ${plain(why)}`);
  const rest = reasons.slice(MOST_LINES).flatMap(([, results]) => results).length;
  return ['Not tested:', ...lines, ...(rest > 0 ? [`  ${rest} checks for other reasons`] : [])];
}
