/** What other parts of this package use of the contract's tooling. */
export { ContractError, type Position } from './contract-error.ts';
export type { ParameterNode, RequestBodyNode, SchemaNode, ServerNode } from './document.ts';
export { examplesOf, type Example } from './examples.ts';
export { fieldsOf, resolved, type Field } from './fields.ts';
export { entriesOf, field, isObject, isText, itemsOf } from './json.ts';
export { linksOf, type LinkUse } from './links.ts';
export { loadContract, parseContract, type Contract } from './load.ts';
export {
  follow,
  operationsOf,
  parametersOf,
  requestBodiesOf,
  responsesOf,
  schemaNameOf,
  securedOf,
  securityOf,
  webhooksOf,
  type BodySchema,
  type Operation,
} from './operations.ts';
export { pointer, segmentsOf, valueAt } from './pointer.ts';
export { runRedocly } from './redocly-cli.ts';
export { houseRules } from './lint/house-rules.ts';
export type { Finding, HouseRule } from './lint/rule.ts';
export { compareContracts, type Comparison } from './diff/compare.ts';
export { loadVersion } from './diff/load-version.ts';
export { asReport, asText, type ComparisonReport } from './diff/report.ts';
export type { Change, Level } from './diff/change.ts';
export { versionOf } from './diff/version.ts';
export { releasedContracts } from './release/released.ts';
