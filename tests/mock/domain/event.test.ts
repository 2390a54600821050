import { expect, test } from 'vitest';
import { deliveryIdOf, eventIdOf } from '../../../mock/domain/event.ts';

test('an event id is evt_ and 32 digits, one for each cause', () => {
  const id = eventIdOf('lobby', 'enrollment.complete', 'challenge', 'left');

  expect(id).toMatch(/^evt_[0-9a-f]{32}$/);
  expect(eventIdOf('lobby', 'enrollment.complete', 'challenge', 'left')).toBe(id);
  expect(eventIdOf('lobby', 'enrollment.complete', 'challenge', 'right')).not.toBe(id);
  expect(eventIdOf('roof', 'enrollment.complete', 'challenge', 'left')).not.toBe(id);
});

test('a delivery id is del_ and a UUID, one for each event, webhook and copy', () => {
  const id = deliveryIdOf('evt_1', 'webhook-1', 0);

  expect(id).toMatch(/^del_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(deliveryIdOf('evt_1', 'webhook-2', 0)).not.toBe(id);
  expect(deliveryIdOf('evt_2', 'webhook-1', 0)).not.toBe(id);
  expect(deliveryIdOf('evt_1', 'webhook-1', 1)).not.toBe(id);
  expect(deliveryIdOf('evt_1', 'webhook-1', 0)).toBe(id);
});
