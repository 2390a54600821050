/** generated/types.ts: `paths`, `webhooks`, `components` and `operations`, as openapi-typescript writes them. */
import openapiTS, { astToString } from 'openapi-typescript';
import type { Contract } from '../../contract/load.ts';
import { bannerComment } from './banner.ts';

export async function generateTypes(contract: Contract): Promise<string> {
  // The text, not a path: nothing on disk (another file, a redocly.yaml) can then change the result.
  // No `enum`: it would turn the unions of event keys into TypeScript enums, which nothing can erase.
  const ast = await openapiTS(contract.text, { alphabetize: false, silent: true });
  return `${bannerComment(contract)}\n${astToString(ast)}`;
}
