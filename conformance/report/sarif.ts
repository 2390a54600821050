/** SARIF 2.1.0: findings that point at the line of the contract which the deployment breaks. */
import { requirements, type Requirement, type RequirementId } from '../../generated/requirements.ts';
import type { Contract } from '../../contract/load.ts';
import type { CheckResult, Report } from '../engine/result.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

export function sarifReport(
  { results, sentence, exitCode }: Report,
  contract: Contract,
  uri = 'openapi.yaml',
): string {
  const findings = results.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  const rules = [...new Set(findings.map(ruleOf))];
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'link-identity conformance',
            rules: rules.map((id) => {
              const { text, source, level }: Requirement = requirements[id];
              return { id, shortDescription: { text }, help: { text: `${level}. ${source}` } };
            }),
          },
        },
        invocations: [
          { executionSuccessful: exitCode === 0 || exitCode === 1, exitCode, exitCodeDescription: sentence },
        ],
        results: findings.map((result) => ({
          ruleId: ruleOf(result),
          ruleIndex: rules.indexOf(ruleOf(result)),
          level: result.verdict === 'fail' ? 'error' : 'warning',
          message: { text: `${result.title}: ${result.message ?? ''}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri },
                region: { startLine: lineOf(contract, ruleOf(result)) },
              },
            },
          ],
          partialFingerprints: { checkId: result.checkId },
          ...(result.known === undefined
            ? {}
            : { suppressions: [{ kind: 'external', justification: result.known }] }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const ruleOf = ({ verifies }: CheckResult): RequirementId => verifies[0] as RequirementId;

/** The line where the requirement itself is written; that of its place where the contract has no such line. */
function lineOf(contract: Contract, id: RequirementId): number {
  const index = contract.text.split('\n').findIndex((line) => line.trim() === `- id: ${id}`);
  return index === -1 ? contract.locate(requirements[id].place.pointer).line : index + 1;
}
