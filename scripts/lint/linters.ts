/** The two linters of the contract: how each is called, and its findings in one form. */
import { fileURLToPath } from 'node:url';
import { runNode, runRedocly, type ToolRun } from '../../contract/redocly-cli.ts';

export type LintFinding = {
  readonly engine: 'redocly' | 'spectral';
  readonly rule: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

const root = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const SPECTRAL = fileURLToPath(import.meta.resolve('@stoplight/spectral-cli/dist/index.js'));

/** The configuration of Redocly CLI for the API's contract, and for the control plane's. */
const REDOCLY_CONFIG = root('redocly.yaml');
export const CONTROL_CONFIG: string = root('mock/control.redocly.yaml');

/** Redocly CLI with redocly.yaml, or another configuration; a rule or a setting that it does not know fails the run. */
export function lintWithRedocly(
  files: readonly string[],
  options: readonly string[],
  color = false,
  configuration = REDOCLY_CONFIG,
): Promise<ToolRun> {
  const config = [`--config=${configuration}`, '--lint-config=error'];
  return runRedocly(['lint', ...files, ...config, ...options], color);
}

/** Spectral with .spectral.yaml, or another ruleset; a hint fails the run as an error does. */
export function lintWithSpectral(
  files: readonly string[],
  options: readonly string[],
  color = false,
  ruleset = root('.spectral.yaml'),
): Promise<ToolRun> {
  const config = [`--ruleset=${ruleset}`, '--fail-severity=hint', '--fail-on-unmatched-globs'];
  return runNode(
    SPECTRAL,
    ['lint', ...files, ...config, ...options],
    color ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' },
  );
}

/**
 * Every finding of Redocly CLI in `files`, which are linted by one process.
 *
 * @throws {Error} it did not work, or stopped before the last file.
 */
export async function redoclyFindingsIn(
  files: readonly string[],
  configuration?: string,
): Promise<readonly LintFinding[]> {
  const run = await lintWithRedocly(files, ['--format=json', '--max-problems=100000'], false, configuration);
  const reports = parsedOr(run.stdout, redoclyReports);
  if (reports?.length !== files.length) throw didNotWork('Redocly CLI', run);
  return agreed('Redocly CLI', run, reports.flatMap(redoclyFindings));
}

/**
 * Every finding of Spectral in `files`, which are linted by one process.
 *
 * @throws {Error} it did not work.
 */
export async function spectralFindingsIn(
  files: readonly string[],
  ruleset?: string,
): Promise<readonly LintFinding[]> {
  const run = await lintWithSpectral(files, ['--format=json', '--quiet'], false, ruleset);
  const findings = parsedOr(run.stdout, spectralFindings);
  if (!findings) throw didNotWork('Spectral', run);
  return agreed('Spectral', run, findings);
}

// Never clean by accident: a linter that fails without a finding, or finds something and succeeds, did not work.
function agreed(name: string, run: ToolRun, findings: readonly LintFinding[]): readonly LintFinding[] {
  if (findings.length > 0 !== (run.exitCode !== 0)) throw didNotWork(name, run);
  return findings;
}

function didNotWork(name: string, { exitCode, stdout, stderr }: ToolRun): Error {
  return new Error(`${name} did not work (exit code ${exitCode}): ${stderr.trim() || stdout.trim()}`);
}

function parsedOr<Result>(stdout: string, parse: (stdout: string) => Result): Result | undefined {
  try {
    return parse(stdout);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type RedoclyPlace = {
  readonly source: { readonly ref: string };
  readonly start: { readonly line: number; readonly col: number };
};
type RedoclyReport = {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly RedoclyPlace[];
  }[];
};

// One JSON text a file, one after the other: `}{` at the start of a line is where two of them meet.
function redoclyReports(stdout: string): readonly RedoclyReport[] {
  return stdout.split(/(?<=^\})(?=\{)/m).map((text) => JSON.parse(text) as RedoclyReport);
}

function redoclyFindings({ problems }: RedoclyReport): readonly LintFinding[] {
  return problems.map(({ ruleId, message, location: [place] }) => ({
    engine: 'redocly',
    rule: ruleId,
    file: place?.source.ref ?? '',
    line: place?.start.line ?? 1,
    column: place?.start.col ?? 1,
    message,
  }));
}

type SpectralResult = {
  readonly code: string;
  readonly message: string;
  readonly source: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
};

function spectralFindings(stdout: string): readonly LintFinding[] {
  return (JSON.parse(stdout) as readonly SpectralResult[]).map(({ code, message, source, range }) => ({
    engine: 'spectral',
    rule: code,
    file: source,
    line: range.start.line + 1,
    column: range.start.character + 1,
    message,
  }));
}
