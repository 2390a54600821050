/**
 * A webhook whose body may be missing breaks a receiver that reads it. Redocly CLI asks only whether a body became
 * required, which is what matters for what a partner sends.
 */
import type { RequestBodyNode } from '../../document.ts';
import type { Contract } from '../../load.ts';
import { follow, webhooksOf, type Operation } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import type { DiffRule } from '../change.ts';
import { pairsOf } from '../pairs.ts';

export const webhookBodyRequired: DiffRule = {
  id: 'webhook-body-required',
  compare: (base, revision) =>
    pairsOf(webhooksOf(base), webhooksOf(revision)).flatMap(({ before, after }) => {
      const [had, has] = [bodyOf(base, before), bodyOf(revision, after)];
      if (!had?.required || has?.required) return [];
      const message = `${after.label} may come without a body.`;
      return [
        has
          ? { level: 'major' as const, message, side: 'revision' as const, at: pointer(has.at, 'required') }
          : { level: 'major' as const, message, side: 'base' as const, at: had.at },
      ];
    }),
};

function bodyOf(contract: Contract, { node, at }: Operation): { required: boolean; at: string } | undefined {
  if (!node.requestBody) return undefined;
  const body = follow<RequestBodyNode>(contract, node.requestBody, pointer(at, 'requestBody'));
  return { required: body.node.required ?? false, at: body.at };
}
