/** Runs a collection with Postman's own runtime, the engine of the app and of Newman: requests, scripts, variables. */
import { createRequire } from 'node:module';

export type PostmanRun = {
  /** Every request in the order in which it was sent, a repeated one each time. */
  readonly sent: readonly { readonly name: string; readonly body: string; readonly status: number }[];
  readonly assertions: readonly Assertion[];
};

export type Assertion = {
  readonly request: string;
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  readonly message?: string;
};

/** What is used here of two packages that bring no types. */
type Collections = {
  readonly Collection: new (definition: object) => object;
  readonly VariableScope: new (definition: object) => { set(key: string, value: string): void };
};
type Runtime = {
  readonly Runner: new () => {
    run(
      collection: object,
      options: object,
      started: (error: Error | null, run: { start(callbacks: object): void }) => void,
    ): void;
  };
};

const require = createRequire(import.meta.url);
const { Collection, VariableScope } = require('postman-collection') as Collections;
const { Runner } = require('postman-runtime') as Runtime;

/** Sends everything from top to bottom, with `values` on top of the environment's. */
export function runPostman(
  collection: object,
  environment: object,
  values: Readonly<Record<string, string>>,
): Promise<PostmanRun> {
  const scope = new VariableScope(environment);
  for (const [key, value] of Object.entries(values)) scope.set(key, value);
  const sent: PostmanRun['sent'][number][] = [];
  const assertions: Assertion[] = [];

  return new Promise((resolve, reject) => {
    new Runner().run(new Collection(collection), { environment: scope }, (error, run) => {
      if (error) {
        reject(error);
        return;
      }
      run.start({
        assertion(_cursor: unknown, results: readonly Result[]) {
          const request = sent.at(-1)?.name ?? '';
          for (const { name, passed, skipped, error: failure } of results) {
            const result = skipped ? 'skipped' : passed ? 'passed' : 'failed';
            assertions.push({ request, name, result, ...(failure ? { message: failure.message } : {}) });
          }
        },
        response(failure: Error | null, _cursor: unknown, response: Response, request: Sent, item: Named) {
          if (failure) reject(failure);
          else sent.push({ name: item.name, body: request.body?.raw ?? '', status: response.code });
        },
        exception(_cursor: unknown, failure: Error) {
          reject(failure);
        },
        done(failure: Error | null) {
          if (failure) reject(failure);
          else resolve({ sent, assertions });
        },
      });
    });
  });
}

type Named = { readonly name: string };
type Response = { readonly code: number };
type Sent = { readonly body?: { readonly raw?: string } };
type Result = {
  readonly name: string;
  readonly passed: boolean;
  readonly skipped: boolean;
  readonly error: Error | null;
};
