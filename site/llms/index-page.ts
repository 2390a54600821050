/** The first page of the reference as Markdown: what the API is, where it is, how to authenticate, what there is. */
import {
  entriesOf,
  field,
  isText,
  operationsOf,
  webhooksOf,
  type Contract,
  type Operation,
} from '../../contract/index.ts';
import { relativeTo } from '../markdown/links.ts';
import { code, table } from '../parts/table.ts';
import { oneLine, page } from './blocks.ts';
import { demoted } from './markdown-text.ts';
import { ERRORS, pathOf, REFERENCE_INDEX, relinked } from './reference-path.ts';

export function indexMarkdown(contract: Contract): string {
  const { info, tags = [] } = contract.document;
  const all = [...operationsOf(contract), ...webhooksOf(contract)];
  const listed = new Set(tags.map(({ name }) => name));
  const others = all.filter(({ node }) => !node.tags?.some((tag) => listed.has(tag)));
  return page([
    `# ${info.title}: reference`,
    `Version ${info.version}.`,
    relinked(contract, info.description ?? '', REFERENCE_INDEX),
    '## Servers',
    servers(contract),
    '## Security',
    security(contract),
    ...tags.flatMap(({ name, description = '' }) => [
      `## ${name}`,
      demoted(relinked(contract, description, REFERENCE_INDEX), 1),
      entries(all.filter(({ node }) => node.tags?.includes(name))),
    ]),
    ...(others.length > 0 ? ['## Other calls', entries(others)] : []),
    '## Errors',
    `Every answer that is not 2xx has the [shape of all errors](${relativeTo(REFERENCE_INDEX, ERRORS)}).`,
  ]);
}

function entries(operations: readonly Operation[]): string {
  return operations.map(entry).join('\n');
}

function entry({ key, label, node }: Operation): string {
  const isEvent = !key.startsWith('/');
  const path = relativeTo(REFERENCE_INDEX, pathOf(isEvent ? key : node.operationId));
  const about = isEvent ? oneLine(node.description) : (node.summary ?? node.operationId);
  return `- [${isEvent ? key : label}](${path}): ${about}`;
}

function servers({ document }: Contract): string {
  const rows = (document.servers ?? []).map(({ url, description, variables = {} }) => [
    description ?? '',
    code(url),
    Object.entries(variables)
      .map(([name, { default: value }]) => `${code(name)} is ${code(value)} unless you change it`)
      .join(', '),
  ]);
  return table(['Server', 'Base URL', 'Variables'], rows);
}

function security({ document }: Contract): string {
  return entriesOf(document.components?.['securitySchemes'])
    .flatMap(([name, scheme]) => {
      const description = field(scheme, 'description');
      return isText(description) ? [`- ${code(name)}: ${oneLine(description)}`] : [];
    })
    .join('\n');
}
