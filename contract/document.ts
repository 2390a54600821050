/** The part of OpenAPI 3.1 that the generators read. Anything else in the contract passes through untouched. */

export type Reference = { readonly $ref: string };
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
  readonly example?: unknown;
  readonly schema?: SchemaNode;
};

export type OperationNode = {
  readonly operationId: string;
  readonly summary?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly (ParameterNode | Reference)[];
  readonly requestBody?: RequestBodyNode | Reference;
  readonly responses?: Readonly<Record<string, ResponseNode | Reference>>;
};

export type PathItem = Readonly<Record<string, unknown>>;

export type OpenApiDocument = {
  readonly openapi: string;
  readonly security?: OperationNode['security'];
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly webhooks?: Readonly<Record<string, PathItem>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>> & {
    readonly schemas?: Readonly<Record<string, SchemaNode>>;
  };
};
