import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseContract, type Contract } from '../../../contract/load.ts';
import { contractChangesMarkdown } from '../../../site/changes/contract-changes.ts';
import { placeOf } from '../../../site/changes/place.ts';
import { all, set, withoutRequirements, type Edit } from '../../contract/edits.ts';
import { ROOT } from '../../support/command.ts';

const text = withoutRequirements(await readFile(join(ROOT, 'openapi.yaml'), 'utf8'));

function version(name: string, edit: Edit = (same) => same): Contract {
  return parseContract(edit(text).replace('version: 1.0.0', `version: ${name}`), `${name}.yaml`);
}

const shorterName = set('/components/schemas/RegisterDeviceRequest/properties/device_name/maxLength', 200);
const serial = set('/components/schemas/RegisteredDevice/properties/serial', {
  type: 'string',
  minLength: 1,
  description: 'Serial number.',
});
const summary = set('/paths/~1v1~1devices/post/summary', 'Register a scanner');

test('the changes of a version stand under it, by what they do to partners, and say what they concern', async () => {
  const [first, second] = [version('1.0.0'), version('2.0.0', all(shorterName, serial, summary))];

  expect(await contractChangesMarkdown([first, second], second)).toBe(`### 2.0.0

3 changes since 1.0.0, some of which can break code that was right before.

#### Breaks code that was right before

| Concerns | Where | What changed |
|---|---|---|
| \`POST /v1/devices\` | \`RegisterDeviceRequest.device_name\` | \`maxLength\` of \`device_name\` changed from '255' to '200'. |

#### Adds, and breaks nothing

| Concerns | Where | What changed |
|---|---|---|
| \`POST /v1/devices\` | \`RegisteredDevice.serial\` | Schema \`serial\` was added. |

#### Changes words

| Concerns | Where | What changed |
|---|---|---|
| \`POST /v1/devices\` | \`summary\` | \`summary\` of Operation went from "Register a device" to "Register a scanner". |

### 1.0.0

The first version. There is none before it to compare with.`);
});

test('what is not released yet says so, and comes first', async () => {
  const [first, second] = [version('1.0.0'), version('1.1.0', serial)];

  const markdown = await contractChangesMarkdown([first], second);

  expect(markdown).toMatch(
    /^### 1\.1\.0, not released yet\n\nOne change since 1\.0\.0, which breaks no code that was right before\.\n/,
  );
});

test('without any release there is the first version, not released yet', async () => {
  expect(await contractChangesMarkdown([], version('1.0.0'))).toBe(
    '### 1.0.0, not released yet\n\nThe first version. There is none before it to compare with.',
  );
});

test('a change of words is one, and no change is none', async () => {
  const [first, second, third] = [version('1.0.0'), version('1.0.1', summary), version('1.0.2', summary)];

  const markdown = await contractChangesMarkdown([first, second], third);

  expect(markdown).toContain('One change since 1.0.0, in words only.');
  expect(markdown).toContain('### 1.0.2, not released yet\n\nThe same as 1.0.1.');
});

const contract = version('1.0.0');
const places = [
  { at: '/paths/~1v1~1devices/post', name: 'all of it', concerns: ['POST /v1/devices'] },
  { at: '/paths/~1v1~1devices/post/summary', name: '`summary`', concerns: ['POST /v1/devices'] },
  { at: '/paths/~1v1~1verify/post/responses/404', name: 'answer `404`', concerns: ['POST /v1/verify'] },
  { at: '/paths/~1v1~1verify/post/requestBody/required', name: 'request', concerns: ['POST /v1/verify'] },
  {
    at: '/paths/~1v1~1verify/post/responses/201/content/application~1json/schema/properties/data/items/properties/id',
    name: 'answer `201`, `data[].id`',
    concerns: ['POST /v1/verify'],
  },
  {
    at: '/webhooks/device.paired/post/parameters/1',
    name: 'headers and parameters',
    concerns: ['device.paired'],
  },
  {
    at: '/components/schemas/RegisteredDevice/properties/pairing_code/minLength',
    name: '`RegisteredDevice.pairing_code`',
    concerns: ['POST /v1/devices'],
  },
  {
    at: '/components/schemas/Vendor',
    name: '`Vendor`',
    concerns: ['enrollment.complete', 'verification.complete'],
  },
  {
    at: '/components/parameters/XApiKey/required',
    name: '`XApiKey`',
    concerns: ['device.paired', 'enrollment.complete', 'verification.complete'],
  },
  { at: '/servers/0/url', name: '`servers.0.url`', concerns: [] },
  { at: '', name: '`the contract`', concerns: [] },
];

test.each(places)('$at is $name', ({ at, name, concerns }) => {
  expect(placeOf(contract, at)).toEqual({ name, concerns });
});
