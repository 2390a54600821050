/** The links of a contract, each at every response that uses it. */
import type { ResponseNode } from './document.ts';
import { entriesOf, isObject, type JsonObject } from './json.ts';
import type { Contract } from './load.ts';
import { follow, operationsOf, webhooksOf, type Operation } from './operations.ts';
import { pointer } from './pointer.ts';

export type LinkUse = {
  readonly name: string;
  readonly link: JsonObject;
  /** JSON Pointer of the link itself, references followed. */
  readonly at: string;
  /** The operation or webhook, and the status of its response, that the link is used at. */
  readonly operation: Operation;
  readonly status: string;
};

export function linksOf(contract: Contract): readonly LinkUse[] {
  return [...operationsOf(contract), ...webhooksOf(contract)].flatMap((operation) =>
    Object.entries(operation.node.responses ?? {}).flatMap(([status, response]) => {
      const found = follow<ResponseNode>(contract, response, pointer(operation.at, 'responses', status));
      return entriesOf(found.node.links).flatMap(([name, value]) => {
        if (!isObject(value)) return [];
        const { node: link, at } = follow<JsonObject>(contract, value, pointer(found.at, 'links', name));
        return [{ name, link, at, operation, status }];
      });
    }),
  );
}

/** The runtime expressions in what a link fills in; `at` is the JSON Pointer of each. */
export function expressionsIn({
  link,
  at,
}: LinkUse): readonly { readonly at: string; readonly text: string }[] {
  return [
    ...expressions(link['requestBody'], pointer(at, 'requestBody')),
    ...expressions(link['parameters'], pointer(at, 'parameters')),
  ];
}

function expressions(value: unknown, at: string): readonly { readonly at: string; readonly text: string }[] {
  if (typeof value === 'string') return value.startsWith('$') ? [{ at, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => expressions(item, pointer(at, index)));
  return entriesOf(value).flatMap(([key, inner]) => expressions(inner, pointer(at, key)));
}
