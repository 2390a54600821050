import { afterAll, beforeAll, describe, test } from 'vitest';
import { controlDriver } from '@link-identity/toolkit/conformance';
import { conformanceTests } from '@link-identity/toolkit/conformance/vitest';
import { startMock, type Mock } from '@link-identity/toolkit/mock';

/** The contract's 10 seconds, shortened on both sides, since half of them are spent waiting. */
const ACKNOWLEDGE_WITHIN_MS = 2_500;

let mock: Mock | undefined;

conformanceTests({ beforeAll, describe, test }, async () => {
  mock = await startMock({ scannerDelayMs: 0, acknowledgeWithinMs: ACKNOWLEDGE_WITHIN_MS });
  return {
    baseUrl: mock.url,
    clientId: mock.clientId,
    clientSecret: mock.clientSecret ?? '',
    driver: controlDriver({ baseUrl: mock.url, controlToken: mock.controlToken }),
    acknowledgeWithinMs: ACKNOWLEDGE_WITHIN_MS,
    seed: 4421,
  };
});

afterAll(() => mock?.close());
