/**
 * The conformance suite: runs checks against any deployment of the API and reports which requirements of the contract
 * it keeps, with evidence.
 */
export { runConformance, listChecks } from './conformance.ts';
export type { ConformanceOptions, ReceiverSettings } from './options.ts';
export type { Check, Cost, Need, Verdict } from './check.ts';
export type { Driver, DriverAction, DriverAnswer, PalmOutcome } from './drivers/driver.ts';
export { execDriver } from './drivers/exec.ts';
export { manualDriver } from './drivers/manual.ts';
export type { CheckResult, ExitCode, Report, RequirementResult, RunEvent } from './engine/result.ts';
export type { BaselineEntry } from './engine/baseline.ts';
export { controlDriver } from './drivers/control.ts';
export {
  conformanceOptions,
  parseConformanceOptions,
  type CliOptions,
  type OptionSpec,
  type Parsed,
} from './cli-options.ts';
export { conformanceCommand, type Streams } from './cli.ts';
export { matrix, matrixText, type MatrixRow } from './report/matrix.ts';
export { writeReports } from './report/write.ts';
export { untestable } from './untestable.ts';
