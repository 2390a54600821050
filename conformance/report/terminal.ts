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
};

const marks: Readonly<Record<Verdict, readonly [mark: string, style: Parameters<typeof styleText>[0]]>> = {
  pass: ['✓', 'green'],
  fail: ['✗', 'red'],
  warn: ['!', 'yellow'],
  'not-applicable': ['–', 'dim'],
  'not-testable': ['○', 'dim'],
  inconclusive: ['?', 'magenta'],
  'harness-error': ['‼', 'red'],
};

export function terminalReporter({ stream, verbose = false }: TerminalOptions): (event: RunEvent) => void {
  const live = stream.isTTY === true;
  let [total, done] = [0, 0];
  const running = new Set<string>();

  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    live ? styleText(style, text) : text;
  const clear = () => (live ? '\r\u001b[2K' : '');
  const line = (text: string) => stream.write(`${clear()}${text}\n`);

  function progress(): void {
    if (!live) return;
    const [first = ''] = running;
    const text = `${done}/${total}  ${first}`;
    stream.write(`${clear()}${paint('dim', text.slice(0, (stream.columns ?? 80) - 1))}`);
  }

  return (event) => {
    switch (event.kind) {
      case 'run-started':
        total = event.checks;
        line(`${event.checks} checks against ${event.target} (seed ${event.seed})`);
        break;
      case 'note':
        line(paint('yellow', event.message));
        break;
      case 'check-started':
        running.add(event.checkId);
        progress();
        break;
      case 'check-finished': {
        done += 1;
        running.delete(event.result.checkId);
        const attention = !['pass', 'not-testable', 'not-applicable'].includes(event.result.verdict);
        if (verbose || attention) line(resultText(event.result, paint));
        progress();
        break;
      }
      case 'run-finished':
        stream.write(clear());
        stream.write(`${closing(event.report, paint)}\n`);
        break;
      case 'exchange':
      case 'delivery':
        break;
    }
  };
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function resultText(
  { verdict, checkId, title, verifies, message, expected, actual, known }: CheckResult,
  paint: Paint,
): string {
  const [mark, style] = marks[verdict];
  const head = `${paint(style, `${mark} ${verdict}`)}  ${checkId}  ${title}`;
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

function closing({ exitCode, sentence, created, durationMs, staleBaseline }: Report, paint: Paint): string {
  const left =
    created.length > 0
      ? [`${created.length} records were created and stay at the target; the API cannot delete them.`]
      : [];
  const stale = staleBaseline.map((entry) => `Stale baseline entry: ${entry}`);
  const style = exitCode === 0 ? 'green' : exitCode === 1 ? 'red' : 'yellow';
  return [...stale, ...left, `${paint(style, sentence)} ${(durationMs / 1000).toFixed(1)} s`].join('\n');
}
