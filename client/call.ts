/** A promise of a body, from which the response can be had too. */

/** What `withResponse()` gives. */
export type WithResponse<Body> = {
  readonly body: Body;
  /** Status and headers; its body can still be read. */
  readonly response: Response;
};

export type Call<Body> = Promise<Body> & {
  /** The body together with the response it came in. */
  withResponse(): Promise<WithResponse<Body>>;
};

export function callOf<Body>(outcome: Promise<WithResponse<Body>>): Call<Body> {
  const body = outcome.then((result) => result.body);
  return Object.assign(body, {
    withResponse() {
      // Whoever takes this promise looks at its error here, so it is not unhandled there.
      body.catch(() => undefined);
      return outcome;
    },
  });
}
