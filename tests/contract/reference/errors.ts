import { errorBody, said, section, type Fact } from './place.ts';

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
  said('every error', ['ERR-SHAPE']),
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

const statusCodes = section('HTTP Status Codes', [
  said('introduction', ['ERR-SHAPE']),
  said('400', ['ERR-BAD-REQUEST-400']),
  said(
    '401',
    ['ERR-UNAUTHORIZED-401', 'AUTH-FORGED-TOKEN', 'WHK-UNAUTHORIZED-401'],
    ...onlyHere('401', 'createWebhook'),
  ),
  said('403', ['ERR-FORBIDDEN-403']),
  said('404', ['ERR-NOT-FOUND-404']),
  said('409', ['ERR-CONFLICT-409']),
  said('422', ['ERR-UNPROCESSABLE-422']),
  said(
    '500',
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
