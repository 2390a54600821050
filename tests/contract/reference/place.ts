/**
 * What a place of the API reference is, and how the tables beside this file write places down.
 *
 * A place is a sentence, a row, a note or a part of an example. It has a label of our own, the requirements that cover
 * it, and the facts in it that openapi.yaml has to agree with.
 */
import type { RequirementId } from '../../../generated/requirements.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The keywords of a field's schema that bind its values; `required` is whether its parent requires it. */
export type Shape = {
  readonly required?: boolean;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Shape;
};

/** Where a body of the contract stands; `operation` is an operationId, `name` that of a shared response. */
export type Body =
  | { readonly kind: 'request'; readonly operation: string }
  | { readonly kind: 'response'; readonly operation: string; readonly status: string }
  | { readonly kind: 'delivery'; readonly event: string }
  | { readonly kind: 'error'; readonly name: string };

export type Fact =
  | { readonly kind: 'server'; readonly url: string }
  | {
      readonly kind: 'operation';
      readonly operation: string;
      readonly line: string;
      readonly security: Security;
    }
  | { readonly kind: 'mediaType'; readonly body: Body; readonly mediaType: string }
  | {
      readonly kind: 'status';
      readonly operation: string;
      readonly status: string;
      /** How the reference describes it, unless its general table alone gives the operation this status. */
      readonly words?: string;
    }
  | { readonly kind: 'event'; readonly event: string }
  | {
      readonly kind: 'header';
      readonly event: string;
      readonly name: string;
      readonly value: Json;
      readonly shape: Shape;
    }
  | {
      readonly kind: 'field';
      readonly body: Body;
      readonly at: string;
      readonly shape: Shape;
      /** How the reference describes it, if it does. */
      readonly words?: string;
    }
  | { readonly kind: 'words'; readonly at: string; readonly words: string }
  | {
      readonly kind: 'value';
      readonly body: Body;
      readonly example: string;
      readonly at: string;
      readonly value: Json;
    };

export type Security = 'public' | 'bearer';
export type FieldFact = Extract<Fact, { kind: 'field' }>;
export type ValueFact = Extract<Fact, { kind: 'value' }>;

export type Place = {
  /** `Section › label`, as the `source` of requirements names it. */
  readonly label: string;
  readonly requirements: readonly RequirementId[];
  readonly facts: readonly Fact[];
};

/** A reading of the reference's silence: an inferred requirement, and the facts of the contract that rest on it. */
export type Reading = { readonly requirement: RequirementId; readonly facts: readonly Fact[] };

export const request = (operation: string): Body => ({ kind: 'request', operation });
export const response = (operation: string, status: string): Body => ({
  kind: 'response',
  operation,
  status,
});
export const delivery = (event: string): Body => ({ kind: 'delivery', event });
export const errorBody = (name: string): Body => ({ kind: 'error', name });

export function section(name: string, places: readonly Place[]): readonly Place[] {
  return places.map((place) => ({ ...place, label: `${name} › ${place.label}` }));
}

/** A sentence, step, note, tip, warning or row, with the facts in it if a schema can hold them. */
export function said(
  label: string,
  requirements: readonly RequirementId[],
  ...facts: readonly Fact[]
): Place {
  return { label, requirements, facts };
}

/**
 * A sentence of the reference that a reader has to find in a text of the contract, `at` which JSON Pointer; a tag goes by
 * its name. Dashes and tildes are the reference's; the contract may write `:` and `about`.
 */
export function words(at: string, sentence: string): Fact {
  return { kind: 'words', at, words: sentence };
}

export function operation(
  id: string,
  line: string,
  security: Security,
  requirements: readonly RequirementId[],
  ...facts: readonly Fact[]
): Place {
  return said(line, requirements, { kind: 'operation', operation: id, line, security }, ...facts);
}

type FieldRow = {
  readonly at: string;
  /** What the row says. */
  readonly words: string;
  /** What a schema can hold of it. */
  readonly says: Shape;
  /** What the contract adds where the row is silent. */
  readonly readAs?: Shape;
  readonly cites: readonly RequirementId[];
};

export function fields(body: Body, rows: readonly FieldRow[]): readonly Place[] {
  return rows.map(({ at, words: description, says, readAs, cites }) =>
    said(at, cites, { kind: 'field', body, at, shape: { ...says, ...readAs }, words: description }),
  );
}

type StatusRow = readonly [words: string, ...cites: readonly RequirementId[]];

/** Status rows of one operation: the status, what the row says, and what covers it. */
export function statuses(id: string, rows: Readonly<Record<string, StatusRow>>): readonly Place[] {
  return Object.entries(rows).map(([status, [description, ...cites]]) =>
    said(status, cites, { kind: 'status', operation: id, status, words: description }),
  );
}

type ExampleRow = {
  readonly at: string;
  /** As shown; where the reference shows a `{{placeholder}}`, the value that the contract has for it. */
  readonly value?: Json;
  /** How the contract describes the field, where no table of the reference does. */
  readonly readAs?: Shape;
  readonly cites: readonly RequirementId[];
};

/** The fields of an example; `name` is the contract's example. A row without a value is an object, its fields follow. */
export function example(
  label: string,
  body: Body,
  name: string,
  rows: readonly ExampleRow[],
): readonly Place[] {
  return rows.map(({ at, value, readAs, cites }) =>
    said(
      `${label} › ${at}`,
      cites,
      ...(value === undefined ? [] : [{ kind: 'value' as const, body, example: name, at, value }]),
      ...(readAs === undefined ? [] : [{ kind: 'field' as const, body, at, shape: readAs }]),
    ),
  );
}
