import { join } from 'node:path';
import { expect, test } from 'vitest';
import { operationTable } from '../../../generated/operations.ts';
import { handlers } from '../../../mock/handlers/index.ts';
import { ROOT, runScript } from '../../support/command.ts';

const folder = join(ROOT, 'tests/mock/handlers/types');
const compiler = 'node_modules/@typescript/native/bin/tsc';

test('there is a handler for each operation of the contract', () => {
  expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(operationTable).toSorted());
});

test('handlers that are missing, unknown or undocumented do not compile', async () => {
  const { code, stdout } = await runScript(compiler, ['-p', folder, '--pretty', 'false']);

  expect(stdout).toBe('');
  expect(code).toBe(0);
});
