/** The settings of a tenant: what they are from the control plane's contract, what they are at first from the code. */
import type { Contract } from '../../contract/index.ts';
import { defaultSettings } from '../../mock/domain/settings.ts';
import type { Parts } from '../markdown/includes.ts';
import { code, table } from './table.ts';

type Property = { readonly type: string; readonly enum?: readonly string[]; readonly description: string };

export function settingsParts(control: Contract): Parts {
  return {
    settings() {
      const schema = control.document.components?.schemas?.['Settings'] as
        | { readonly properties: Readonly<Record<string, Property>> }
        | undefined;
      if (!schema)
        throw control.fault('/components/schemas', 'There is no Settings.', 'Expected the schema.');
      const defaults: Readonly<Record<string, unknown>> = defaultSettings;
      const rows = Object.entries(schema.properties).map(([name, { type, enum: choices, description }]) => [
        code(name),
        choices ? choices.map(code).join(', ') : type,
        code(String(defaults[name])),
        description,
      ]);
      return table(['Setting', 'Values', 'At first', 'What it decides'], rows);
    },
  };
}
