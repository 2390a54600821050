/**
 * A partner's small application, whole: receives webhooks, registers a scanner, enrolls a visitor and verifies them.
 *
 *   node main.ts [visitor]
 *
 * Exit codes: 0 it is the visitor, 1 it is not or something failed, 2 the environment is incomplete.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationError, createLinkIdentity } from '@link-identity/toolkit';
import { createWebhookReceiver } from '@link-identity/toolkit/webhooks';
import { toNodeHandler } from '@link-identity/toolkit/webhooks/node';
import { createVisitorDesk } from './visitor-desk.ts';

const PATIENCE_MS = 60_000;
const visitor = process.argv[2] ?? 'user-4421';

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n`);
  process.exitCode = error instanceof ConfigurationError ? 2 : 1;
}

async function main(): Promise<boolean> {
  // LINK_IDENTITY_CLIENT_ID, LINK_IDENTITY_CLIENT_SECRET and LINK_IDENTITY_BASE_URL.
  const link = createLinkIdentity();
  const desk = createVisitorDesk(link, PATIENCE_MS);
  const apiKey = `whsec_${randomBytes(24).toString('base64url')}`;
  const receiver = createWebhookReceiver({
    apiKey,
    on: desk.handlers,
    onProblem: ({ reason, detail }) => process.stderr.write(`Delivery refused, ${reason}: ${detail}\n`),
  });

  const server = createServer(toNodeHandler(receiver));
  await new Promise<void>((resolve) => server.listen(Number(process.env['PORT'] ?? 0), resolve));
  const { port } = server.address() as AddressInfo;
  try {
    // In production this is the https:// address under which the world reaches the server above.
    const endpoint = process.env['PUBLIC_URL'] ?? `http://127.0.0.1:${port}/`;
    await link.webhooks.create({
      name: `Visitor desk at ${endpoint}`,
      events: ['device.paired', 'enrollment.complete', 'verification.complete'],
      endpoint,
      api_key: apiKey,
    });
    return await serveVisitor();
  } finally {
    await receiver.idle();
    server.close();
    server.closeAllConnections();
  }

  async function serveVisitor(): Promise<boolean> {
    const hardwareId = await desk.setUpScanner(`Visitor desk ${port}`, 'Lobby');
    process.stdout.write(`Scanner ${hardwareId} is paired.\n`);
    const palms = await desk.enroll(visitor, hardwareId);
    process.stdout.write(`${visitor} is enrolled with ${palms.toSorted().join(' and ')}.\n`);
    const { matched, scores, thresholds } = await desk.verify(visitor, hardwareId);
    const reached = scores.filter((score, index) => score >= (thresholds[index] ?? 1)).length;
    process.stdout.write(
      `${matched ? `Welcome, ${visitor}` : `This is not ${visitor}`}: ${reached} of ${scores.length} scores reach their thresholds.\n`,
    );
    return matched;
  }
}
