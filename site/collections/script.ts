/** What the scripts of both clients have in common. */
import type { FollowUp } from './collection.ts';

/** How often a request is sent while a person is on the way to a scanner, and how long a run waits in between. */
export const TRIES = 60;
export const WAIT_MS = 1_000;

/** What an operation answers until then. */
export const NOT_FOUND = 404;

/** The statuses that are right, as a list in JavaScript, and the name of the test that says so. */
export function judgementOf({ success, again }: FollowUp): {
  readonly title: string;
  readonly statuses: string;
} {
  const right = again ? [success, again] : [success];
  return {
    title: right.map(({ status, description }) => `${status} ${description}`).join(' Or '),
    statuses: `[${right.map(({ status }) => status).join(', ')}]`,
  };
}

/** `answer.data.hardware_id` */
export function pathOf(root: string, names: readonly string[]): string {
  return [root, ...names].join('.');
}
