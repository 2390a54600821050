/** A valid request for each operation, new at every call, and the control that proves it valid. */
import type { OperationId } from '../../generated/wire.ts';
import { operationTable } from '../../generated/operations.ts';
import { answerOf, Inconclusive } from '../expect.ts';
import type { Exchange } from '../target/exchange.ts';
import type { Bench } from './bench.ts';

export type JsonBody = Record<string, unknown>;

export type Requests = {
  /** A body that a conformant deployment accepts, and has not seen. */
  valid(operationId: OperationId): Promise<JsonBody>;
  /**
   * Sends a valid request. In a safe run, and of webhooks in any, one success counts for all who ask.
   *
   * @throws {Inconclusive} when it is refused: then nothing can be told from a refusal.
   */
  control(operationId: OperationId): Promise<Exchange>;
};

export function createRequests(bench: Bench): Requests {
  const valid: Record<OperationId, () => Promise<JsonBody>> = {
    createAccessToken: async () => ({
      grant_type: 'client_credentials',
      client_id: bench.settings.clientId,
      client_secret: bench.settings.clientSecret,
    }),
    registerDevice: async () => ({ device_name: bench.unique('Scanner'), location: bench.unique('Bench') }),
    createBothHandsEnrollment: async () => ({
      external_user_id: await bench.people.fresh(),
      hardware_id: await bench.scanners.first(),
      metadata: { run: bench.unique('enroll') },
    }),
    createVerification: async () => {
      const { externalUserId, hardwareId } = await bench.people.enrolled();
      const metadata = { run: bench.unique('verify') };
      return { external_user_id: externalUserId, hardware_id: hardwareId, metadata };
    },
    createWebhook: async () => ({
      name: bench.unique('webhook'),
      // The rarest event, so that the webhooks of a run do not drown the target in deliveries.
      events: ['device.paired'],
      endpoint: bench.newEndpoint(),
    }),
  };

  async function control(operationId: OperationId): Promise<Exchange> {
    const exchange = await bench.send(operationId, { body: await valid[operationId]() });
    const [expected] = operationTable[operationId].statuses;
    if (exchange.response?.status === expected) return exchange;
    throw new Inconclusive(`The control request, which is valid, was not accepted: ${answerOf(exchange)}`, [
      exchange,
    ]);
  }

  return {
    valid: (operationId) => valid[operationId](),
    control: (operationId) =>
      // A webhook goes on being called for as long as the deployment is there, and there may be a limit to them.
      bench.settings.safe || operationId === 'createWebhook'
        ? bench.shared(`control ${operationId}`, () => control(operationId))
        : control(operationId),
  };
}
