import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { ROOT } from '../support/command.ts';

/** What a partner's bundle grows by, in bytes after minification and gzip. */
async function gzipped(source: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['@link-identity/source'],
    absWorkingDir: join(ROOT),
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

const bundles = [
  { name: 'the whole client', source: "export * from '@link-identity/toolkit';", limit: 6_000 },
  {
    name: 'the client with validators',
    source:
      "export * from '@link-identity/toolkit'; export { responseValidators } from '@link-identity/toolkit/validators';",
    limit: 9_000,
  },
  { name: 'the webhook receiver', source: "export * from '@link-identity/toolkit/webhooks';", limit: 7_000 },
];
for (const { name, source, limit } of bundles) {
  test(`${name} takes at most ${limit} bytes, minified and gzipped`, async () => {
    expect(await gzipped(source)).toBeLessThanOrEqual(limit);
  });
}
