import { webhookTable, type EventType } from '../generated/operations.ts';

/** Every event key, in the contract's order. */
export const eventTypes = Object.keys(webhookTable) as readonly EventType[];
