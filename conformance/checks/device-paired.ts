/** The event device.paired, and the pairing codes that lead to it. */
import { isDeepStrictEqual } from 'node:util';
import { check, type Check } from '../check.ts';
import { expectThat, Inconclusive, shown } from '../expect.ts';
import { absent, BEFORE_EXPIRY_S, envelopeRows, eventRows, PAIRING, silence } from './event-rows.ts';
import { eventAt, eventText, type Delivery } from '../receiver/delivery.ts';
import { isApart, isText, isTimestamp } from './fields.ts';
import { pairing } from './flows.ts';

const pairedRows = eventRows('device-paired', PAIRING, pairing, [
  {
    slug: 'hardware-id',
    title: 'the event has the hardware_id that the scanner got',
    verifies: ['EVT-PAIRED-HARDWARE-ID', 'DEV-HARDWARE-ID-AT-PAIRING'],
    at: '/data/hardware_id',
    expected: 'the hardware_id of the scanner, which is not its device_id',
    holds: (value, { hardwareId, exchange }) =>
      isText(value) &&
      value === hardwareId &&
      !JSON.stringify(exchange.response?.json).includes(JSON.stringify(value)),
  },
  {
    slug: 'device-name',
    title: 'the event has the device_name of the registration',
    verifies: 'EVT-PAIRED-LABELS',
    at: '/data/device_name',
    expected: 'the device_name that was registered',
    holds: (value, { deviceName }) => value === deviceName,
  },
  {
    slug: 'location',
    title: 'the event has the location of the registration',
    verifies: 'EVT-PAIRED-LABELS',
    at: '/data/location',
    expected: 'the location that was registered',
    holds: (value, { location }) => value === location,
  },
  {
    slug: 'status',
    title: 'the event has the status paired',
    verifies: 'EVT-PAIRED-STATUS',
    at: '/data/status',
    expected: '"paired"',
    holds: (value) => value === 'paired',
  },
  {
    slug: 'paired-at',
    title: 'the event has the time of the pairing',
    verifies: 'EVT-PAIRED-AT',
    at: '/data/paired_at',
    expected: 'an ISO 8601 time with date, time and offset',
    holds: isTimestamp,
  },
  {
    slug: 'cert-valid-until',
    title: 'the certificate is valid beyond the pairing',
    verifies: 'EVT-PAIRED-CERTIFICATE',
    at: '/data/cert_valid_until',
    expected: 'a time after paired_at',
    holds: (value, { event }) =>
      isTimestamp(value) && Date.parse(value) > Date.parse(eventText(event, '/data/paired_at')),
  },
  {
    slug: 'certificate-lives-90-days',
    title: 'the certificate is valid for 90 days from paired_at',
    verifies: 'EVT-CERTIFICATE-90-DAYS',
    at: '/data/cert_valid_until',
    expected: '90 days after paired_at',
    holds: (value, { event }) => isApart(eventAt(event, '/data/paired_at'), value, 90 * 24 * 3600, 3600),
  },
]);

export const devicePairedChecks: readonly Check[] = [
  check({
    id: 'device-paired/arrives',
    title: 'a device.paired event comes when a pairing completes',
    verifies: ['EVT-PAIRED', 'DEV-PROVISIONING', 'WHK-ACTIVE', 'WHK-SUBSCRIBED'],
    needs: PAIRING,
    cost: 'event',
    async run(bench) {
      await pairing(bench).catch((error: unknown) => absent(bench, error, 'device.paired'));
    },
  }),
  check({
    id: 'device-paired/not-before-the-pairing',
    title: 'no device.paired event comes for a scanner whose code nobody entered',
    verifies: 'EVT-PAIRED',
    needs: ['hand', 'receiver'],
    cost: 'event',
    async run(bench) {
      const feed = await bench.webhooks.feed();
      const { deviceName } = await bench.scanners.register();
      if (bench.settings.auto) return;
      await silence(bench);
      const early = feed.deliveries.filter(({ text }) => text.includes(deviceName));
      expectThat(early, early.length === 0, 'no event yet', early[0]?.json);
    },
  }),
  ...pairedRows,
  ...envelopeRows('device-paired', 'paired_at', PAIRING, pairing),
  check({
    id: 'device-paired/codes-are-one-time',
    title: 'a pairing code that was used is refused',
    verifies: 'DEV-PAIRING-CODE-ONE-TIME',
    needs: ['hand', 'pairing'],
    cost: 'event',
    async run(bench) {
      const { exchange, pairingCode } = await bench.scanners.pair();
      const again = await bench.console.perform({ action: 'pair', pairing_code: pairingCode });
      expectThat(exchange, !again.ok, 'a refusal of the used code', again);
    },
  }),
  check({
    id: 'device-paired/codes-stand-beside-each-other',
    title: 'a code still works after another device was registered',
    verifies: ['DEV-PROVISIONING', 'DEV-PAIRING-CODE'],
    needs: ['hand', 'pairing'],
    cost: 'event',
    async run(bench) {
      const first = await bench.scanners.register();
      await bench.scanners.register();
      const answer = await bench.console.perform({ action: 'pair', pairing_code: first.pairingCode });
      expectThat(first.exchange, answer.ok, 'the earlier code is accepted', answer);
    },
  }),
  check({
    id: 'device-paired/is-about-its-own-device',
    title:
      'a scanner that is paired after another device was registered has its own name and location in the event',
    verifies: ['EVT-PAIRED-LABELS', 'EVT-PAIRED'],
    needs: [...PAIRING, 'hand'],
    cost: 'event',
    async run(bench) {
      const feed = await bench.webhooks.feed();
      const older = await bench.scanners.register();
      await bench.scanners.register();
      const answer = await bench.console.insist({ action: 'pair', pairing_code: older.pairingCode });
      const isIt = (delivery: Delivery) =>
        eventText(delivery, '/event_type') === 'device.paired' &&
        // By the scanner where it is known: the name is what is in question.
        delivery.text.includes(answer.hardware_id ?? older.deviceName);
      const event = await feed.first(isIt, bench.settings.eventWindowMs);
      if (!event) throw new Inconclusive('No device.paired event came to look at.');
      const labels = ['device_name', 'location'].map((name) => eventAt(event, `/data/${name}`));
      const own = [older.deviceName, older.location];
      expectThat(event, isDeepStrictEqual(labels, own), shown(own), labels);
    },
  }),
  check({
    id: 'device-paired/hardware-ids-differ',
    title: 'two scanners have two hardware_id',
    verifies: ['EVT-PAIRED-HARDWARE-ID', 'DEV-HARDWARE-ID-AT-PAIRING'],
    needs: PAIRING,
    cost: 'event',
    async run(bench) {
      const [one, other] = [await pairing(bench), await bench.scanners.pair()];
      const evidence = [one.event, other.event].filter((event) => event !== undefined);
      expectThat(evidence, one.hardwareId !== other.hardwareId, 'two different hardware_id', one.hardwareId);
    },
  }),
  check({
    id: 'device-paired/codes-expire',
    title: 'a pairing code is accepted until expires_in has passed, and refused from then on',
    verifies: 'DEV-PAIRING-CODE-EXPIRES',
    needs: ['hand', 'pairing', 'clock'],
    cost: 'exclusive',
    async run(bench) {
      bench.forgetToken();
      const [first, second] = [await bench.scanners.register(), await bench.scanners.register()];
      const seconds = Number(
        (first.exchange.response?.json as { data?: { expires_in?: unknown } })?.data?.expires_in,
      );
      await bench.console.insist({ action: 'advance_clock', seconds: seconds - BEFORE_EXPIRY_S });
      const early = await bench.console.perform({ action: 'pair', pairing_code: first.pairingCode });
      expectThat(first.exchange, early.ok, 'the code is accepted a minute before it expires', early);
      await bench.console.insist({ action: 'advance_clock', seconds: 2 * BEFORE_EXPIRY_S });
      const late = await bench.console.perform({ action: 'pair', pairing_code: second.pairingCode });
      bench.forgetToken();
      expectThat(second.exchange, !late.ok, 'the code is refused a minute after it expired', late);
    },
  }),
];
