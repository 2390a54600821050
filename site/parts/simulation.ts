/** What the mock can be made to do, from the tables that it does it by. */
import { behaviours, deviceBehaviours } from '../../mock/domain/behaviour.ts';
import { failureMessages } from '../../mock/domain/capture.ts';
import { deliveryEffects, operationEffects } from '../../mock/domain/fault.ts';
import { HOUR, MINUTE, SECOND, type Micros } from '../../mock/domain/instant.ts';
import { retryProfiles } from '../../mock/domain/retry.ts';
import { presetScanners } from '../../mock/domain/scanner.ts';
import type { Parts } from '../markdown/includes.ts';
import { code, table, type Row } from './table.ts';

const rowsOf = (all: Readonly<Record<string, string>>): Row[] =>
  Object.entries(all).map(([name, effect]) => [code(name), effect]);

export const simulationParts: Parts = {
  users: () =>
    table(
      ['Name', 'What happens'],
      Object.entries(behaviours).map(([name, { parameter, effect }]) => [
        code(`mock_${name}${parameter ? `-${parameter}` : ''}.…`),
        effect,
      ]),
    ),
  devices: () => table(['Begins with', 'What happens'], rowsOf(deviceBehaviours)),
  scanners: () =>
    table(
      ['Scanner', 'What it does'],
      presetScanners.map(({ hardware_id, effect }) => [code(hardware_id), effect]),
    ),
  'failure codes': () => table(['Code', 'What the scanner shows'], rowsOf(failureMessages)),
  'operation effects': () => table(['Effect', 'What the caller sees'], rowsOf(operationEffects)),
  'delivery effects': () => table(['Effect', 'What the receiver sees'], rowsOf(deliveryEffects)),
  'retry profiles': () =>
    table(
      ['Profile', 'Second attempt after', 'Each pause', 'Longest pause', 'Attempts'],
      Object.entries(retryProfiles).map(([name, { base, factor, longest, attempts }]) =>
        attempts === 1
          ? [code(name), '—', '—', '—', '1']
          : [
              code(name),
              duration(base),
              `${factor} times the one before`,
              duration(longest),
              String(attempts),
            ],
      ),
    ),
};

function duration(micros: Micros): string {
  if (micros >= HOUR) return `${micros / HOUR} h`;
  if (micros >= MINUTE) return `${micros / MINUTE} min`;
  return `${micros / SECOND} s`;
}
