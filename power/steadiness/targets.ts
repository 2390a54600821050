/** The two correct implementations that the suite has to be silent about. */
import type { ConformanceOptions } from '../../conformance/index.ts';
import { controlDriver } from '../../conformance/index.ts';
import { startDeployment } from '../../deployment/start.ts';
import { startMock } from '../../mock/start.ts';
import type { Circumstance } from './circumstances.ts';

export const targets = ['deployment', 'mock'] as const;
export type TargetId = (typeof targets)[number];

export type Target = {
  readonly options: ConformanceOptions;
  close(): Promise<void>;
};

/** How late an event may be for another to overtake it, in milliseconds. */
const REORDER_MS = 250;

export const startTarget: Readonly<Record<TargetId, (under: Circumstance) => Promise<Target>>> = {
  async deployment({ acknowledgeWithinMs, latencyMs, reordered }) {
    const deployment = await startDeployment({
      allowHttpLoopback: true,
      acknowledgeWithinMs,
      latencyMs,
      reorderEvents: reordered,
    });
    const { baseUrl, clientId, clientSecret } = deployment;
    const driver = { name: 'in-process', perform: async (action: unknown) => deployment.control(action) };
    return {
      options: { baseUrl, clientId, clientSecret, driver, acknowledgeWithinMs, safe: false },
      close: deployment.close,
    };
  },

  async mock({ acknowledgeWithinMs, latencyMs, reordered }) {
    const mock = await startMock({ scannerDelayMs: 0, acknowledgeWithinMs });
    const { url: baseUrl, clientId, clientSecret = '', controlToken, control } = mock;
    if (latencyMs > 0) {
      const effect = { type: 'latency', latency_ms: latencyMs } as const;
      await control.POST('/__mock/v1/faults', { body: { effect, times: null } });
    }
    if (reordered) {
      const effect = { type: 'reorder', latency_ms: REORDER_MS } as const;
      await control.POST('/__mock/v1/faults', { body: { match: { nth: 2 }, effect, times: null } });
    }
    const driver = controlDriver({ baseUrl, controlToken });
    return {
      options: { baseUrl, clientId, clientSecret, driver, acknowledgeWithinMs, safe: false },
      close: mock.close,
    };
  },
};
