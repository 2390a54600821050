/**
 * The headers of a delivery are what a receiver gets, not what it sends: one that goes or may be absent breaks a
 * receiver that reads it; one that comes, or comes always, does not. Redocly CLI judges parameters as something that
 * the caller has to send.
 */
import type { ParameterNode } from '../../document.ts';
import type { Contract } from '../../load.ts';
import { follow, webhooksOf, type Operation } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import type { Change, DiffRule } from '../change.ts';
import { pairsOf } from '../pairs.ts';

type Header = {
  readonly name: string;
  readonly required: boolean;
  /** Where the webhook lists it, and where it is written, which may be in `components`. */
  readonly listedAt: string;
  readonly at: string;
};

export const webhookHeaders: DiffRule = {
  id: 'webhook-headers',
  compare: (base, revision) =>
    pairsOf(webhooksOf(base), webhooksOf(revision)).flatMap(({ before, after }) => {
      const [had, has] = [headersOf(base, before), headersOf(revision, after)];
      return [
        ...had.filter((header) => !find(has, header)).map((header) => removed(header, before.label)),
        ...has.filter((header) => !find(had, header)).map((header) => added(header, after.label)),
        ...has.flatMap((header) => requirednessChanged(find(had, header), header)),
      ];
    }),
};

function headersOf(contract: Contract, { node, at }: Operation): readonly Header[] {
  return (node.parameters ?? []).flatMap((parameter, index) => {
    const listedAt = pointer(at, 'parameters', index);
    const found = follow<ParameterNode>(contract, parameter, listedAt);
    if (found.node.in !== 'header') return [];
    return [{ name: found.node.name, required: found.node.required ?? false, listedAt, at: found.at }];
  });
}

// Header names are compared without case (RFC 9110, section 5.1).
function find(headers: readonly Header[], { name }: Header): Header | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
}

function removed({ name, listedAt }: Header, label: string): Omit<Change, 'rule'> {
  return {
    level: 'major',
    message: `${label} no longer carries the header ${name}.`,
    side: 'base',
    at: listedAt,
  };
}

function added({ name, listedAt }: Header, label: string): Omit<Change, 'rule'> {
  return {
    level: 'minor',
    message: `${label} carries a new header ${name}.`,
    side: 'revision',
    at: listedAt,
  };
}

function requirednessChanged(
  had: Header | undefined,
  { name, required, at }: Header,
): readonly Omit<Change, 'rule'>[] {
  if (!had || had.required === required) return [];
  return [
    {
      level: required ? 'minor' : 'major',
      message: required
        ? `Every delivery now carries the header ${name}.`
        : `A delivery may lack the header ${name}.`,
      side: 'revision',
      at: pointer(at, 'required'),
    },
  ];
}
