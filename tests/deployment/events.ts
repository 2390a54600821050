import type { Bench } from './bench.ts';

export type Event = {
  readonly event_type: string;
  readonly timestamp: string;
  readonly data: Record<string, unknown>;
};

/** Every event received once there are `count` of them, or once there is no more hope. */
export async function eventsAfter(bench: Bench, count: number): Promise<readonly Event[]> {
  return (await bench.receiver.collect(count)).map(({ text }): Event => JSON.parse(text));
}

/** Both are written alike, so that the order of the texts is the order in time. */
export const isAfter = (time: unknown, timestamp: string): boolean => String(time) > timestamp;
