/** What holds for every answer of the run, looked at when everything has been asked. */
import { operationTable } from '../../generated/operations.ts';
import type { RequirementId } from '../../generated/requirements.ts';
import { responseValidators } from '../../generated/validators/responses.ts';
import type { ValidationError, Validator } from '../../generated/validators/validator.ts';
import type { OperationId } from '../../generated/wire.ts';
import type { Bench } from '../bench/bench.ts';
import { check, type Check, type Need } from '../check.ts';
import { Finding, Inconclusive, shown } from '../expect.ts';
import { namedSchema, undocumentedFields } from '../schema/resolve.ts';
import { jsonAt, type Exchange, type RecordedResponse } from '../target/exchange.ts';
import type { SecretKind } from '../target/secrets.ts';
import { operationNeeds } from './authorization.ts';
import { isText } from './fields.ts';
import { prefixOf } from './paired.ts';

type Answered = Exchange & { readonly response: RecordedResponse };
type Oracle = {
  readonly id: string;
  readonly title: string;
  readonly verifies: RequirementId;
  readonly severity?: 'warn';
  readonly needs?: readonly Need[];
  readonly concerns: (answered: Answered) => boolean;
  /** What was expected and what came instead; undefined when all is well. */
  readonly fault: (
    answered: Answered,
    bench: Bench,
  ) => readonly [expected: string, actual: unknown] | undefined;
};

const isSuccess = ({ response: { status } }: Answered): boolean => status >= 200 && status < 300;
const isError = (answered: Answered): boolean => !isSuccess(answered);
const isDocumented = ({ operationId }: Answered): boolean => operationId !== undefined;

function validatorOf(operationId: OperationId, status: number): Validator<unknown> | undefined {
  const byStatus: Readonly<Record<number, Validator<unknown>>> = responseValidators[operationId];
  return byStatus[status];
}

function shapeFault({ operationId, response }: Answered): readonly [string, unknown] | undefined {
  const validate = operationId && validatorOf(operationId, response.status);
  if (!validate || validate(response.json)) return undefined;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message }: ValidationError) => `${instancePath || 'the body'} ${message}`,
  );
  return [
    `the schema of ${operationId} ${response.status}: ${faults.join('; ')}`,
    response.json ?? response.text,
  ];
}

const successShape: Readonly<Record<OperationId, RequirementId>> = {
  createAccessToken: 'TOK-ISSUED-200',
  registerDevice: 'DEV-CREATED-201',
  createBothHandsEnrollment: 'ENR-CREATED-201',
  createVerification: 'VER-RESPONSE',
  createWebhook: 'WHK-CREATED-201',
};

const secret = (
  id: string,
  verifies: RequirementId,
  kinds: readonly SecretKind[],
  what: string,
  severity?: 'warn',
): Oracle => ({
  id,
  title: `no answer contains ${what}`,
  verifies,
  ...(severity ? { severity } : {}),
  concerns: () => true,
  fault({ response, operationId }, { secrets }) {
    // Where a secret is handed out it has its one place; the rest of the answer is looked at.
    const given =
      operationId === 'createAccessToken' && response.status === 200
        ? jsonOf(response, 'access_token')
        : undefined;
    const text = [
      given === undefined ? response.text : response.text.replace(given, ''),
      ...Object.values(response.headers),
    ].join('\n');
    const found = secrets.findIn(text, kinds);
    return found && [`no ${found} in it`, response.text];
  },
});

const STACK_TRACE =
  /\bat [\w$.<>]+ \(?[^\s)]+:\d+:\d+\)?|Traceback \(most recent call last\)|^\s*at .+\.(?:java|kt|cs|js|ts):\d+/m;

const oracles: readonly Oracle[] = [
  {
    id: 'every-response/is-json',
    title: 'every response is JSON and says so in its Content-Type',
    verifies: 'OVW-JSON-RESPONSES',
    concerns: isDocumented,
    fault: ({ response: { headers, json, text } }) => {
      const contentType = headers['content-type'] ?? 'none';
      if (!/^application\/json\s*(?:;|$)/i.test(contentType))
        return ['Content-Type application/json', contentType];
      return json === undefined ? ['a JSON body', text] : undefined;
    },
  },
  {
    id: 'every-response/success-is-true',
    title: 'every 2xx response has success set to true',
    verifies: 'OVW-SUCCESS-TRUE',
    concerns: (answered) => isDocumented(answered) && isSuccess(answered),
    fault: (answered) => {
      const value = jsonAt(answered, '/success');
      return value === true ? undefined : ['success true', value];
    },
  },
  {
    id: 'every-error/has-the-error-shape',
    title: 'every error is an object with success and message',
    verifies: 'ERR-SHAPE',
    concerns: (answered) => isDocumented(answered) && isError(answered),
    fault: (answered) => {
      const value = jsonAt(answered, '');
      const ok = typeof value === 'object' && value !== null && 'success' in value && 'message' in value;
      return ok ? undefined : ['an object with success and message', value ?? answered.response.text];
    },
  },
  {
    id: 'every-error/success-is-false',
    title: 'success is false in every error',
    verifies: 'ERR-SUCCESS-FALSE',
    concerns: (answered) => isDocumented(answered) && isError(answered),
    fault: (answered) => {
      const value = jsonAt(answered, '/success');
      return value === false ? undefined : ['success false', value];
    },
  },
  {
    id: 'every-error/message-is-for-people',
    title: 'the message of every error is text in words, and no stack trace',
    verifies: 'ERR-MESSAGE',
    concerns: (answered) => isDocumented(answered) && isError(answered),
    fault: (answered) => {
      const value = jsonAt(answered, '/message');
      return isText(value) && !STACK_TRACE.test(value) ? undefined : ['words that a person can read', value];
    },
  },
  {
    id: 'every-response/has-no-stack-trace',
    title: 'no answer carries a stack trace',
    verifies: 'ERR-MESSAGE',
    severity: 'warn',
    concerns: () => true,
    fault: ({ response: { text, json } }) => {
      const plain = typeof json === 'object' && json !== null ? text.replaceAll('\\n', '\n') : text;
      return STACK_TRACE.test(plain) ? ['no stack trace', text] : undefined;
    },
  },
  {
    id: 'every-error/has-no-other-fields',
    title: 'errors have the fields of the error shape and no others',
    verifies: 'ERR-SHAPE',
    severity: 'warn',
    concerns: (answered) => isDocumented(answered) && isError(answered),
    fault: (answered, { contract }) => {
      const others = undocumentedFields(namedSchema(contract, 'ErrorResponse'), answered.response.json);
      return others.length === 0 ? undefined : ['success and message', others];
    },
  },
  secret(
    'every-response/keeps-client-secrets',
    'TOK-SECRET-SHOWN-ONCE',
    ['client_secret'],
    'a client_secret',
  ),
  secret('every-response/keeps-api-keys', 'WHK-API-KEY-NOT-RETURNED', ['api_key'], 'an api_key of a webhook'),
  secret(
    'every-response/keeps-access-tokens',
    'ERR-MESSAGE',
    ['access_token'],
    'an access token but the one it issues',
    'warn',
  ),
  ...(Object.keys(operationTable) as OperationId[]).flatMap((operationId): readonly Oracle[] => {
    const concerns = (answered: Answered) => answered.operationId === operationId && isSuccess(answered);
    const { responseSchemas, statuses } = operationTable[operationId];
    const schemas: Readonly<Record<number, string>> = responseSchemas;
    return [
      {
        id: `${prefixOf[operationId]}/response-fits-the-schema`,
        title: 'every 2xx response has the documented status and schema',
        verifies: successShape[operationId],
        needs: operationId === 'createAccessToken' ? [] : operationNeeds[operationId],
        concerns,
        fault: (answered) => {
          const { status } = answered.response;
          return status === statuses[0] ? shapeFault(answered) : [`status ${statuses[0]}`, status];
        },
      },
      {
        id: `${prefixOf[operationId]}/response-has-no-undocumented-fields`,
        title: '2xx responses have the documented fields and no others',
        verifies: successShape[operationId],
        severity: 'warn',
        needs: operationId === 'createAccessToken' ? [] : operationNeeds[operationId],
        concerns,
        fault: (answered, { contract }) => {
          const name = schemas[statuses[0]];
          const others =
            name === undefined ? [] : undocumentedFields(namedSchema(contract, name), answered.response.json);
          return others.length === 0 ? undefined : ['documented fields only', others];
        },
      },
    ];
  }),
];

export const everyResponseChecks: readonly Check[] = oracles.map(
  ({ id, title, verifies, severity, needs = [], concerns, fault }) =>
    check({
      id,
      title,
      verifies,
      needs,
      cost: 'aftermath',
      ...(severity ? { severity } : {}),
      async run(bench) {
        const answered = bench.exchanges
          .filter((each): each is Answered => each.response !== undefined)
          .filter(concerns);
        if (answered.length === 0) throw new Inconclusive('The run saw no answer that this is about.');
        const faults = answered.flatMap((each) => {
          const found = fault(each, bench);
          return found ? [{ each, found }] : [];
        });
        const [first] = faults;
        if (!first) return;
        const [expected, actual] = first.found;
        const often = faults.length > 1 ? ` (in ${faults.length} of ${answered.length} answers)` : '';
        throw new Finding(
          expected,
          `${shown(actual)}${often}`,
          faults.slice(0, 3).map(({ each }) => each),
        );
      },
    }),
);

function jsonOf({ json }: RecordedResponse, name: string): string | undefined {
  const value =
    typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
