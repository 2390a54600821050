import type { Schema } from '../../../generated/control/wire.ts';
import { behaviours, deviceBehaviours } from '../../domain/behaviour.ts';
import { failureMessages } from '../../domain/capture.ts';
import { MILLISECOND, toTimestamp } from '../../domain/instant.ts';
import { presetScanners } from '../../domain/scanner.ts';
import { counted } from '../counted.ts';
import type { ControlHandler, PlainHandler } from '../handler.ts';
import { limitOf } from '../paging.ts';
import { viewOfRequest } from '../request-log.ts';

export const getHealth: ControlHandler<'getHealth'> = async (_call, { about }) => ({
  data: {
    version: about.version,
    contract: about.contract,
    strict: about.strict,
    started_at: toTimestamp(about.startedAt),
  },
  message: 'The mock is up.',
});

export const getCatalog: ControlHandler<'getCatalog'> = async () => ({
  data: {
    users: Object.entries(behaviours).map(([name, { parameter, effect }]) => ({
      name: `mock_${name}${parameter === undefined ? '' : `-${parameter}`}.<anything>`,
      effect,
    })),
    devices: entriesOf(deviceBehaviours),
    scanners: presetScanners.map(({ hardware_id, effect }) => ({ name: hardware_id, effect })),
    failure_codes: entriesOf(failureMessages),
  },
  message: 'Everything that behaves as its name says.',
});

function entriesOf(table: Readonly<Record<string, string>>): Schema<'CatalogEntry'>[] {
  return Object.entries(table).map(([name, effect]) => ({ name, effect }));
}

export const getConfig: ControlHandler<'getConfig'> = async (_call, { about }) => {
  const { name, base, factor, longest, attempts } = about.retries;
  return {
    data: {
      tenant_id: about.firstTenantId,
      seed: about.seed,
      strict: about.strict,
      persistent: about.persistent,
      scanner_delay_ms: about.scannerDelayMs,
      acknowledge_within_ms: about.acknowledgeWithinMs,
      retries: {
        profile: name,
        base_ms: base / MILLISECOND,
        factor,
        longest_ms: longest / MILLISECOND,
        attempts,
      },
    },
    message: 'What the mock was started with.',
  };
};

export const getOpenApi: PlainHandler = async (_call, { served }) => ({
  body: (await served()).document,
});

export const getJwks: PlainHandler = async (_call, { tokens }) => ({
  body: { keys: await tokens.publicKeys() },
});

export const listRequests: ControlHandler<'listRequests'> = async ({ tenant, query }, { requests }) => {
  const records = requests.newest(tenant.tenant_id, limitOf(query));
  return {
    data: records.map(viewOfRequest),
    message: `${counted(records.length, 'request')}.`,
  };
};
