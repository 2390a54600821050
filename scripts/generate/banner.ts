/** The first words of every generated file, so that nobody edits one by hand. */
import { basename } from 'node:path';
import type { Contract } from '../../contract/load.ts';

export function banner({ file }: Contract): string {
  return `Generated from ${basename(file)} by \`npm run generate\`. Do not edit: change the contract instead.`;
}

export const bannerComment = (contract: Contract): string => `// ${banner(contract)}\n`;
