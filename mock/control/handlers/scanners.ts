import type { Schema } from '../../../generated/control/wire.ts';
import type { Capture } from '../../domain/capture.ts';
import { MILLISECOND, toTimestamp } from '../../domain/instant.ts';
import { presentationJob } from '../../domain/job.ts';
import { Refusal } from '../../domain/refusal.ts';
import {
  capturesToCome,
  madeUpHardwareId,
  newScanner,
  type Action,
  type Scanner,
} from '../../domain/scanner.ts';
import { scannerDelay, settingsOf } from '../../domain/settings.ts';
import { requireStorable } from '../../domain/storable.ts';
import { tenantTime, type Tenant } from '../../domain/tenant.ts';
import { Conflict, type Change, type Store } from '../../store/store.ts';
import { counted } from '../counted.ts';
import { found } from '../found.ts';
import type { ControlCall, ControlHandler } from '../handler.ts';

export async function viewOfScanner(store: Store, scanner: Scanner): Promise<Schema<'Scanner'>> {
  const { hardware_id, device_id } = scanner;
  const device = device_id === null ? undefined : await store.find('device', { device_id });
  const validUntil = device?.cert_valid_until ?? null;
  return {
    hardware_id,
    status: device_id === null ? 'unpaired' : 'paired',
    device_id,
    connected: scanner.connected === 1,
    auto_present: scanner.auto_present === 1,
    latency_ms: scanner.latency / MILLISECOND,
    cert_valid_until: validUntil === null ? null : toTimestamp(validUntil),
    next_captures: capturesToCome(scanner) as Schema<'Capture'>[],
    action: scanner.action === null ? null : (JSON.parse(scanner.action) as Action & Schema<'ScannerAction'>),
  };
}

type ScannerCall = Pick<ControlCall<'getScanner'>, 'tenant' | 'parameters'>;

export function scannerOfCall(store: Store, { tenant, parameters }: ScannerCall): Promise<Scanner> {
  const hardware_id = parameters['hardware_id']!;
  return found(store, 'scanner', tenant, { hardware_id }, `scanner ${hardware_id}`);
}

/** Changes a scanner and shows it as it is then. */
export async function changeScanner(
  store: Store,
  { tenant_id, hardware_id }: Scanner,
  set: Partial<Scanner>,
  others: readonly Change[] = [],
): Promise<Schema<'Scanner'>> {
  const where = { tenant_id, hardware_id };
  const own: Change[] = Object.keys(set).length === 0 ? [] : [{ update: 'scanner', where, set }];
  await store.commit({ changes: [...own, ...others] });
  return viewOfScanner(store, (await store.find('scanner', where))!);
}

export const listScanners: ControlHandler<'listScanners'> = async ({ tenant: { tenant_id } }, { store }) => {
  const scanners = await store.list('scanner', { tenant_id }, { orderBy: 'created_at' });
  return {
    data: await Promise.all(scanners.map((scanner) => viewOfScanner(store, scanner))),
    message: `${counted(scanners.length, 'scanner')}.`,
  };
};

export const getScanner: ControlHandler<'getScanner'> = async (call, { store }) => {
  const scanner = await scannerOfCall(store, call);
  return { data: await viewOfScanner(store, scanner), message: `Scanner ${scanner.hardware_id}.` };
};

export const createScanner: ControlHandler<'createScanner'> = async ({ tenant, body }, { store, now }) => {
  const { tenant_id } = tenant;
  const ordinal = await store.ordinal(tenant_id, 'scanner', '');
  const hardware_id = body.hardware_id ?? madeUpHardwareId(tenant, ordinal);
  requireStorable({ hardware_id }, ['hardware_id']);
  const scanner = newScanner({
    tenant_id,
    hardware_id,
    device_id: null,
    created_at: tenantTime(tenant, now()),
    latency: scannerDelay(settingsOf(tenant)),
    ...patchOf(body),
  });
  try {
    await store.commit({ changes: [{ insert: 'scanner', row: scanner }] });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Refusal('not_legal', `A scanner ${hardware_id} is there already. Choose another hardware_id.`);
  }
  return {
    data: await viewOfScanner(store, scanner),
    message: 'Scanner unpacked. Enter a pairing code on it.',
  };
};

export const updateScanner: ControlHandler<'updateScanner'> = async (call, { store }) => {
  const scanner = await scannerOfCall(store, call);
  return { data: await changeScanner(store, scanner, patchOf(call.body)), message: 'Scanner changed.' };
};

export const deleteScanner: ControlHandler<'deleteScanner'> = async (call, { store }) => {
  const scanner = await scannerOfCall(store, call);
  const view = await viewOfScanner(store, scanner);
  const { tenant_id, hardware_id, device_id } = scanner;
  // With its device record: another scanner may come with the same hardware id.
  const device: Change[] = device_id === null ? [] : [{ delete: 'device', where: { device_id } }];
  await store.commit({
    changes: [{ delete: 'scanner', where: { tenant_id, hardware_id } }, ...device],
  });
  return { data: view, message: 'Scanner taken away.' };
};

export const setNextCaptures: ControlHandler<'setNextCaptures'> = async (call, { store }) => {
  const scanner = await scannerOfCall(store, call);
  const captures = call.body.captures.map(captureOf);
  const data = await changeScanner(store, scanner, { next_captures: JSON.stringify(captures) });
  return { data, message: `Captures to come: ${captures.length}.` };
};

export const connectScanner: ControlHandler<'connectScanner'> = async (call, { store, now }) => {
  for (;;) {
    const scanner = await scannerOfCall(store, call);
    if (scanner.connected)
      throw new Refusal('not_legal', `${scanner.hardware_id} is connected. Legal now: disconnect.`);
    const jobs = await presentationsNow(store, call.tenant, scanner, tenantTime(call.tenant, now()));
    try {
      return {
        data: await changeScanner(store, scanner, { connected: 1 }, jobs),
        message: 'Scanner connected.',
      };
    } catch (error) {
      // A job that was still there has ended by now: its challenge has to be shown anew.
      if (!(error instanceof Conflict)) throw error;
    }
  }
};

export const disconnectScanner: ControlHandler<'disconnectScanner'> = async (call, { store }) => {
  const scanner = await scannerOfCall(store, call);
  if (!scanner.connected)
    throw new Refusal('not_legal', `${scanner.hardware_id} is not connected. Legal now: connect.`);
  return { data: await changeScanner(store, scanner, { connected: 0 }), message: 'Scanner disconnected.' };
};

function patchOf({ auto_present, latency_ms }: Schema<'ScannerPatch'>): Partial<Scanner> {
  return {
    ...(auto_present === undefined ? {} : { auto_present: auto_present ? 1 : 0 }),
    ...(latency_ms === undefined ? {} : { latency: latency_ms * MILLISECOND }),
  };
}

function captureOf({ type, failure_code = 'poor_quality', ...palm }: Schema<'Capture'>): Capture {
  return type === 'palm' ? { type, ...palm } : { type, failure_code, acquired: palm.acquired };
}

/** The challenges that the scanner missed while it could not be reached are shown to it now. */
async function presentationsNow(
  store: Store,
  { tenant_id }: Tenant,
  { hardware_id, auto_present }: Scanner,
  due_at: number,
): Promise<Change[]> {
  if (!auto_present) return [];
  const pending = await store.list('challenge', { tenant_id, hardware_id, status: 'pending' });
  const changes = await Promise.all(
    pending.map(async (challenge): Promise<Change[]> => {
      const job = presentationJob(challenge, { tenant_id, due_at });
      const waiting = await store.find('job', { job_id: job.job_id });
      if (!waiting) return [{ insert: 'job', row: job }];
      // On the condition that it is there: it may be about to end, having found that nobody is connected.
      const { job_id, due_at: planned } = waiting;
      return [{ update: 'job', where: { job_id }, set: { due_at: planned } }];
    }),
  );
  return changes.flat();
}
