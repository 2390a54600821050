/** The suite as a command: what `cli/` knows of it. */
export { conformanceOptions, nameOf, optionGroups, type OptionSpec } from './option-table.ts';
export { parseConformanceOptions, type Parsed, type RawOptions } from './parse-options.ts';
export { listChecks } from '../conformance.ts';
export { driverActions } from '../drivers/driver.ts';
export { needs } from '../engine/needs.ts';
export { profileTable, selectChecks, type Profile } from '../engine/select.ts';
export { untestable } from '../untestable.ts';
export { conformanceCommand, type NamedMock, type Surroundings } from './run-command.ts';
