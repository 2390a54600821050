/**
 * The contract is YAML without anchors, aliases and merge keys. Several tools that partners use do not follow
 * them, or follow them differently; `$ref` says the same and is understood everywhere.
 */
import { isAlias, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { pointer } from '../../pointer.ts';
import type { Finding, HouseRule } from '../rule.ts';

export const plainYaml: HouseRule = {
  id: 'plain-yaml',
  check({ text }) {
    const findings: Finding[] = [];
    visit(parseDocument(text), (_key, node, ancestors) => {
      const what = featureOf(node);
      if (what) {
        const at = pointerTo([...ancestors, node]);
        findings.push({
          at,
          message: `There is a YAML ${what}. Expected plain YAML, with \`$ref\` for what is shared.`,
        });
      }
    });
    return findings;
  },
};

function featureOf(node: unknown): string | undefined {
  if (isPair(node)) return isScalar(node.key) && node.key.value === '<<' ? 'merge key <<' : undefined;
  if (isAlias(node)) return `alias *${node.source}`;
  if (!isNode(node)) return undefined;
  return 'anchor' in node && typeof node.anchor === 'string' ? `anchor &${node.anchor}` : undefined;
}

function pointerTo(path: readonly unknown[]): string {
  return path.reduce<string>((at, node, index) => {
    const parent = path[index - 1];
    if (isSeq(parent)) return pointer(at, parent.items.indexOf(node));
    return isPair(node) && isScalar(node.key) ? pointer(at, String(node.key.value)) : at;
  }, '');
}
