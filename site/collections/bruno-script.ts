/** The scripts that Bruno runs after an answer: one keeps what follows needs and waits, the other judges. */
import type { FollowUp } from './collection.ts';
import { judgementOf, NOT_FOUND, pathOf, TRIES, WAIT_MS } from './script.ts';

/** JavaScript for the phase after the response; undefined when nothing follows. */
export function brunoAfterResponse(followUp: FollowUp, name: string): string | undefined {
  const lines = [...keep(followUp), ...(followUp.waitsFor ? wait(followUp.waitsFor, name) : [])];
  return lines.length > 0 ? lines.join('\n') : undefined;
}

function keep({ stores, success, essential }: FollowUp): readonly string[] {
  if (stores.length === 0) return [];
  return [
    '// For the requests that follow.',
    `if (res.getStatus() === ${success.status}) {`,
    '  const answer = res.getBody();',
    ...stores.map(({ variable, from }) => `  bru.setVar('${variable}', ${pathOf('answer', from)});`),
    ...(essential ? ['} else {', '  bru.runner.stopExecution();'] : []),
    '}',
  ];
}

// Only a run comes back to the same request; sent by hand, it is sent once.
function wait(why: string, name: string): readonly string[] {
  return [
    `// ${why}`,
    "const tries = Number(bru.getVar('tries') || 0) + 1;",
    `const waiting = res.getStatus() === ${NOT_FOUND} && tries < ${TRIES};`,
    "bru.setVar('tries', waiting ? tries : 0);",
    'if (waiting) {',
    `  bru.runner.setNextRequest(${JSON.stringify(name)});`,
    `  await bru.sleep(${WAIT_MS});`,
    '}',
  ];
}

/** JavaScript for the tests. */
export function brunoTests(followUp: FollowUp): string {
  const { title, statuses } = judgementOf(followUp);
  const judgement = [
    `test(${JSON.stringify(title)}, () => {`,
    `  expect(res.getStatus(), JSON.stringify(res.getBody())).to.be.oneOf(${statuses});`,
    '});',
  ];
  const lines = followUp.waitsFor ? unlessWaiting(judgement) : judgement;
  return lines.join('\n');
}

function unlessWaiting(judgement: readonly string[]): readonly string[] {
  return ["if (!bru.getVar('tries')) {", ...judgement.map((line) => `  ${line}`), '}'];
}
