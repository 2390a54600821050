import { expect, test } from 'vitest';
import { activityLog, followActivity } from '../../../mock/control/activity.ts';

/** An output that keeps what is written, and can be slow or go away. */
function output() {
  const gone = new AbortController();
  const state = { text: '', buffered: 0, ended: false };
  return {
    state,
    gone,
    output: {
      write: (text: string) => void (state.text += text),
      buffered: () => state.buffered,
      end: () => void (state.ended = true),
      gone: gone.signal,
    },
  };
}

test('a reader that went away is written to no more', () => {
  const log = activityLog(1);
  const { state, gone, output: to } = output();
  followActivity(to, log, 'tenant', undefined);
  log.add('tenant', 'request', () => ({ number: 1 }));

  gone.abort();
  log.add('tenant', 'request', () => ({ number: 2 }));

  expect(state.text).toContain('"number":1');
  expect(state.text).not.toContain('"number":2');
  expect(log.listening()).toBe(0);
});

test('a reader that went away before anything was written is not listened for', () => {
  const log = activityLog(1);
  const { gone, output: to } = output();
  gone.abort();

  followActivity(to, log, 'tenant', undefined);

  expect(log.listening()).toBe(0);
});

test('a reader that does not keep up is disconnected, and can go on where it was', () => {
  const log = activityLog(1);
  const slow = output();
  followActivity(slow.output, log, 'tenant', undefined);
  log.add('tenant', 'request', () => ({ number: 1 }));

  slow.state.buffered = 2 * 1024 * 1024;
  log.add('tenant', 'request', () => ({ number: 2 }));
  const lastId = /id: (\S+)/.exec(slow.state.text)?.[1];
  const again = output();
  followActivity(again.output, log, 'tenant', lastId);

  expect(slow.state.ended).toBe(true);
  expect(log.listening()).toBe(1);
  expect(again.state.text).not.toContain('missed');
  expect(again.state.text).not.toContain('"number":1');
  expect(again.state.text).toContain('"number":2');
});

test('what is too long ago is missed, and said to be', () => {
  const log = activityLog(1);
  for (let number = 1; number <= 10_000; number += 1) log.add('tenant', 'request', () => ({ number }));
  const { state, output: to } = output();

  followActivity(to, log, 'tenant', '1.1');

  expect(state.text).toContain('event: missed\ndata: {"after":"1.1"}');
  expect(state.text.match(/^event: request$/gm)?.length).toBeLessThan(5_000);
  expect(state.text).toContain('"number":10000');
});

test('a view is made when somebody reads it, and not before', () => {
  const log = activityLog(1);
  let made = 0;
  const view = () => ({ made: (made += 1) });

  log.add('tenant', 'request', view);
  expect(made).toBe(0);

  log.after('tenant', '1.0');
  expect(made).toBe(1);
});
