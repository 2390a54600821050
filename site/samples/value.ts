/** What a request carries: JSON, but for the parts that a program reads from its environment. */

/** Something that no sample holds, since it is secret or the reader's own. */
export type Variable = {
  /** The contract's name of the field, such as `client_secret`. */
  readonly field: string;
  /** The environment variable that it stands in, such as `LINK_IDENTITY_CLIENT_SECRET`. */
  readonly env: string;
};

export type Scalar = string | number | boolean | null;

export type Value =
  | { readonly kind: 'scalar'; readonly value: Scalar }
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'record'; readonly fields: readonly (readonly [name: string, value: Value])[] };

/** The access token of protected operations. */
export const accessToken: Variable = variableOf('access_token');

/** The variable for a field: `LINK_IDENTITY_` and its name, as the client and the command line have it. */
export function variableOf(field: string): Variable {
  return { field, env: `LINK_IDENTITY_${field.replace(/\W+/g, '_').toUpperCase()}` };
}

/** The variables in `value`, each once, in the order of their first use. */
export function variablesIn(value: Value): readonly Variable[] {
  switch (value.kind) {
    case 'scalar':
      return [];
    case 'variable':
      return [value.variable];
    case 'list':
      return distinct(value.items.flatMap(variablesIn));
    case 'record':
      return distinct(value.fields.flatMap(([, inner]) => variablesIn(inner)));
  }
}

function distinct(variables: readonly Variable[]): readonly Variable[] {
  return [...new Map(variables.map((variable) => [variable.env, variable])).values()];
}
