/** Scanners of a run: registered through the API, paired by the driver or by themselves. */
import { Inconclusive, NotTestable } from '../expect.ts';
import { eventText, type Delivery } from '../receiver/delivery.ts';
import { textAt, type Exchange } from '../target/exchange.ts';
import type { Bench } from './bench.ts';

export type Registered = {
  readonly exchange: Exchange;
  readonly deviceName: string;
  readonly location: string;
  readonly pairingCode: string;
};

export type Paired = Registered & { readonly hardwareId: string; readonly event: Delivery | undefined };

export type Scanners = {
  /** Registers a device. @throws {Inconclusive} when that is refused. */
  register(token?: string): Promise<Registered>;
  /** Registers and pairs a device. */
  pair(token?: string): Promise<Paired>;
  /** The hardware_id of a paired scanner: the fixture, or one paired for this run. */
  first(): Promise<string>;
  /** Another one than `first`. */
  second(): Promise<string>;
};

export function createScanners(bench: Bench): Scanners {
  const { settings } = bench;

  const self: Scanners = {
    async register(token) {
      const body = { device_name: bench.unique('Scanner'), location: bench.unique('Bench') };
      const exchange = await bench.send('registerDevice', {
        body,
        ...(token === undefined ? {} : { token }),
      });
      const pairingCode = textAt(exchange, '/data/pairing_code');
      if (exchange.response?.status !== 201 || pairingCode === '') {
        throw new Inconclusive('No device with a pairing code could be registered.', [exchange]);
      }
      return { exchange, deviceName: body.device_name, location: body.location, pairingCode };
    },

    async pair(token) {
      // The subscription comes first: a scanner that acts by itself may be quick.
      const feed = bench.hasReceiver && token === undefined ? await bench.webhooks.feed() : undefined;
      const registered = await self.register(token);
      const named = await enterCode(registered.pairingCode);
      const isIt = (delivery: Delivery) =>
        eventText(delivery, '/event_type') === 'device.paired' &&
        [eventText(delivery, '/data/device_name'), eventText(delivery, '/data/hardware_id')].some(
          (text) => text === registered.deviceName || (text !== '' && text === named),
        );
      if (named !== undefined && !feed) return { ...registered, hardwareId: named, event: undefined };
      if (!feed)
        throw new NotTestable('needs a receiver or a driver that names the hardware_id of a paired scanner');

      const event = await feed.first(isIt, settings.eventWindowMs);
      const hardwareId = named ?? (event && eventText(event, '/data/hardware_id'));
      if (!hardwareId) {
        throw new Inconclusive(
          `No device.paired event with a hardware_id came within ${settings.eventWindowMs} ms.`,
        );
      }
      return { ...registered, hardwareId, event };
    },

    first: () =>
      bench.shared(
        'scanner',
        async () =>
          settings.fixtures.hardwareId ?? (await bench.shared('paired', () => self.pair())).hardwareId,
      ),
    second: () =>
      bench.shared('second scanner', async () => {
        const first = await self.first();
        const shared = await bench.shared('paired', () => self.pair());
        return shared.hardwareId === first ? (await self.pair()).hardwareId : shared.hardwareId;
      }),
  };

  /** The hardware_id, if the driver says it; undefined when the scanner does it by itself. */
  async function enterCode(pairingCode: string): Promise<string | undefined> {
    if (settings.auto || !bench.hasDriver) return undefined;
    return (await bench.console.insist({ action: 'pair', pairing_code: pairingCode })).hardware_id;
  }
  return self;
}
