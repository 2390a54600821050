/**
 * Where deliveries may go. A mock that calls any URL it is given could be made to read a cloud machine's credentials
 * (server-side request forgery), so addresses of metadata services are refused, always, whatever name leads to them.
 * A strict mock refuses, as production would, whatever is not on the public internet.
 */
import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

const metadataServices = new BlockList();
// Link-local: AWS, Azure, Google Cloud, Oracle and others answer on 169.254.169.254, ECS tasks on 169.254.170.2.
metadataServices.addSubnet('169.254.0.0', 16, 'ipv4');
metadataServices.addSubnet('fe80::', 10, 'ipv6');
// Alibaba Cloud; Azure's platform; Oracle Cloud.
for (const address of ['100.100.100.200', '168.63.129.16', '192.0.0.192'])
  metadataServices.addAddress(address, 'ipv4');
// AWS, for instances and for pods; Google Cloud; Oracle Cloud; Scaleway.
for (const address of ['fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254', 'fd00:c1::a9fe:a9fe', 'fd00:42::42'])
  metadataServices.addAddress(address, 'ipv6');
// The IPv4 ones in the clothes of IPv6: compatible, translated by NAT64 (RFC 6052), tunnelled by 6to4 (RFC 3056).
// Mapped ones (::ffff:0:0/96) are recognised by the list itself.
for (const [net, prefix] of [
  ['a9fe', 16],
  ['6464:64c8', 32],
  ['a83f:8110', 32],
  ['c000:c0', 32],
] as const) {
  const low = net.includes(':') ? net : `${net}:0`;
  metadataServices.addSubnet(`::${low}`, 96 + prefix, 'ipv6');
  metadataServices.addSubnet(`64:ff9b::${low}`, 96 + prefix, 'ipv6');
  metadataServices.addSubnet(`2002:${net}::`, 16 + prefix, 'ipv6');
}

/** Addresses that are not on the public internet (RFC 6890 and its registries). */
const notPublic = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  notPublic.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  // Unspecified and loopback, translations of IPv4, unique local, link-local, multicast, documentation.
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  notPublic.addSubnet(net, prefix, 'ipv6');
}

/** How far deliveries may go: anywhere but to metadata services, or to the public internet only. */
export type Reach = 'anywhere' | 'public';

/** An address that no delivery may go to. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

/** @throws {ForbiddenAddress} when `address` (an IP address) is a cloud's metadata service, or out of reach. */
export function requireAllowedAddress(address: string, reach: Reach = 'anywhere'): void {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  // A zone (fe80::1%eth0) says by which way, not to whom.
  const bare = address.replace(/%.*$/, '');
  if (metadataServices.check(bare, family)) {
    throw new ForbiddenAddress(
      `Deliveries to ${address} are refused: it is an address of a cloud metadata service.`,
    );
  }
  if (reach === 'public' && notPublic.check(bare, family)) {
    throw new ForbiddenAddress(
      `Deliveries to ${address} are refused: it is not on the public internet, and the mock is strict.`,
    );
  }
}

/** @throws {ForbiddenAddress} when the host of `url` is itself a forbidden address; names are checked when resolved. */
export function requireAllowedHost(url: URL, reach: Reach = 'anywhere'): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) requireAllowedAddress(host, reach);
  else if (reach === 'public' && LOCAL_NAME.test(host)) {
    throw new ForbiddenAddress(
      `Deliveries to ${host} are refused: it is a local name, and the mock is strict.`,
    );
  }
}

/** Names that lead nowhere else than to this machine or its network (RFC 6761, RFC 6762, RFC 8375). */
const LOCAL_NAME = /^(?:[^.]+|(?:.*\.)?(?:localhost|local|internal|home\.arpa))\.?$/i;

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** `dns.lookup` that fails for names leading to a forbidden address; it gives the connection what it checked. */
export function lookupWithin(reach: Reach) {
  return (hostname: string, options: LookupOptions, callback: LookupCallback): void => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      try {
        for (const { address } of addresses) requireAllowedAddress(address, reach);
      } catch (refused) {
        return callback(refused as Error, []);
      }
      if (options.all) return callback(null, addresses);
      const first = addresses[0]!;
      callback(null, first.address, first.family);
    });
  };
}

export const guardedLookup = lookupWithin('anywhere');

/** Why no delivery can be led to that URL, ever; undefined when one can. */
export function unusableTarget(target: string): string | undefined {
  const url = URL.parse(target);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    return `${JSON.stringify(target)} is no http:// or https:// URL: no delivery can go there.`;
  return refusalOf(url, 'anywhere');
}

/** Why a strict mock takes no such endpoint; undefined when it does. */
export function refusedByStrict(endpoint: string): string | undefined {
  const url = URL.parse(endpoint);
  if (url?.protocol !== 'https:') return `${endpoint} is not https, and the mock is strict.`;
  return refusalOf(url, 'public');
}

function refusalOf(url: URL, reach: Reach): string | undefined {
  try {
    requireAllowedHost(url, reach);
    return undefined;
  } catch (error) {
    if (error instanceof ForbiddenAddress) return error.message;
    throw error;
  }
}
