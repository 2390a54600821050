import type { Defects, Distortions } from '../defects.ts';
import { InvalidBody } from '../fields.ts';
import { SimulatedCrash } from '../refusal.ts';
import type { EventType } from '../state.ts';

export const eventTypes: readonly EventType[] = [
  'device.paired',
  'enrollment.complete',
  'verification.complete',
];

/** @throws {InvalidBody} unless `given` lists one or more of the three event keys, each once. */
export function readEvents(defects: Defects, given: unknown): readonly string[] {
  if (typeof given === 'string' && defects.has('webhook-events-string-500')) throw new SimulatedCrash();
  const events = defects.distort(given, leniency);
  if (!Array.isArray(events)) throw new InvalidBody('events must be an array of event keys.');
  if (events.length === 0 && !defects.has('webhook-events-empty-accepted')) {
    throw new InvalidBody('events must hold one event key or more.');
  }
  if (!areKnown(defects, events)) throw new InvalidBody(`events must be among ${eventTypes.join(', ')}.`);
  if (new Set(events).size !== events.length) throw new InvalidBody('events must hold each event key once.');
  return defects.when('webhook-first-event-only', events.slice(0, 1), events);
}

const isKnown = (key: unknown): boolean => eventTypes.some((type) => type === key);

function areKnown(defects: Defects, events: readonly unknown[]): boolean {
  if (defects.has('webhook-events-unknown-accepted')) return events.every((key) => typeof key === 'string');
  if (defects.has('webhook-events-one-known-enough')) return events.some(isKnown);
  return events.every(isKnown);
}

const leniency: Distortions<unknown> = {
  'webhook-events-optional': (given) => given ?? eventTypes,
  'webhook-events-string-accepted': (given) => (typeof given === 'string' ? [given] : given),
  'webhook-events-case-ignored': (given) =>
    Array.isArray(given) ? given.map((key) => (typeof key === 'string' ? key.toLowerCase() : key)) : given,
  'webhook-events-wildcard-accepted': (given) =>
    Array.isArray(given) && given.includes('*') ? eventTypes : given,
};
