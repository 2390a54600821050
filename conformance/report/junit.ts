/** JUnit XML, as CI systems read it: one suite an operation or event, one case a check. */
import type { CheckResult, Report } from '../engine/result.ts';

export function junitReport({ results, durationMs, startedAt, target, sentence }: Report): string {
  const suites = [...Map.groupBy(results, ({ checkId }) => checkId.split('/')[0] ?? checkId)];
  const body = suites.map(([name, cases]) => suite(name, cases)).join('\n');
  const attributes = `name="conformance of ${escape(target)}" ${counts(results)} time="${durationMs / 1000}" timestamp="${startedAt}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${escape(sentence).replace(/-(?=-)/g, '- ')} -->\n<testsuites ${attributes}>\n${body}\n</testsuites>\n`;
}

function suite(name: string, cases: readonly CheckResult[]): string {
  const time = cases.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
  return `  <testsuite name="${escape(name)}" ${counts(cases)} time="${time}">\n${cases.map(testCase).join('\n')}\n  </testsuite>`;
}

const isFailure = ({ verdict, known }: CheckResult): boolean => verdict === 'fail' && known === undefined;
const isSkipped = ({ verdict }: CheckResult): boolean =>
  verdict === 'not-testable' || verdict === 'not-applicable';
const isError = ({ verdict }: CheckResult): boolean =>
  verdict === 'harness-error' || verdict === 'inconclusive';

function counts(cases: readonly CheckResult[]): string {
  const count = (matches: (result: CheckResult) => boolean) => cases.filter(matches).length;
  return `tests="${cases.length}" failures="${count(isFailure)}" errors="${count(isError)}" skipped="${count(isSkipped)}"`;
}

function testCase(result: CheckResult): string {
  const { checkId, title, verifies, durationMs, message = '' } = result;
  const open = `    <testcase classname="${escape(checkId)}" name="${escape(title)}" time="${durationMs / 1000}">`;
  const outcome = outcomeOf(result, message);
  const properties = verifies.map((id) => `<property name="requirement" value="${id}"/>`).join('');
  return `${open}<properties>${properties}</properties>${outcome}</testcase>`;
}

function outcomeOf(result: CheckResult, message: string): string {
  const text = escape(message);
  if (isFailure(result)) return `<failure message="${text}" type="fail">${text}</failure>`;
  if (isError(result)) return `<error message="${text}" type="${result.verdict}">${text}</error>`;
  switch (result.verdict) {
    case 'not-testable':
    case 'not-applicable':
      return `<skipped message="${text}"/>`;
    case 'warn':
    case 'fail':
      return `<system-out>${result.known === undefined ? 'warning' : `known: ${escape(result.known)}`}: ${text}</system-out>`;
    default:
      return '';
  }
}

function escape(text: string): string {
  return [...text.toWellFormed()]
    .filter(isXmlCharacter)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

/** What XML 1.0 has no way to write is left out. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20
    ? code !== 0xfffe && code !== 0xffff
    : character === '\t' || character === '\n' || character === '\r';
}
