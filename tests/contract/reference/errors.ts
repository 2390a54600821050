import type { RequirementId } from '../../../generated/requirements.ts';
import { errorBody, said, section, words, type Fact, type Place } from './place.ts';

/** The contract's shared response for each status of the general table. */
const responses = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  422: 'UnprocessableEntity',
  500: 'InternalServerError',
};

const everyError = Object.values(responses).map(errorBody);

const errorFormat = section('Error Format', [
  said(
    'every error',
    ['ERR-SHAPE'],
    words(
      '/components/schemas/ErrorResponse/description',
      'Every non-2xx response uses the same JSON shape.',
    ),
  ),
  said(
    'error body › success',
    ['ERR-SUCCESS-FALSE'],
    ...everyError.flatMap((body): readonly Fact[] => [
      { kind: 'value', body, example: 'Error', at: 'success', value: false },
      { kind: 'field', body, at: 'success', shape: { required: true, type: 'boolean', const: false } },
    ]),
  ),
  said(
    'error body › message',
    ['ERR-MESSAGE'],
    ...everyError.flatMap((body): readonly Fact[] => [
      {
        kind: 'value',
        body,
        example: 'Error',
        at: 'message',
        value: 'Human-readable description of the error',
      },
      { kind: 'field', body, at: 'message', shape: { required: true, type: 'string', minLength: 1 } },
    ]),
  ),
]);

// Where the general table alone gives an operation a status: that operation's own table leaves it out.
const onlyHere = (status: string, ...operations: readonly string[]): readonly Fact[] =>
  operations.map((operation) => ({ kind: 'status', operation, status }));

const INFO = '/info/description';

function code(
  status: '400' | '401' | '403' | '404' | '409' | '422' | '500',
  sentence: string,
  cites: readonly RequirementId[],
  ...facts: readonly Fact[]
): Place {
  const [name = '', meaning = ''] = sentence.split(' — ');
  return said(
    status,
    cites,
    words(INFO, `${status} ${sentence}`),
    words(`/components/responses/${responses[status]}/description`, name),
    words(`/components/responses/${responses[status]}/description`, meaning),
    ...facts,
  );
}

const statusCodes = section('HTTP Status Codes', [
  said('introduction', ['ERR-SHAPE'], words(INFO, 'The status codes you should expect across the API.')),
  code('400', 'Bad Request — invalid fields or business-rule violations.', ['ERR-BAD-REQUEST-400']),
  code(
    '401',
    'Unauthorized — missing or invalid token or credentials.',
    ['ERR-UNAUTHORIZED-401', 'AUTH-FORGED-TOKEN', 'WHK-UNAUTHORIZED-401'],
    ...onlyHere('401', 'createWebhook'),
  ),
  code('403', 'Forbidden — token valid but lacks the required permission.', ['ERR-FORBIDDEN-403']),
  code('404', 'Not Found — referenced resource does not exist.', ['ERR-NOT-FOUND-404']),
  code('409', 'Conflict — duplicate or conflicting resource state.', ['ERR-CONFLICT-409']),
  code('422', 'Unprocessable Entity — schema validation failed.', ['ERR-UNPROCESSABLE-422']),
  code(
    '500',
    'Internal Server Error — unexpected server error.',
    ['ERR-INTERNAL-500'],
    ...onlyHere(
      '500',
      'createAccessToken',
      'registerDevice',
      'createBothHandsEnrollment',
      'createVerification',
      'createWebhook',
    ),
  ),
]);

export const errors = [...errorFormat, ...statusCodes];
