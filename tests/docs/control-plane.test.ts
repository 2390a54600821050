/** The tables of docs/control-plane.md are what the code says, and its script does what it says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContract } from '../../contract/load.ts';
import { operationsOf } from '../../contract/operations.ts';
import { behaviours, deviceBehaviours } from '../../mock/domain/behaviour.ts';
import { failureMessages } from '../../mock/domain/capture.ts';
import { deliveryEffects, operationEffects } from '../../mock/domain/fault.ts';
import { presetScanners } from '../../mock/domain/scanner.ts';
import { startMock } from '../../mock/start.ts';
import { ROOT, run } from '../support/command.ts';

const PAGE = join(ROOT, 'docs/control-plane.md');

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;
const entries = (all: Readonly<Record<string, string>>): Row[] =>
  Object.entries(all).map(([name, effect]) => [code(name), effect]);

function areas(): string {
  const contract = loadContract(join(ROOT, 'mock/control.openapi.yaml'));
  const { tags } = contract.document as unknown as { tags: readonly { name: string; description: string }[] };
  const rows = tags.map(({ name, description }) => {
    const calls = operationsOf(contract)
      .filter(({ node }) => (node as unknown as { tags: readonly string[] }).tags.includes(name))
      .map(({ method, key }) => code(`${method} ${key.replace('/__mock/v1', '')}`));
    return [name, description, calls.join(', ')];
  });
  return table(['Area', 'What it is', 'Calls'], rows);
}

const tables: Readonly<Record<string, string>> = {
  areas: areas(),
  'operation effects': table(['Effect', 'What the caller sees'], entries(operationEffects)),
  'delivery effects': table(['Effect', 'What the receiver sees'], entries(deliveryEffects)),
  users: table(
    ['Name', 'What happens'],
    Object.entries(behaviours).map(([name, { parameter, effect }]) => [
      code(`mock_${name}${parameter ? `-${parameter}` : ''}.…`),
      effect,
    ]),
  ),
  devices: table(['Begins with', 'What happens'], entries(deviceBehaviours)),
  scanners: table(
    ['Scanner', 'What it does'],
    presetScanners.map(({ hardware_id, effect }) => [code(hardware_id), effect]),
  ),
  'failure codes': table(['Code', 'What the scanner shows'], entries(failureMessages)),
};

test.for(Object.keys(tables))('the table of %s is what the code says', async (name) => {
  const page = await readFile(PAGE, 'utf8');
  const place = new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)<!-- /${name} -->`);

  const [, shown] = place.exec(page) ?? [];
  expect(shown).toBe(`${tables[name]}\n`);
});

test('examples/simulate.sh, with nothing but curl, brings everything about and goes back', async () => {
  await using mock = await startMock();
  const env = {
    API: mock.url,
    CLIENT_ID: mock.clientId,
    CLIENT_SECRET: mock.clientSecret ?? '',
    CONTROL_TOKEN: mock.controlToken,
  };

  const { code: exit, stdout, stderr } = await run('bash', ['examples/simulate.sh'], { env });

  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(stdout).toMatch(/^0\. [\s\S]*6\. Back to where it began\nEverything happened as it should\.\n$/);
});

test('examples/simulate.sh fails when a step does not come about', async () => {
  await using mock = await startMock({ clientSecret: 'cs_test_right' });
  const env = {
    API: mock.url,
    CLIENT_ID: mock.clientId,
    CLIENT_SECRET: 'cs_test_wrong',
    CONTROL_TOKEN: mock.controlToken,
  };

  const { code: exit } = await run('bash', ['examples/simulate.sh'], { env });

  expect(exit).not.toBe(0);
});
