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
    const { url: baseUrl, clientId, clientSecret = '', controlToken } = mock;
    const faults = [
      ...(latencyMs > 0 ? [{ effect: { type: 'latency', latency_ms: latencyMs }, times: null }] : []),
      ...(reordered
        ? [{ match: { nth: 2 }, effect: { type: 'reorder', latency_ms: REORDER_MS }, times: null }]
        : []),
    ];
    for (const fault of faults) {
      const answer = await fetch(`${baseUrl}/__mock/v1/faults`, {
        method: 'POST',
        headers: { authorization: `Bearer ${controlToken}`, 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      });
      if (!answer.ok) throw new Error(`The mock refused a fault: ${await answer.text()}`);
    }
    const driver = controlDriver({ baseUrl, controlToken });
    return {
      options: { baseUrl, clientId, clientSecret, driver, acknowledgeWithinMs, safe: false },
      close: mock.close,
    };
  },
};
