/**
 * Every 4xx and 5xx answer of every operation is JSON in the one error shape, `ErrorResponse`. The API promises
 * "every non-2xx response uses the same JSON shape", and a client that can rely on it needs one error path only. A
 * copy of the schema's text is refused too: two copies drift apart.
 */
import { field } from '../../json.ts';
import { follow, operationsOf } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import type { ResponseNode } from '../../document.ts';
import type { HouseRule } from '../rule.ts';

const SHAPE = '#/components/schemas/ErrorResponse';

export const errorShape: HouseRule = {
  id: 'error-shape',
  check: (contract) =>
    operationsOf(contract).flatMap(({ node, at, label }) =>
      Object.entries(node.responses ?? {}).flatMap(([status, response]) => {
        if (!/^[45]/.test(status) && status !== 'default') return [];
        const content = follow<ResponseNode>(contract, response, at).node.content ?? {};
        const shape = field(content, 'application/json', 'schema', '$ref');
        if (shape === SHAPE && Object.keys(content).length === 1) return [];
        return [
          {
            at: pointer(at, 'responses', status),
            message: `${label} answers ${status} in a shape of its own. Expected application/json with \`$ref: ${SHAPE}\`.`,
          },
        ];
      }),
    ),
};
