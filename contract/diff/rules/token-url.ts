/**
 * A client reads the token endpoint's address off the contract's OAuth 2.0 scheme; another address, or another flow,
 * breaks it. Redocly CLI compares a scheme's own fields but not those of its flows.
 */
import { entriesOf, field } from '../../json.ts';
import type { Contract } from '../../load.ts';
import { pointer } from '../../pointer.ts';
import type { DiffRule } from '../change.ts';

export const tokenUrl: DiffRule = {
  id: 'token-url',
  compare: (base, revision) => {
    const now = new Map(flowsOf(revision).map((flow) => [flow.at, flow.url]));
    return flowsOf(base).flatMap(({ at, url }) => {
      const next = now.get(at);
      if (next === url) return [];
      return [
        {
          level: 'major' as const,
          message:
            next === undefined
              ? `The flow of the token endpoint ${url} was removed.`
              : `The token endpoint ${url} became ${next}.`,
          side: next === undefined ? ('base' as const) : ('revision' as const),
          at: next === undefined ? at : pointer(at, 'tokenUrl'),
        },
      ];
    });
  },
};

function flowsOf({ document }: Contract): readonly { readonly at: string; readonly url: string }[] {
  return entriesOf(document.components?.['securitySchemes']).flatMap(([name, scheme]) =>
    entriesOf(field(scheme, 'flows')).map(([kind, flow]) => ({
      at: pointer('/components/securitySchemes', name, 'flows', kind),
      url: String(field(flow, 'tokenUrl')),
    })),
  );
}
