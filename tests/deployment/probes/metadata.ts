import { field, type Bench, type Reply } from '../bench.ts';
import type { Probe } from '../probe.ts';

const hardware_id = 'hardware_bench';

const enroll = (bench: Bench, changes: Record<string, unknown> = {}): Promise<Reply> =>
  bench.post('/v1/enroll/both', { external_user_id: 'user-1', hardware_id, ...changes });

const rich = {
  Employee_ID: 'EMP-4421',
  cost_center: 7,
  note: 'Grüße 掌 🖐️',
  long: 'x'.repeat(300),
  day: '2026-06-08',
  empty: '',
  nothing: null,
  flag: true,
  ratio: 0.1,
  nested: { a: { b: 'deep' } },
  list: ['one', 'two'],
};

const nestedTo = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

/** Metadata as it comes back; `absent` if it does not. */
async function echoOf(bench: Bench, metadata: unknown): Promise<unknown> {
  const data = field((await enroll(bench, { metadata })).json, 'data');
  return typeof data === 'object' && data !== null && 'metadata' in data ? data.metadata : 'absent';
}

export const metadataProbes: readonly Probe[] = [
  {
    title: 'metadata that comes back from an enrollment',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      const echo = (metadata: unknown) => echoOf(bench, metadata);
      return {
        rich: await echo(rich),
        absent: await echo(undefined),
        null: await echo(null),
        empty: await echo({}),
        entries: Object.keys(
          (await echo(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`k${n}`, n])))) ?? {},
        ).length,
      };
    },
    correct: { rich, absent: 'absent', null: null, empty: {}, entries: 40 },
    deviations: {
      'metadata-dropped': ['rich is "absent"', 'null is "absent"', 'empty is "absent"', 'entries is 6'],
      'metadata-null-becomes-object': ['null is {}'],
      'metadata-empty-becomes-null': ['empty is null'],
      'metadata-stringified': [
        'rich is "{\\"Employee_ID\\":\\"EMP-4421\\",\\"cost_center\\":7,\\"note\\":\\"Grüße 掌 🖐️\\",\\"long\\":\\"xxxxx…',
        'null is "null"',
        'empty is "{}"',
        'entries is 341',
      ],
      'metadata-names-lower-cased': ['rich.Employee_ID is missing', 'rich.employee_id is "EMP-4421"'],
      'metadata-names-camel-cased': ['rich.cost_center is missing', 'rich.costCenter is 7'],
      'metadata-unicode-mangled': ['rich.note is "Gr??e ? ??"'],
      'metadata-values-cut': [
        'rich.long is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…',
      ],
      'metadata-entries-cut': ['entries is 16'],
      'metadata-nested-as-text': ['rich.nested is "[object Object]"'],
      'metadata-nested-dropped': ['rich.nested is missing', 'rich.list is missing'],
      'metadata-numbers-as-text': ['rich.cost_center is "7"', 'rich.ratio is "0.1"'],
      'metadata-numbers-as-float32': ['rich.ratio is 0.10000000149011612'],
      'metadata-booleans-as-numbers': ['rich.flag is 1'],
      'metadata-null-values-dropped': ['rich.nothing is missing'],
      'metadata-empty-strings-null': ['rich.empty is null'],
      'metadata-dates-rewritten': ['rich.day is "2026-06-08T00:00:00.000Z"'],
    },
  },
  {
    title: 'numbers that a double cannot carry',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      const authorization = `Bearer ${await bench.tokenOf()}`;
      const raw = `{"external_user_id":"user-1","hardware_id":"${hardware_id}","metadata":{"n":[9007199254740993,1.0]}}`;
      const { text } = await bench.send('/v1/enroll/both', { headers: { authorization }, raw });
      return /"metadata":(\{.*?\})/.exec(text)?.[1];
    },
    correct: '{"n":[9007199254740993,1.0]}',
    deviations: { 'metadata-large-integers-rounded': ['it is "{\\"n\\":[9007199254740992,1]}"'] },
  },
  {
    title: 'deep metadata',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      return (await enroll(bench, { metadata: nestedTo(60) })).status;
    },
    correct: 201,
    deviations: { 'metadata-deep-500': ['it is 500'] },
  },
  {
    title: 'metadata of a user’s second challenge',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      await echoOf(bench, { first: 1 });
      return echoOf(bench, { second: 2 });
    },
    correct: { second: 2 },
    deviations: { 'metadata-merged-with-previous': ['first is 1'] },
  },
  {
    title: 'what may be metadata',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      await bench.enroll('user-2', hardware_id, {});
      const enrolling = async (metadata: unknown) => (await enroll(bench, { metadata })).status;
      const verifying = async (metadata: unknown) =>
        (await bench.post('/v1/verify', { external_user_id: 'user-2', hardware_id, metadata })).status;
      return {
        enroll: [
          await enrolling(undefined),
          await enrolling(null),
          await enrolling(['a']),
          await enrolling('a'),
        ],
        verify: [
          await verifying(undefined),
          await verifying(null),
          await verifying(['a']),
          await verifying('a'),
        ],
        number: [await enrolling(1), await verifying(1)],
      };
    },
    correct: { enroll: [201, 201, 422, 422], verify: [201, 201, 422, 422], number: [422, 422] },
    deviations: {
      'enroll-metadata-required': ['enroll.0 is 422'],
      'enroll-metadata-null-refused': ['enroll.1 is 422'],
      'enroll-metadata-array-accepted': ['enroll.2 is 201'],
      'enroll-metadata-string-accepted': ['enroll.3 is 201'],
      'verify-metadata-null-refused': ['verify.1 is 422'],
      'verify-metadata-array-accepted': ['verify.2 is 201'],
    },
  },
  {
    title: 'metadata in events',
    options: { enrollmentEvents: 'both' },
    observe: async (bench) => {
      await bench.subscribe('events', { events: ['enrollment.complete', 'verification.complete'] });
      await bench.pairScanner(hardware_id);
      await bench.enroll('user-1', hardware_id, { source: 'enrollment' });
      const verify = (n: number) =>
        bench.post('/v1/verify', { external_user_id: 'user-1', hardware_id, metadata: { n } });
      const first = await verify(1);
      await verify(2);
      await bench.receiver.collect(1);
      bench.presentPalm(first);
      const events = (await bench.receiver.collect(2)).map(({ text }) => JSON.parse(text));
      return events.map((event) => ({ [event.event_type]: field(event, 'data', 'metadata') ?? 'absent' }));
    },
    correct: [{ 'enrollment.complete': { source: 'enrollment' } }, { 'verification.complete': { n: 1 } }],
    deviations: {
      'enrolled-metadata-missing': ['0.enrollment.complete is "absent"'],
      'enrolled-metadata-stringified': ['0.enrollment.complete is "{\\"source\\":\\"enrollment\\"}"'],
      'verified-metadata-missing': ['1.verification.complete is "absent"'],
      'verified-metadata-of-enrollment': [
        '1.verification.complete.n is missing',
        '1.verification.complete.source is "enrollment"',
      ],
      'verified-metadata-of-latest': ['1.verification.complete.n is 2'],
    },
  },
];
