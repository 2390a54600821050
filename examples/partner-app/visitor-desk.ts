/** What the application does: sets up a scanner, enrolls a visitor, and checks later that it is them again. */
import type { LinkIdentity } from '@link-identity/toolkit';
import type { Handlers, WebhookEvents } from '@link-identity/toolkit/webhooks';
import { createArrivals } from './arrivals.ts';

type Palm = WebhookEvents['enrollment.complete']['data']['palm_type'];
type Match = WebhookEvents['verification.complete']['data'];

export type VisitorDesk = {
  /** What the webhook endpoint has to hand over. */
  readonly handlers: Handlers;
  /** Registers a scanner and waits until somebody has entered its pairing code; its hardware_id. */
  setUpScanner(name: string, location: string): Promise<string>;
  /** Both palms, once they are captured. */
  enroll(visitor: string, hardwareId: string): Promise<readonly Palm[]>;
  /** Whether the palm on the scanner is the visitor's. */
  verify(visitor: string, hardwareId: string): Promise<Match>;
};

/** @param patienceMs How long to wait for a person at the scanner, in milliseconds. */
export function createVisitorDesk(link: LinkIdentity, patienceMs: number): VisitorDesk {
  const paired = createArrivals<string>();
  const enrolled = createArrivals<Palm>();
  const verified = createArrivals<Match>();

  return {
    handlers: {
      // Nothing but the name ties a pairing to its registration, so give each scanner a name of its own.
      'device.paired': ({ data }) => paired.add(data.device_name, data.hardware_id),
      'enrollment.complete': ({ data }) => enrolled.add(data.challenge_id, data.palm_type),
      'verification.complete': ({ data }) => verified.add(data.challenge_id, data),
    },

    async setUpScanner(name, location) {
      const { data } = await link.devices.register({ device_name: name, location });
      process.stderr.write(`Enter the pairing code ${data.pairing_code} on the scanner.\n`);
      const [hardwareId] = await paired.waitFor(name, atLeastOne, patienceMs);
      return hardwareId as string;
    },

    async enroll(visitor, hardwareId) {
      const { data } = await link.enroll.both({ external_user_id: visitor, hardware_id: hardwareId });
      process.stderr.write(`${visitor}, put both palms on the scanner, please.\n`);
      return enrolled.waitFor(data.challenge_id, coverBothHands, patienceMs);
    },

    async verify(visitor, hardwareId) {
      const { data } = await link.verify({ external_user_id: visitor, hardware_id: hardwareId });
      process.stderr.write(`${visitor}, put a palm on the scanner, please.\n`);
      const [match] = await verified.waitFor(data.challenge_id, atLeastOne, patienceMs);
      return match as Match;
    },
  };
}

/** One event for both hands, or one for each. */
function coverBothHands(palms: readonly Palm[]): boolean {
  return palms.includes('both') || (palms.includes('left') && palms.includes('right'));
}

function atLeastOne(values: readonly unknown[]): boolean {
  return values.length > 0;
}
