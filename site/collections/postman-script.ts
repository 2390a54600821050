/** The script that Postman runs after an answer: it keeps what follows needs, waits where one has to, and judges. */
import type { FollowUp } from './collection.ts';
import { judgementOf, NOT_FOUND, pathOf, TRIES, WAIT_MS } from './script.ts';

/** JavaScript, one line an item, as a Postman event has it. */
export function postmanScript(followUp: FollowUp): readonly string[] {
  const judgement = judge(followUp);
  return [...keep(followUp), ...(followUp.waitsFor ? wait(followUp.waitsFor, judgement) : judgement)];
}

function keep({ stores, success, essential }: FollowUp): readonly string[] {
  if (stores.length === 0) return [];
  return [
    '// For the requests that follow.',
    `if (pm.response.code === ${success.status}) {`,
    '  const answer = pm.response.json();',
    ...stores.map(
      ({ variable, from }) => `  pm.collectionVariables.set('${variable}', ${pathOf('answer', from)});`,
    ),
    ...(essential ? ['} else {', '  pm.execution.setNextRequest(null);'] : []),
    '}',
    '',
  ];
}

// Only a run comes back to the same request; sent by hand, it is sent once.
function wait(why: string, judgement: readonly string[]): readonly string[] {
  return [
    `// ${why}`,
    "const tries = Number(pm.collectionVariables.get('tries') || 0) + 1;",
    `if (pm.response.code === ${NOT_FOUND} && tries < ${TRIES}) {`,
    "  pm.collectionVariables.set('tries', tries);",
    `  pm.test.skip('${NOT_FOUND} not yet: a run asks again in ${WAIT_MS / 1_000} s', () => {});`,
    '  pm.execution.setNextRequest(pm.info.requestName);',
    `  setTimeout(() => {}, ${WAIT_MS});`,
    '} else {',
    "  pm.collectionVariables.unset('tries');",
    ...judgement.map((line) => `  ${line}`),
    '}',
  ];
}

function judge(followUp: FollowUp): readonly string[] {
  const { title, statuses } = judgementOf(followUp);
  return [
    `pm.test(${JSON.stringify(title)}, () => {`,
    `  pm.expect(pm.response.code, pm.response.text()).to.be.oneOf(${statuses});`,
    '});',
  ];
}
