/** The suite as a command: what `cli/` knows of it. */
export { conformanceOptions, nameOf, optionGroups, type OptionSpec } from './option-table.ts';
export { parseConformanceOptions, type Parsed, type RawOptions } from './parse-options.ts';
export { conformanceCommand, type NamedMock, type Surroundings } from './run-command.ts';
