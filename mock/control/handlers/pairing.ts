/** What a person does with a scanner before it can capture anything. */
import type { Device } from '../../domain/device.ts';
import { Refusal } from '../../domain/refusal.ts';
import { pairingActionOf } from '../../domain/scanner.ts';
import { tenantTime, type Tenant } from '../../domain/tenant.ts';
import { enterCode } from '../../scanner/index.ts';
import type { Store } from '../../store/store.ts';
import type { ControlHandler } from '../handler.ts';
import { changeScanner, scannerOfCall, viewOfScanner } from './scanners.ts';

export const enterPairingCode: ControlHandler<'enterPairingCode'> = async (call, { store, now }) => {
  const scanner = await scannerOfCall(store, call);
  const { tenant_id, hardware_id, device_id } = scanner;
  if (device_id !== null) throw new Refusal('not_legal', `${hardware_id} is paired. Legal now: unpair.`);
  const { tenant, body } = call;
  const time = tenantTime(tenant, now());
  const device = await deviceFor(store, tenant, body.pairing_code);
  const commit = enterCode(
    { store, now },
    tenant,
    device,
    hardware_id,
    {
      update: 'scanner',
      where: { tenant_id, hardware_id, device_id: null },
      set: { device_id: device.device_id, action: JSON.stringify(pairingActionOf('succeeded')) },
    },
    time,
  );
  await store.commit(commit);
  return {
    data: await viewOfScanner(store, (await store.find('scanner', { tenant_id, hardware_id }))!),
    message: `Paired with ${device.device_name}.`,
  };
};

async function deviceFor(store: Store, { tenant_id }: Tenant, code: string | undefined): Promise<Device> {
  if (code !== undefined) {
    const device = await store.find('device', { tenant_id, pairing_code: code });
    if (!device)
      throw new Refusal(
        'not_found',
        'No device has this pairing code. Use the one that POST /v1/devices returned.',
      );
    return device;
  }
  const devices = await store.list('device', { tenant_id, hardware_id: null }, { orderBy: 'created_at' });
  const waiting = devices.at(-1);
  if (!waiting)
    throw new Refusal('not_legal', 'No device waits for a pairing code. Register one with POST /v1/devices.');
  return waiting;
}

export const unpairScanner: ControlHandler<'unpairScanner'> = async (call, { store }) => {
  const scanner = await scannerOfCall(store, call);
  const { device_id, hardware_id } = scanner;
  if (device_id === null)
    throw new Refusal('not_legal', `${hardware_id} is not paired. Legal now: enter_pairing_code.`);
  const data = await changeScanner(store, scanner, { device_id: null }, [
    { delete: 'device', where: { device_id } },
  ]);
  return { data, message: 'Scanner unpaired, and its device record removed.' };
};

export const expireCertificate: ControlHandler<'expireCertificate'> = async (call, { store, now }) => {
  const scanner = await scannerOfCall(store, call);
  const { device_id, hardware_id } = scanner;
  if (device_id === null)
    throw new Refusal('not_legal', `${hardware_id} is not paired. Legal now: enter_pairing_code.`);
  const cert_valid_until = tenantTime(call.tenant, now());
  const data = await changeScanner(store, scanner, {}, [
    { update: 'device', where: { device_id }, set: { cert_valid_until } },
  ]);
  return { data, message: 'The certificate expired: the scanner cannot be reached.' };
};
