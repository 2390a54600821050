/**
 * A process of its own that opens a data directory and, until it is killed, commits one event after the other. Each
 * number is printed once its commit has returned: from then on it counts as acknowledged.
 */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../mock/store/sqlite.ts';
import { eventRow, tenantRow, webhookRow } from './rows.ts';

const [directory, first = '0'] = process.argv.slice(2);
const store = openSqliteStore(directory);

if (!(await store.find('tenant', { tenant_id: 'tenant-1' }))) {
  await store.commit({
    changes: [
      { insert: 'tenant', row: tenantRow('tenant-1') },
      { insert: 'webhook', row: webhookRow('tenant-1', 'hook', 'device.paired') },
    ],
  });
}
for (let number = Number(first); ; number += 1) {
  await store.ordinal('tenant-1', 'event', 'written');
  await store.commit({ changes: [], events: [eventRow('tenant-1', `evt_${number}`)] });
  // At once and not through a stream: what is in a stream's buffer would die with the process.
  writeSync(1, `${number}\n`);
}
