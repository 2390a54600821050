import { expect, test } from 'vitest';
import { presentationJob } from '../../../mock/domain/job.ts';
import { START } from './fixtures.ts';

const due = { tenant_id: 'tenant', due_at: START };

test('jobs of presentations are in the order of their ids as their challenges were made', () => {
  const earlier = presentationJob({ challenge_id: 'f', created_at: START }, due);
  const later = presentationJob({ challenge_id: 'a', created_at: START + 1 }, due);

  expect([later.job_id, earlier.job_id].toSorted()).toEqual([earlier.job_id, later.job_id]);
});

test('a challenge has one job of its presentation, whenever that is due', () => {
  const challenge = { challenge_id: 'a', created_at: START };

  expect(presentationJob(challenge, { ...due, due_at: START + 1 }).job_id).toBe(
    presentationJob(challenge, due).job_id,
  );
});
