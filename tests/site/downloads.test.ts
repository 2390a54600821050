import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseContract } from '../../contract/load.ts';
import { downloadsOf, downloadsPage, openapiJson } from '../../site/downloads.ts';
import { contract } from '../support/contract-examples.ts';

test('the JSON is the contract, and a contract itself', () => {
  const json = openapiJson(contract);

  expect(JSON.parse(json)).toEqual(parse(contract.text));
  expect(parseContract(json, 'openapi.json').document).toEqual(contract.document);
});

test('the same contract gives the same bytes', () => {
  const again = parseContract(contract.text, 'openapi.yaml');

  expect(downloadsOf(again)).toEqual(downloadsOf(contract));
});

test('the YAML is the file as it was written', () => {
  expect(downloadsOf(contract).find(({ file }) => file === 'openapi.yaml')?.content).toBe(contract.text);
});

test('the page lists every file', () => {
  const page = downloadsPage(contract);

  for (const { file, title } of downloadsOf(contract))
    expect(page).toContain(`| [${title}](${file}) | \`${file}\` |`);
});

test('the page says what a partner has to put in, by environment', () => {
  const page = downloadsPage(contract);

  expect(page).toContain('| Sandbox | `client_id`, `client_secret`, `hardware_id`, `endpoint`, `api_key` |');
  expect(page).toContain('| Local mock | `client_secret` |');
});
