// Generated from openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

/** One fault of a value. */
export type ValidationError = {
  /** JSON Pointer of the faulty value; empty for the whole body. */
  readonly instancePath: string;
  /** Where the schema asks for it. */
  readonly schemaPath: string;
  /** The JSON Schema keyword that is not satisfied. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What would be right, in English: "must be string". */
  readonly message?: string;
};

/** Tells whether a value has the shape `Body`. Every fault of the value last refused is in `errors`. */
export type Validator<Body> = {
  (value: unknown): value is Body;
  /** Null after a value was accepted; overwritten by the next call. */
  readonly errors?: readonly ValidationError[] | null;
};
