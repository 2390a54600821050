/** Every endpoint of the control plane as Markdown, from its contract. */
import {
  follow,
  operationsOf,
  parametersOf,
  requestBodiesOf,
  responsesOf,
  securedOf,
  type Contract,
  type Operation,
} from '../contract/index.ts';
import { code, table } from './parts/table.ts';

type Tagged = { readonly tags: readonly string[]; readonly summary?: string; readonly description?: string };
type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, object>>;
  readonly items?: object;
  readonly oneOf?: readonly object[];
  readonly anyOf?: readonly object[];
};

export function controlEndpoints(control: Contract): string {
  const { tags } = control.document as unknown as { tags: readonly { name: string; description: string }[] };
  const operations = operationsOf(control);
  return [
    '# Control endpoints',
    'Every call of the mock’s control plane, with what it takes and how it answers.',
    'What it is for, and how it is used, is in [Control plane](../docs/control-plane.md). Where a call needs the control token, it is the one that the mock prints when it starts, sent as `Authorization: Bearer …`.',
    ...tags.flatMap(({ name, description }) => [
      `## ${name}`,
      description,
      ...operations
        .filter(({ node }) => (node as unknown as Tagged).tags.includes(name))
        .flatMap((operation) => endpoint(control, operation)),
    ]),
  ].join('\n\n');
}

function endpoint(control: Contract, operation: Operation): readonly string[] {
  const { summary = '', description = '' } = operation.node as unknown as Tagged;
  const responses = responsesOf(control, operation).map(({ status, node }) => [
    status,
    oneLine(node.description),
  ]);
  return [
    `### ${code(`${operation.method} ${operation.key}`)}`,
    `${summary}${summary.endsWith('.') ? '' : '.'} ${oneLine(description)}`.trim(),
    securedOf(control, operation) ? 'Needs the control token.' : 'Needs no token.',
    ...fieldsTable(control, operation),
    table(['Status', 'When'], responses),
  ];
}

function fieldsTable(control: Contract, operation: Operation): readonly string[] {
  const parameters = parametersOf(control, operation).map((parameter) => {
    const { name, in: place, required, schema = {} } = parameter;
    const { description } = parameter as { description?: string };
    return [
      code(name),
      place,
      required ? 'yes' : 'no',
      typeOf(control, schema, operation.at),
      oneLine(description),
    ];
  });
  const fields = requestBodiesOf(control, operation).flatMap(({ schema, at }) => {
    const { node } = follow<Schema>(control, schema as Schema, at);
    return Object.entries(node.properties ?? {}).map(([name, property]) => {
      const { node: field, at: here } = follow<Schema>(control, property as Schema, at);
      const required = node.required?.includes(name) ? 'yes' : 'no';
      return [code(name), 'body', required, typeOf(control, field, here), oneLine(field.description)];
    });
  });
  const rows = [...parameters, ...fields];
  return rows.length === 0 ? [] : [table(['Name', 'In', 'Required', 'Type', 'What it is'], rows)];
}

function typeOf(control: Contract, schema: object, at: string): string {
  const { node, at: here } = follow<Schema>(control, schema as Schema, at);
  if (node.const !== undefined) return code(JSON.stringify(node.const));
  if (node.enum) return node.enum.map((value) => code(JSON.stringify(value))).join(', ');
  const alternatives = node.oneOf ?? node.anyOf;
  if (alternatives) return [...new Set(alternatives.map((one) => typeOf(control, one, here)))].join(' or ');
  const types = [node.type ?? 'any value'].flat();
  if (types.includes('array') && node.items) return `list of ${typeOf(control, node.items, here)}`;
  return `${types.join(' or ')}${node.format ? ` (${node.format})` : ''}`;
}

const oneLine = (text = ''): string => text.replaceAll(/\s+/g, ' ').trim();
