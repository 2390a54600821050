/** A request that the API turns down: its status and the sentence for the caller. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** What an unhandled exception is in a deployment with a defect: answered with 500, and expected by us. */
export class SimulatedCrash extends Error {
  override readonly name = 'SimulatedCrash';
}
