/**
 * The released versions of a contract: a folder with a copy of each, `<version>.yaml`, as it was released. A file and
 * not a git tag, so that whoever has the sources has them: a shallow clone, an archive, a fork.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { loadContract, type Contract } from '../load.ts';
import { versionOf } from '../diff/version.ts';

const ENDING = '.yaml';

/** The path of the copy of a version. */
export function pathOfRelease(folder: string, version: string): string {
  return join(folder, `${version}${ENDING}`);
}

/**
 * The released contracts, the oldest first; none where there is no such folder.
 *
 * @throws {ContractError} one cannot be read, or has another version than its file says.
 */
export function releasedContracts(folder: string): readonly Contract[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => {
      const contract = loadContract(join(folder, file));
      const version = versionOf(contract);
      if (`${version}${ENDING}` === file) return contract;
      throw contract.fault(
        '/info/version',
        `info.version is ${version}.`,
        `Expected ${file.slice(0, -ENDING.length)}, as its file is called.`,
      );
    })
    .toSorted((one, other) => semver.compare(versionOf(one), versionOf(other)));
}
