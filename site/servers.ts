/** Where the API is, for readers. */
import type { Contract } from '../contract/index.ts';

/** Where `npm start` serves the mock. */
export const LOCAL_MOCK = 'http://127.0.0.1:4010';

/** Where readers call the API once they have credentials. @throws {ContractError} the contract has no https server */
export function sandboxOf(contract: Contract): string {
  const { servers } = contract.document as unknown as { servers: readonly { url: string }[] };
  const sandbox = servers.find(({ url }) => url.startsWith('https://'));
  if (!sandbox) throw contract.fault('/servers', 'No server is https.', 'Expected the sandbox.');
  return sandbox.url;
}
