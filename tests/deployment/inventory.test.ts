import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defects, isDefectId, type DefectId } from '../../deployment/defects.ts';
import { ROOT } from '../support/command.ts';
import type { Probe } from './probe.ts';
import { authorizationProbes } from './probes/authorization.ts';
import { deliveryProbes } from './probes/deliveries.ts';
import { deviceProbes } from './probes/devices.ts';
import { enrollmentProbes } from './probes/enrollment.ts';
import { eventProbes } from './probes/events.ts';
import { httpProbes } from './probes/http.ts';
import { metadataProbes } from './probes/metadata.ts';
import { resultProbes } from './probes/results.ts';
import { retryProbes } from './probes/retries.ts';
import { tenantProbes } from './probes/tenants.ts';
import { tokenProbes } from './probes/tokens.ts';
import { verificationProbes } from './probes/verification.ts';
import { webhookProbes } from './probes/webhooks.ts';

const probes: readonly Probe[] = [
  ...httpProbes,
  ...tokenProbes,
  ...authorizationProbes,
  ...tenantProbes,
  ...deviceProbes,
  ...enrollmentProbes,
  ...metadataProbes,
  ...verificationProbes,
  ...webhookProbes,
  ...deliveryProbes,
  ...retryProbes,
  ...eventProbes,
  ...resultProbes,
];

const ids: readonly DefectId[] = defects.map(({ id }) => id);

/** The deployment's sources, without the tables in which its defects are declared. */
async function sources(): Promise<string> {
  const folder = join(ROOT, 'deployment');
  const files = await readdir(folder, { recursive: true });
  const code = files.filter((file) => file.endsWith('.ts') && !file.startsWith('defects'));
  return (await Promise.all(code.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}

test('no two defects share a name', () => {
  expect(ids.length).toBeGreaterThanOrEqual(120);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every defect that is declared is asked for in the sources', async () => {
  const code = await sources();

  expect(ids.filter((id) => !code.includes(`'${id}'`))).toEqual([]);
});

test('every defect is seen by exactly one probe', () => {
  const seen = probes.flatMap(({ deviations }) => Object.keys(deviations));

  expect(seen.toSorted()).toEqual(ids.toSorted());
});

test('every probe says how a deviation looks', () => {
  const silent = probes.flatMap(({ deviations }) =>
    Object.entries(deviations).filter(([, seen]) => seen.length === 0),
  );

  expect(silent).toEqual([]);
});

test('every class of defects has at least ten', () => {
  const sizes = Object.groupBy(defects, (defect) => defect.class);

  expect(Object.keys(sizes).toSorted()).toEqual([
    'control',
    'echo',
    'one-response',
    'receiver',
    'second-credential',
    'uniqueness',
  ]);
  expect(Object.values(sizes).every((members) => members.length >= 10)).toBe(true);
});

test('a name that is no defect is told from one', () => {
  expect(isDefectId('token-type-lower-case')).toBe(true);
  expect(isDefectId('token-type')).toBe(false);
});
