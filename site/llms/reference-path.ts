/** Where the reference is as Markdown: a page an operation, a page an event, one for errors, and one that lists them. */
import {
  operationsOf,
  pointer,
  responsesOf,
  schemaNameOf,
  webhooksOf,
  type BodySchema,
  type Contract,
} from '../../contract/index.ts';
import { kebab } from '../kebab.ts';
import { relativeTo } from '../markdown/links.ts';

export const REFERENCE_INDEX = 'reference/index.md';
export const ERRORS = 'reference/errors.md';

/** Path in the site of the page of an operation, by its operationId, or of an event, by its key. */
export function pathOf(id: string): string {
  // An event key is what stands on the wire, and stays as it is.
  return `reference/${id.includes('.') ? id : kebab(id)}.md`;
}

/** The path of every operation and event, by operationId. */
export function referencePathsOf(contract: Contract): ReadonlyMap<string, string> {
  return new Map([
    ...operationsOf(contract).map(({ node }) => [node.operationId, pathOf(node.operationId)] as const),
    ...webhooksOf(contract).map(({ node, key }) => [node.operationId, pathOf(key)] as const),
  ]);
}

const LINK_INTO_CONTRACT = /\[([^\]]+)\]\((#[^)]*)\)/g;

/** `markdown` of the contract on the page `from`: its links lead to pages; one to a schema without a page is its text. */
export function relinked(contract: Contract, markdown: string, from: string): string {
  const targets = targetsOf(contract);
  return markdown.trim().replaceAll(LINK_INTO_CONTRACT, (_link, text: string, target: string) => {
    const path = targets.get(target);
    return path === undefined ? text : `[${text}](${relativeTo(from, path)})`;
  });
}

// By what the contract's own links call their targets.
function targetsOf(contract: Contract): ReadonlyMap<string, string> {
  const error = errorBodyOf(contract);
  const name = error && schemaNameOf(error.schema);
  return new Map([
    ...Array.from(referencePathsOf(contract), ([id, path]) => [`#operation/${id}`, path] as const),
    ...(name ? [[`#${pointer('/components/schemas', name)}`, ERRORS] as const] : []),
  ]);
}

/** The body that every answer has that is not a success. */
export function errorBodyOf(contract: Contract): BodySchema | undefined {
  return operationsOf(contract)
    .flatMap((operation) => responsesOf(contract, operation))
    .find(({ status }) => isError(status))?.bodies[0];
}

export function isError(status: string): boolean {
  return /^[45]/.test(status);
}
