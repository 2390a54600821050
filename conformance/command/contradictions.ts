/** Options that do not go together, or not without each other: each problem in one sentence, undefined when there is none. */
import type { RawOptions } from './parse-options.ts';

export function pathProblem(
  path: string | undefined,
  seed: number | undefined,
  only: readonly string[] | undefined,
): string | undefined {
  if (path === undefined) return undefined;
  if (!/^\d+(?::\d+)*$/.test(path))
    return `--property-path takes numbers with colons between them, such as 3:0:1; it is ${path}.`;
  if (seed === undefined) return '--property-path needs the --seed it belongs to.';
  if (only?.length === 1) return undefined;
  return '--property-path belongs to one check: name it with --only.';
}

export function fixtureProblem({ enrolledUser, hardwareId, auto, driver }: RawOptions): string | undefined {
  if (enrolledUser !== undefined && hardwareId === undefined)
    return '--enrolled-user needs the --hardware-id of the scanner that they are enrolled on.';
  if (auto === true && driver === 'control')
    return '--auto means scanners that act by themselves, and --driver control makes them wait; take one.';
  return undefined;
}

type GivenReceiver = Readonly<
  Partial<Record<'publicUrl' | 'host' | 'certFile' | 'keyFile', string | undefined>>
>;

export function receiverProblem({ certFile, keyFile }: GivenReceiver, tls: boolean): string | undefined {
  if ((certFile === undefined) !== (keyFile === undefined))
    return '--receiver-cert and --receiver-key go together.';
  if (tls && certFile !== undefined)
    return '--receiver-tls generates a certificate, --receiver-cert gives one; take one.';
  return undefined;
}

export function addressProblem({ publicUrl, host }: GivenReceiver): string | undefined {
  if (publicUrl === undefined)
    return host === '0.0.0.0' || host === '::'
      ? `--receiver-host ${host} is no address to reach the receiver by; name one with --receiver-url.`
      : undefined;
  const url = URL.parse(publicUrl);
  if (url?.protocol !== 'https:')
    return `--receiver-url has to be an https URL, as the contract asks of endpoints; it is ${publicUrl}.`;
  // Not repeated: it may hold a password.
  if (`${url.username}${url.password}${url.search}${url.hash}` !== '')
    return '--receiver-url has to be a URL without a user, a password, a query and a fragment.';
  return undefined;
}
