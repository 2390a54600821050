import { table } from './table.ts';

const errorShape = 'Every non-2xx response uses the same JSON shape: success false, message';

/** The one error shape, and requests that a careless front end trips over. */
export const httpDefects = table('all operations', [
  ['error-without-success', 'one-response', 'errors lack `success`', errorShape],
  ['error-success-true', 'one-response', 'errors say `success: true`', errorShape],
  ['error-key-instead-of-message', 'one-response', 'errors carry `error`, not `message`', errorShape],
  [
    'error-message-empty',
    'one-response',
    'the message is empty',
    'message: human-readable description of the error',
  ],
  ['error-message-list', 'one-response', 'the message is an array of details', errorShape],
  ['error-nested', 'one-response', 'the error sits under an `error` object', errorShape],
  ['error-double-encoded', 'one-response', 'the error body is a JSON string that holds JSON', errorShape],
  ['error-problem-json', 'one-response', 'errors are application/problem+json', errorShape],
  ['error-html', 'one-response', 'errors are an HTML page', 'All requests and responses are JSON'],
  [
    'error-text-plain',
    'one-response',
    'error bodies are labelled text/plain',
    'All requests and responses are JSON',
  ],
  ['error-empty-body', 'one-response', 'errors have no body', errorShape],
  [
    'error-status-200',
    'one-response',
    'errors travel with status 200',
    'Every non-2xx response; HTTP status codes',
  ],
  ['error-stack-trace', 'one-response', 'errors carry a stack trace', errorShape],
  [
    'error-stack-in-message',
    'one-response',
    'the message is a stack trace',
    'Human-readable description of the error',
  ],
  ['error-extra-fields', 'one-response', 'errors carry code and path as well', errorShape],
  [
    'success-labelled-html',
    'one-response',
    'answers are labelled text/html',
    'All requests and responses are JSON',
  ],
  ['success-without-media-type', 'one-response', 'answers have no Content-Type', 'All responses are JSON'],
  [
    'success-flag-missing',
    'one-response',
    'answers lack `success`',
    'success true in every response example',
  ],
  ['unknown-path-html', 'one-response', 'an unknown path answers an HTML page', errorShape],
  [
    'unknown-path-200',
    'one-response',
    'an unknown path answers 200 (single-page fallback)',
    '404 Not Found',
    'inferred',
  ],
  ['wrong-method-text', 'one-response', 'a wrong method answers plain text', errorShape],
  ['wrong-method-accepted', 'one-response', 'PUT is served as POST', 'POST /v1/…', 'inferred'],
  ['malformed-json-500', 'one-response', 'unparseable JSON answers 500', '400 Bad Request'],
  ['malformed-json-html', 'one-response', 'unparseable JSON answers the framework’s HTML page', errorShape],
  ['malformed-json-hangs', 'one-response', 'unparseable JSON is never answered', '400 Bad Request'],
  ['null-body-500', 'one-response', 'the body `null` answers 500', '400 Bad Request'],
  [
    'array-body-unwrapped',
    'echo',
    'a body in a one-element array is accepted',
    'Request body is an object',
    'inferred',
  ],
  ['wrong-media-type-500', 'one-response', 'a form body answers 500', '400 Bad Request'],
  ['nul-character-500', 'echo', 'a NUL in a string answers 500', '500: unexpected server error'],
  ['astral-character-500', 'echo', 'an emoji in a string answers 500', '500: unexpected server error'],
]);
