import type { Validator } from '../../../generated/validators/validator.ts';
import { example } from '../../support/contract-examples.ts';

/** All faults that `validate` finds in `value`, as one text; null when it accepts it. */
export function refusal(validate: Validator<unknown> | undefined, value: unknown): string | null {
  if (!validate) throw new Error('There is no such validator.');
  if (validate(value)) return null;
  return (validate.errors ?? [])
    .map(({ instancePath, message }) => `${instancePath} ${message}`.trim())
    .join('; ');
}

/** The contract's example `name` with the value at a dotted path replaced; `undefined` takes it away. */
export function changed(name: string, path: string, value: unknown): Record<string, unknown> {
  const body = example(name);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce((node, step) => node[step] as Record<string, unknown>, body);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return body;
}
