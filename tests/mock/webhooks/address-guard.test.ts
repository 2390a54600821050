import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import {
  ForbiddenAddress,
  guardedLookup,
  requireAllowedAddress,
  requireAllowedHost,
} from '../../../mock/webhooks/address-guard.ts';

test.for([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.0.1',
  '100.100.100.200',
  'fe80::1',
  'fe80::a9fe:a9fe',
  'febf::1',
  'fd00:ec2::254',
  '::ffff:169.254.169.254',
  '::ffff:a9fe:a9fe',
  'fe80::1%eth0',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::23',
  'fd20:ce::254',
  'fd00:c1::a9fe:a9fe',
  'fd00:42::42',
  '::169.254.169.254',
  '::a9fe:a9fe',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b::100.100.100.200',
  '64:ff9b::168.63.129.16',
  '2002:a9fe:a9fe::1',
  '2002:6464:64c8::',
  '::ffff:168.63.129.16',
])('%s is refused as an address of a metadata service', (address) => {
  expect(() => requireAllowedAddress(address)).toThrow(
    expect.objectContaining({
      constructor: ForbiddenAddress,
      message: `Deliveries to ${address} are refused: it is an address of a cloud metadata service.`,
    }),
  );
});

test.for([
  '127.0.0.1',
  '::1',
  '10.0.0.1',
  '169.253.255.255',
  '169.255.0.0',
  '100.100.100.201',
  'fec0::1',
  '64:ff9b::7f00:1',
  '64:ff9b::5db8:d822',
  '2002:7f00:1::',
  '168.63.129.17',
  '93.184.216.34',
])('%s is allowed', (address) => {
  expect(() => requireAllowedAddress(address)).not.toThrow();
});

test.for([
  'http://169.254.169.254/latest/meta-data',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://0251.0376.0251.0376/',
  'http://169.254.43518/',
  'https://[fe80::1]/',
  'https://[::ffff:169.254.169.254]:8443/hook',
  'https://[64:ff9b::169.254.169.254]/',
  'http://169.254.169.254./',
  'http://１６９.254.169.254/',
  'http://%31%36%39.254.169.254/',
])('%s is refused, however the address is written', (endpoint) => {
  expect(() => requireAllowedHost(new URL(endpoint))).toThrow(ForbiddenAddress);
});

test('a name is not judged before it is resolved', () => {
  expect(() => requireAllowedHost(new URL('https://metadata.google.internal/'))).not.toThrow();
});

test('a name that leads to this machine is resolved as usual, to one address or to all', async () => {
  const lookup = promisify(guardedLookup);

  const all = await lookup('localhost', { all: true });
  const one = await lookup('localhost', { family: 4 });

  expect(all).toContainEqual(
    expect.objectContaining({ address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/) }),
  );
  expect(one).toBe('127.0.0.1');
});

test('a name that leads to a forbidden address is refused', async () => {
  // An address resolves to itself: no name server is needed.
  await expect(promisify(guardedLookup)('169.254.169.254', {})).rejects.toThrow(ForbiddenAddress);
});
