/** The part of OpenAPI 3.1 that the generators read. Anything else in the contract passes through untouched. */

/** In OpenAPI 3.1 a description beside `$ref` takes the place of the one referred to. */
export type Reference = { readonly $ref: string; readonly description?: string };
export type SchemaNode = Readonly<Record<string, unknown>>;
export type MediaType = {
  readonly schema?: SchemaNode;
  readonly examples?: Readonly<Record<string, unknown>>;
};
export type Content = Readonly<Record<string, MediaType>>;
export type RequestBodyNode = { readonly required?: boolean; readonly content: Content };
export type ResponseNode = {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Content;
  readonly links?: Readonly<Record<string, unknown>>;
};
export type ParameterNode = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema?: SchemaNode;
};

export type OperationNode = {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly (ParameterNode | Reference)[];
  readonly requestBody?: RequestBodyNode | Reference;
  readonly responses?: Readonly<Record<string, ResponseNode | Reference>>;
};

export type InfoNode = {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
};
export type TagNode = { readonly name: string; readonly description?: string };
export type ServerNode = {
  readonly url: string;
  readonly description?: string;
  readonly variables?: Readonly<Record<string, { readonly default: string }>>;
};

export type PathItem = Readonly<Record<string, unknown>>;

export type OpenApiDocument = {
  readonly openapi: string;
  readonly info: InfoNode;
  readonly servers?: readonly ServerNode[];
  readonly tags?: readonly TagNode[];
  readonly security?: OperationNode['security'];
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly webhooks?: Readonly<Record<string, PathItem>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>> & {
    readonly schemas?: Readonly<Record<string, SchemaNode>>;
  };
};
