/** The receiver as a run sets it up: proven reachable, or said not to be. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { generateCertificate, runConformance, type ConformanceOptions } from '../../../conformance/index.ts';
import { openReceiver } from '../../../conformance/receiver/receiver.ts';
import { createTransport } from '../../../conformance/target/transport.ts';
import { CREDENTIALS, json, serve, token } from '../fake-target.ts';

async function check(receiver: ConformanceOptions['receiver']) {
  await using target = await serve(json(200, token()));
  const notes: string[] = [];
  const report = await runConformance({
    baseUrl: target.url,
    ...CREDENTIALS,
    safe: false,
    driver: { name: 'none', perform: async () => ({ ok: false, unsupported: true }) },
    only: ['deliveries/go-to-the-whole-url'],
    receiver,
    onEvent: (event) => event.kind === 'note' && notes.push(event.message),
  });
  return { report, notes };
}

test('a public address that leads elsewhere is said to, and what needs the receiver is not testable', async () => {
  await using elsewhere = await serve((_request, response) => void response.end('Welcome'));

  const { report, notes } = await check({ publicUrl: elsewhere.url });

  expect(notes).toEqual([
    `This run needs a webhook receiver, and ${elsewhere.url} does not lead to it: it answers with status 200 and other content.`,
  ]);
  expect(report.results).toMatchObject([{ verdict: 'not-testable', missing: 'receiver' }]);
});

test('a receiver that cannot listen where it was told to ends the run with exit code 2', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;

  const { report } = await check({ port });
  taken.close();

  expect(report.exitCode).toBe(2);
  expect(report.sentence).toMatch(new RegExp(`cannot listen on port ${port}: .*EADDRINUSE`));
});

test('it serves https with a certificate that was made for it, and knows itself by it', async () => {
  const certificate = await generateCertificate('127.0.0.1');
  const receiver = await openReceiver({ certificate });
  const transport = createTransport({ timeoutMs: 5_000, ca: certificate.cert });

  const { response } = await transport.send({
    method: 'GET',
    url: `${receiver.url}${receiver.probe.path}`,
    headers: {},
    body: undefined,
  });
  await Promise.all([transport.close(), receiver.close()]);

  expect(receiver.url).toMatch(/^https:/);
  expect(response?.text).toBe(receiver.probe.word);
});

test('a delivery is kept with a digest of its bytes, whatever they are', async () => {
  const receiver = await openReceiver();
  const endpoint = receiver.open(() => ({ status: 204 }));

  const post = (body: Uint8Array<ArrayBuffer>) => fetch(endpoint.url, { method: 'POST', body });
  await post(new Uint8Array(Buffer.from('{"name":"Süd"}', 'latin1')));
  await post(new Uint8Array(Buffer.from('{"name":"S\ufffdd"}')));
  await receiver.close();

  const [first, second] = receiver.deliveries;
  expect([first?.isUtf8, second?.isUtf8]).toEqual([false, true]);
  // As text both read the same.
  expect(first?.text).toBe(second?.text);
  expect(first?.digest).not.toBe(second?.digest);
});
