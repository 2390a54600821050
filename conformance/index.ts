/**
 * The conformance suite as a library: runs checks against any deployment of the API and reports which requirements of
 * the contract it keeps, with evidence.
 */
export { runConformance, listChecks } from './conformance.ts';
export { matrix, type MatrixRow } from './report/matrix.ts';
export { untestable } from './untestable.ts';
export type { ConformanceOptions, ReceiverSettings } from './options.ts';
export type { Check, Cost, Need, Verdict } from './check.ts';

export { controlDriver, type ControlOptions } from './drivers/control.ts';
export { execDriver, type ExecOptions } from './drivers/exec.ts';
export { manualDriver, type ManualOptions } from './drivers/manual.ts';
export type { Driver, DriverAction, DriverAnswer, PalmOutcome } from './drivers/driver.ts';
export { generateCertificate, type Certificate } from './receiver/certificate.ts';

export type { BaselineEntry } from './engine/baseline.ts';
export type { CheckResult, Ending, ExitCode, Report, RequirementResult, RunEvent } from './engine/result.ts';
export { htmlReport } from './report/html/page.ts';
export { jsonReport, ndjsonLine } from './report/json.ts';
export { junitReport } from './report/junit.ts';
export { sarifReport } from './report/sarif.ts';
export { terminalReporter, type TerminalOptions } from './report/terminal.ts';
export { writeReports } from './report/folder.ts';
