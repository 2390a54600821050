import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settle } from '../../cli/settings.ts';
import { temporaryFolder } from '../support/temporary.ts';

async function configured(content: string): Promise<{ readonly config: string }> {
  const config = join(await temporaryFolder(), 'config.json');
  await writeFile(config, content);
  return { config };
}

describe.concurrent('an option', () => {
  test('comes from the flag, then the environment, then the configuration file, then the default', async () => {
    const flags = await configured('{ "port": 3, "host": "c", "seed": "c", "retries": "none" }');
    const environment = { LINK_IDENTITY_PORT: '2', LINK_IDENTITY_HOST: 'b', LINK_IDENTITY_SEED: '' };

    const names = ['port', 'host', 'seed', 'retries', 'scannerDelay', 'data'] as const;
    const settled = await settle(names, { ...flags, port: 1 }, environment);

    expect(settled).toEqual({ port: 1, host: 'b', seed: 'c', retries: 'none', scannerDelay: 1000 });
  });

  test('is read from the configuration file that the environment names', async () => {
    const { config } = await configured('{ "quiet": true, "events": ["device.paired"] }');

    const settled = await settle(['quiet', 'events'], {}, { LINK_IDENTITY_CONFIG: config });

    expect(settled).toEqual({ quiet: true, events: ['device.paired'] });
  });

  test.for([
    ['1', true],
    ['true', true],
    ['0', false],
    ['no', false],
  ] as const)('that is on or off is read from %s in the environment', async ([text, value]) => {
    expect(await settle(['quiet'], {}, { LINK_IDENTITY_QUIET: text })).toEqual({ quiet: value });
  });

  test('of one call only is not read from the environment', async () => {
    expect(await settle(['user'], {}, { LINK_IDENTITY_USER: 'ann' })).toEqual({});
  });
});

const refused = [
  { title: 'no JSON', content: '{', message: /config\.json is not JSON: / },
  { title: 'a list', content: '[]', message: /config\.json must hold one JSON object/ },
  {
    title: 'an unknown key',
    content: '{ "prot": 1 }',
    message: /has the key "prot", which is none\. Keys are .*port/,
  },
  {
    title: 'a port that is none',
    content: '{ "port": 70000 }',
    message: /^port in .*json is "70000"\. A port is/,
  },
  {
    title: 'a choice that is none',
    content: '{ "retries": "slow" }',
    message: /Give one of fast, realistic, none/,
  },
  { title: 'an object for a text', content: '{ "seed": {} }', message: /^seed in .* is \{\}\. Give text/ },
];

test.for(refused)('a configuration file with $title is refused', async ({ content, message }) => {
  const flags = await configured(content);

  await expect(settle(['port', 'seed', 'retries'], flags, {})).rejects.toMatchObject({
    exit: 'badUsage',
    message: expect.stringMatching(message),
  });
});

test('a configuration file that is named must be there', async () => {
  const config = join(await temporaryFolder(), 'missing.json');

  await expect(settle([], { config }, {})).rejects.toThrow(/missing\.json cannot be read: there is none/);
});

test('a variable that cannot be meant is refused by its name', async () => {
  await expect(settle(['port'], {}, { LINK_IDENTITY_PORT: 'x' })).rejects.toThrow(
    'LINK_IDENTITY_PORT is "x". A port is a number from 0 to 65535.',
  );
});
