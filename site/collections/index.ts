/** The contract as collections of requests for API clients: what the site offers to download. */
import { zipSync, strToU8 } from 'fflate';
import type { Contract } from '../../contract/index.ts';
import { brunoCollection } from './bruno.ts';
import { environmentsOf } from './environments.ts';
import { kebab } from '../kebab.ts';
import { postmanCollection, postmanEnvironment } from './postman.ts';

export { brunoCollection } from './bruno.ts';
export { environmentsOf } from './environments.ts';
export { postmanCollection } from './postman.ts';

export type Download = {
  readonly file: string;
  /** What it is, for the page that links it. */
  readonly title: string;
  readonly content: string | Uint8Array;
};

/** The files, with the same bytes for the same contract. */
export function collectionDownloads(contract: Contract): readonly Download[] {
  const name = kebab(contract.document.info.title);
  return [
    {
      file: `${name}.postman_collection.json`,
      title: 'Postman collection',
      content: json(postmanCollection(contract)),
    },
    ...environmentsOf(contract).map((environment) => ({
      file: `${name}-${environment.slug}.postman_environment.json`,
      title: `Postman environment: ${environment.name}`,
      content: json(postmanEnvironment(contract, environment)),
    })),
    { file: `${name}.bruno.zip`, title: 'Bruno collection', content: zip(name, brunoCollection(contract)) },
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The first moment that a zip archive can express. It has no time zone, and the date of a build says nothing. */
const EPOCH = new Date(1980, 0, 1);

// In one folder, which is what somebody who unpacks it by hand expects; Bruno imports it either way.
function zip(folder: string, files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([path, text]) => [`${folder}/${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: EPOCH, level: 9 });
}
