/** The control plane for the process that started the mock: what a test does beside the API. */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../../generated/control/types.ts';

/**
 * Every operation of mock/control.openapi.yaml as a typed call, such as
 * `control.POST('/__mock/v1/clock/advance', { body: { by_seconds: 3601 } })`. A call that is refused throws.
 */
export type ControlClient = Client<paths, 'application/json'>;

/** A call of the control plane was refused; the message says why, and what would be legal. */
export class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type ControlTarget = { readonly url: string; readonly controlToken: string };

/** @param tenantId what the calls are about; undefined: the first tenant */
export function controlClient({ url, controlToken }: ControlTarget, tenantId?: string): ControlClient {
  const client = createClient<paths, 'application/json'>({
    baseUrl: url,
    headers: {
      Authorization: `Bearer ${controlToken}`,
      ...(tenantId === undefined ? {} : { 'X-Mock-Tenant': tenantId }),
    },
  });
  client.use({
    async onResponse({ response }) {
      if (response.ok) return;
      const { message } = (await response.json()) as { readonly message: string };
      throw new ControlRefusal(response.status, message);
    },
  });
  return client;
}
