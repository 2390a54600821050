import type { Schema } from '../../../generated/control/wire.ts';
import { toTimestamp } from '../../domain/instant.ts';
import { newSink, SINK_ORIGIN, type Captured, type Sink } from '../../domain/sink.ts';
import { Conflict, type Store } from '../../store/store.ts';
import { counted } from '../counted.ts';
import type { ControlHandler } from '../handler.ts';
import { limitOf } from '../paging.ts';

function responseOf({ status, answers_left }: Sink): Schema<'SinkResponse'> {
  return { status, times: answers_left };
}

function viewOf({ number, received_at, headers, body, status }: Captured): Schema<'CapturedDelivery'> {
  return {
    number,
    received_at: toTimestamp(received_at),
    headers: JSON.parse(headers) as Record<string, string>,
    body,
    status,
  };
}

export const getSink: ControlHandler<'getSink'> = async ({ tenant, parameters, query }, { store }) => {
  const { tenant_id } = tenant;
  const name = parameters['name']!;
  const sink = await sinkOf(store, tenant_id, name);
  const page = { newest: 'number', limit: limitOf(query) } as const;
  const captured = await store.list('captured', { tenant_id, name }, page);
  return {
    data: {
      name,
      endpoint: `${SINK_ORIGIN}/${name}`,
      response: responseOf(sink),
      captured: sink.captured,
      deliveries: captured.map(viewOf),
    },
    message: `${counted(sink.captured, 'delivery', 'deliveries')} arrived.`,
  };
};

export const setSinkResponse: ControlHandler<'setSinkResponse'> = async (
  { tenant: { tenant_id }, parameters, body },
  { store },
) => {
  const name = parameters['name']!;
  const { status, times: answers_left = null } = body;
  for (;;) {
    const known = await store.find('sink', { tenant_id, name });
    const next = { ...(known ?? newSink(tenant_id, name)), status, answers_left };
    try {
      await store.commit({
        changes: [known ? { update: 'sink', where: { ...known }, set: next } : { insert: 'sink', row: next }],
      });
      return { data: responseOf(next), message: 'From the next delivery on, the sink answers so.' };
    } catch (error) {
      // A delivery arrived meanwhile.
      if (!(error instanceof Conflict)) throw error;
    }
  }
};

async function sinkOf(store: Store, tenant_id: string, name: string): Promise<Sink> {
  return (await store.find('sink', { tenant_id, name })) ?? newSink(tenant_id, name);
}
