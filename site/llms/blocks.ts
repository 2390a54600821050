/** Pieces that the pages of the reference are made of. */
import { examplesOf, fieldsOf, type BodySchema, type Contract, type Example } from '../../contract/index.ts';
import { compactNumbers } from '../parts/contract.ts';
import { code, table } from '../parts/table.ts';
import { typeOf } from './type-of.ts';

/** The fields of a body as a table; nothing when it has none. */
export function fieldsTable(contract: Contract, body: BodySchema): readonly string[] {
  const fields = fieldsOf(contract, body);
  if (fields.length === 0) return [];
  const rows = fields.map((field) => [
    code(field.path),
    typeOf(contract, field),
    field.required ? 'yes' : 'no',
    oneLine(field.schema['description']),
  ]);
  return [table(['Field', 'Type', 'Required', 'Description'], rows)];
}

/** Each example of a body, under its own heading. */
export function exampleBlocks(contract: Contract, body: BodySchema, level: number): readonly string[] {
  return examplesOf(contract, body).flatMap(({ name, summary, value }: Example) => [
    `${'#'.repeat(level)} Example: ${summary ?? name}`,
    jsonBlock(value),
  ]);
}

export function jsonBlock(value: unknown): string {
  return `\`\`\`json\n${compactNumbers(JSON.stringify(value, null, 2))}\n\`\`\``;
}

export function oneLine(text: unknown): string {
  return typeof text === 'string' ? text.replaceAll(/\s+/g, ' ').trim() : '';
}

/** A page of Markdown: blocks with an empty line between them. */
export function page(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
