/** Code samples: for each operation a whole program in each language, made of the contract's own example. */
import { operationsOf, type Contract } from '../../contract/index.ts';
import { curl } from './curl.ts';
import { csharp } from './csharp.ts';
import { fetchApi } from './fetch.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import type { Language } from './language.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { requestOf, type SampleOptions } from './request.ts';
import type { Sample } from './sample.ts';
import { toolkit } from './toolkit.ts';

export type { Language } from './language.ts';
export { receivers, receiverSamplesOf, type Receiver } from './receivers/index.ts';
export type { SampleOptions } from './request.ts';
export type { Sample } from './sample.ts';

/** The languages of the samples, in the order in which they are shown. */
export const languages: readonly Language[] = [curl, toolkit, fetchApi, python, go, java, php, csharp];

/**
 * The samples of every operation by its operationId, in the contract's order, one for each of `languages`.
 *
 * @throws {ContractError} when the contract has no example for something that must be sent
 */
export function samplesOf(
  contract: Contract,
  options: SampleOptions,
): Readonly<Record<string, readonly Sample[]>> {
  return Object.fromEntries(
    operationsOf(contract).map((operation) => {
      const request = requestOf(contract, operation, options);
      return [
        request.operationId,
        languages.map(({ lang, label, program }) => ({ lang, label, source: program(request) })),
      ];
    }),
  );
}
