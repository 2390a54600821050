import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CONTROL_CONFIG, redoclyFindingsIn, type LintFinding } from '../../../scripts/lint/linters.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { all, remove, rename, set, type Edit } from '../edits.ts';

const post = '/paths/~1__mock~1v1~1faults/post';

const faults: readonly { readonly title: string; readonly rule: string; readonly edit: Edit }[] = [
  {
    title: 'a request body has no example',
    rule: 'rule/request-example',
    edit: remove(`${post}/requestBody/content/application~1json/examples`),
  },
  {
    title: 'an answer has no example',
    rule: 'rule/response-example',
    edit: remove('/components/responses/Conflict/content/application~1json/examples'),
  },
  {
    title: 'an example breaks its schema',
    rule: 'no-invalid-media-type-examples',
    edit: set(
      '/paths/~1__mock~1v1~1clock/patch/requestBody/content/application~1json/examples/freeze/value/mode',
      'stopped',
    ),
  },
  {
    title: 'an operation does not say what a web page gets',
    rule: 'rule/operation-documents-guards',
    edit: remove(`${post}/responses/403`),
  },
  {
    title: 'an operation that needs the token does not document 401',
    rule: 'house/secured-operation-401',
    edit: remove(`${post}/responses/401`),
  },
  {
    title: 'a keyword is misspelt',
    rule: 'house/schema-compiles',
    edit: rename('/components/schemas/UserRequest/properties/external_user_id/minLength', 'minLenght'),
  },
  {
    title: 'a property is not in snake_case',
    rule: 'rule/schema-property-snake-case',
    edit: rename('/components/schemas/Clock/properties/mode', 'clockMode'),
  },
  {
    title: 'an operationId is not in camelCase',
    rule: 'rule/operation-id-camel-case',
    edit: set(`${post}/operationId`, 'create_fault'),
  },
  {
    title: 'an error has another shape',
    rule: 'house/error-shape',
    edit: set('/components/responses/Conflict/content/application~1json/schema', { type: 'object' }),
  },
  { title: 'the dialect is missing', rule: 'rule/json-schema-dialect', edit: remove('/jsonSchemaDialect') },
];

let findings: Map<string, LintFinding[]>;

// All faults in one copy: linting it once for each would take a minute.
beforeAll(async () => {
  const contract = await readFile('mock/control.openapi.yaml', 'utf8');
  const folder = await temporaryFolder();
  const files = ['sound.yaml', 'broken.yaml'].map((name) => join(folder, name));
  await writeFile(files[0]!, contract);
  await writeFile(files[1]!, all(...faults.map(({ edit }) => edit))(contract));
  findings = Map.groupBy(await redoclyFindingsIn(files, CONTROL_CONFIG), ({ file }) => basename(file));
}, 60_000);

test('nothing is found in the contract of the control plane as it stands', () => {
  expect(findings.get('sound.yaml') ?? []).toEqual([]);
});

test.for(faults)('$rule finds that $title', ({ rule }) => {
  expect(findings.get('broken.yaml')).toContainEqual(expect.objectContaining({ rule }));
});

test('every assertion of its configuration has been seen to fail', async () => {
  const { rules } = parse(await readFile('mock/control.redocly.yaml', 'utf8')) as { rules: object };
  const assertions = Object.keys(rules).filter((rule) => rule.startsWith('rule/'));

  expect(assertions.filter((name) => !faults.some(({ rule }) => rule === name))).toEqual([]);
});
