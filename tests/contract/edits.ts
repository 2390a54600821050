/** Small edits that make another contract out of a contract's text; one that would change nothing is an error. */
import { isScalar, parseDocument, visit, type Document } from 'yaml';
import { segmentsOf } from '../../contract/pointer.ts';

export type Edit = (text: string) => string;

/** Sets the value at a JSON Pointer, whether something stands there or not. */
export function set(pointer: string, value: unknown): Edit {
  return onDocument((document) => document.setIn(segmentsOf(pointer), document.createNode(value)));
}

/** Removes what stands at a JSON Pointer. */
export function remove(pointer: string): Edit {
  return onDocument((document) => document.deleteIn(segmentsOf(pointer)));
}

/** Renames the last key of a JSON Pointer. */
export function rename(pointer: string, name: string): Edit {
  const path = segmentsOf(pointer);
  return onDocument((document) => {
    const node: unknown = document.getIn(path, true);
    document.deleteIn(path);
    document.setIn([...path.slice(0, -1), name], node);
  });
}

/** Adds an item at the end of the list at a JSON Pointer. */
export function append(pointer: string, item: unknown): Edit {
  return onDocument((document) => document.addIn(segmentsOf(pointer), document.createNode(item)));
}

/** Replaces the first occurrence of a text. */
export function replace(from: string, to: string): Edit {
  return (text) =>
    changed(
      text,
      text.replace(from, () => to),
    );
}

/** One edit after the other. */
export function all(...edits: readonly Edit[]): Edit {
  return (text) => edits.reduce((current, edit) => edit(current), text);
}

/**
 * The contract without its requirements, which are most of its text: whatever is not about them is read, linted and
 * compared in half the time.
 */
export const withoutRequirements: Edit = onDocument((document) => {
  visit(document, {
    Pair: (_key, { key }) => (isScalar(key) && key.value === 'x-requirements' ? visit.REMOVE : undefined),
  });
});

function onDocument(edit: (document: Document) => void): Edit {
  return (text) => {
    const document = parsed(text).clone();
    const before = written(document);
    edit(document);
    return changed(before, written(document));
  };
}

// Most edits start from the same text, and parsing it takes longer than editing it.
let latest: { readonly text: string; readonly document: Document } | undefined;

function parsed(text: string): Document {
  if (latest?.text !== text) latest = { text, document: parseDocument(text) };
  return latest.document;
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

function changed(before: string, after: string): string {
  if (after === before) throw new Error('The edit changes nothing.');
  return after;
}
