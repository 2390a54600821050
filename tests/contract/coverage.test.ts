import { describe, expect, test } from 'vitest';
import { loadContract, type Contract } from '../../contract/load.ts';
import { findGaps } from './coverage/find-gaps.ts';
import { print, type Finding } from './coverage/finding.ts';
import {
  bodyRemovals,
  descriptionRemovals,
  eventRemovals,
  exampleRemovals,
  fieldRemovals,
  headerRemovals,
  operationRemovals,
  requirementRemovals,
  sampleRemovals,
  statusRemovals,
  textRemovals,
  withoutPart,
  withValue,
  type Removal,
} from './coverage/removals.ts';
import { places } from './reference/places.ts';
import { readings } from './reference/readings.ts';

const contract = loadContract('openapi.yaml');
const gaps = (changed: Contract): readonly Finding[] => findGaps(changed, places, readings);

test('the contract says what every place of the reference says, and nothing that is neither there nor a reading', () => {
  expect(print(gaps(contract))).toBe('');
});

describe('what is taken out of the contract is reported by its name', () => {
  // At least so many, so that a way of listing them that finds nothing cannot pass for a check.
  const kinds: { name: string; removals: readonly Removal[]; atLeast: number }[] = [
    { name: 'status', removals: statusRemovals(contract), atLeast: 30 },
    { name: 'operation', removals: operationRemovals(contract), atLeast: 5 },
    { name: 'event', removals: eventRemovals(contract), atLeast: 12 },
    { name: 'requirement', removals: requirementRemovals(contract), atLeast: 200 },
    { name: 'field or bound', removals: fieldRemovals(contract), atLeast: 200 },
    { name: 'header', removals: headerRemovals(contract), atLeast: 12 },
    { name: 'example value', removals: exampleRemovals(contract), atLeast: 60 },
    { name: 'value shown by a schema', removals: sampleRemovals(contract), atLeast: 25 },
    { name: 'body', removals: bodyRemovals(contract), atLeast: 16 },
    { name: 'description of a status', removals: descriptionRemovals(contract, places), atLeast: 20 },
    { name: 'text that holds a sentence', removals: textRemovals(contract, places), atLeast: 40 },
  ];

  test.each(kinds)('every $name', ({ removals, atLeast }) => {
    const unnoticed = removals.filter(({ at, subject }) => !names(gaps(withoutPart(contract, at)), subject));

    expect(removals.length).toBeGreaterThanOrEqual(atLeast);
    expect(unnoticed).toEqual([]);
  });
});

function names(findings: readonly Finding[], subject: string): boolean {
  // A field inside `data` is called `data.<field>`.
  const within = subject.replace(/^(field|.* of) /, '$1 data.');
  return findings.some(
    (finding) => finding.subject.startsWith(subject) || finding.subject.startsWith(within),
  );
}

const DEVICE = '/components/schemas/RegisterDeviceRequest';
const WEBHOOK = '/paths/~1v1~1webhooks/post';

const changes: { name: string; at: string; value: unknown; subject: string }[] = [
  {
    name: 'a bound that is one off',
    at: `${DEVICE}/properties/device_name/maxLength`,
    value: 254,
    subject: 'maxLength of device_name in the request of registerDevice',
  },
  {
    name: 'a field of another type',
    at: `${DEVICE}/properties/location/type`,
    value: 'integer',
    subject: 'type of location in the request of registerDevice',
  },
  {
    name: 'a field that the reference does not have',
    at: `${DEVICE}/properties`,
    value: { device_name: {}, location: {}, floor: { type: 'integer' } },
    subject: 'field floor in the request of registerDevice',
  },
  {
    name: 'a status that the reference does not have',
    at: `${WEBHOOK}/responses`,
    value: { '418': {} },
    subject: 'status 418 of createWebhook',
  },
  {
    name: 'a status in other words',
    at: `${WEBHOOK}/responses/409/description`,
    value: 'The name is taken.',
    subject: 'description of status 409 of createWebhook',
  },
  {
    name: 'a field in other words',
    at: `${DEVICE}/properties/device_name/description`,
    value: 'Human-readable label. 1-200 characters.',
    subject: 'description of device_name in the request of registerDevice',
  },
  {
    name: 'a note in other words',
    at: '/paths/~1v1~1auth~1token/post/description',
    value: 'This endpoint itself is public: Bearer auth is not required to call it.',
    subject: 'text /paths/~1v1~1auth~1token/post/description',
  },
  {
    name: 'a value in a schema that the reference does not show',
    at: `${DEVICE}/properties/location/examples`,
    value: ['Back door'],
    subject: 'samples of location in the request of registerDevice',
  },
  {
    name: 'an error with a shape of its own',
    at: `${WEBHOOK}/responses/409`,
    value: { description: 'Taken.', content: { 'application/json': { schema: { type: 'string' } } } },
    subject: 'status 409 of createWebhook',
  },
  {
    name: 'a protected operation made public',
    at: '/security',
    value: [],
    subject: 'security of createWebhook',
  },
  {
    name: 'a public operation that asks for a token',
    at: '/paths/~1v1~1auth~1token/post/security',
    value: [{ bearerAuth: [] }],
    subject: 'security of createAccessToken',
  },
  {
    name: 'another base URL',
    at: '/servers/0/url',
    value: 'https://elsewhere.example.com',
    subject: 'server https://link-identity-sandbox-427874453693.me-central1.run.app',
  },
  {
    name: 'a token lifetime other than that of the example',
    at: '/components/examples/TokenResponse/value/expires_in',
    value: 60,
    subject: 'value expires_in in example TokenResponse with the 200 response of createAccessToken',
  },
  {
    name: 'an example value that the reference does not have',
    at: '/components/examples/DevicePairedEvent/value/data/status',
    value: { code: 'paired' },
    subject: 'value data.status in example DevicePairedEvent with the delivery of device.paired',
  },
  {
    name: 'a header that may be left out',
    at: '/components/parameters/XLinkEvent/required',
    value: false,
    subject: 'required of X-Link-Event in the delivery of device.paired',
  },
  {
    name: 'an example header with another value',
    at: '/components/parameters/WebhookUserAgent/example',
    value: 'curl',
    subject: 'example of User-Agent in the delivery of device.paired',
  },
  {
    name: 'a token request that is a form',
    at: '/paths/~1v1~1auth~1token/post/requestBody/content',
    value: { 'application/x-www-form-urlencoded': {} },
    subject: 'media type of the request of createAccessToken',
  },
  {
    name: 'a requirement with a source that is no place',
    at: `${DEVICE}/x-requirements/0/source`,
    value: 'Register Device › colour',
    subject: 'requirement DEV-NAME',
  },
  {
    name: 'a requirement with the source of another',
    at: `${DEVICE}/x-requirements/0/source`,
    value: 'Create Webhook › name',
    subject: 'requirement DEV-NAME',
  },
  {
    name: 'an inference passed off as stated',
    at: '/components/schemas/EventId/x-requirements/3/basis',
    value: 'stated',
    subject: 'requirement EVT-ID-STABLE',
  },
  {
    name: 'a statement played down as an inference',
    at: '/components/parameters/WebhookUserAgent/x-requirements/1/basis',
    value: 'inferred',
    subject: 'requirement DLV-USER-AGENT-VALUE',
  },
];

test.each(changes)('$name is reported', ({ at, value, subject }) => {
  const findings = gaps(withValue(contract, at, value));

  expect(findings.map((finding) => finding.subject)).toContain(subject);
});

test('a finding says where the reference has it, what differs and what was expected', () => {
  const changed = withValue(contract, `${DEVICE}/properties/device_name/maxLength`, 254);

  expect(print(gaps(changed))).toBe(
    'Register Device › device_name: maxLength of device_name in the request of registerDevice ' +
      'is 254 in the contract, expected 255',
  );
});

describe('the tables are held to the contract', () => {
  test('a place without a requirement is reported', () => {
    const bare = { label: 'Register Device › colour', requirements: [], facts: [] };

    expect(print(findGaps(contract, [...places, bare], readings))).toBe(
      'Register Device › colour: place Register Device › colour is covered by no requirement',
    );
  });

  test('a place that stands twice is reported', () => {
    const [first] = places;

    expect(print(findGaps(contract, first ? [first, ...places] : [], readings))).toBe(
      'Overview › title: place Overview › title stands in the tables twice',
    );
  });

  test('an inferred requirement that no reading lists is reported', () => {
    const others = readings.filter(({ requirement }) => requirement !== 'DLV-ORDER');

    expect(print(findGaps(contract, places, others))).toBe(
      'readings: requirement DLV-ORDER is listed 0 times, expected once',
    );
  });
});
