import { lobby, type Bench, type Reply } from '../bench.ts';
import { shape } from '../findings.ts';
import type { Probe } from '../probe.ts';

/** Status, media type and body of an answer. */
export function wire({ status, headers, json, text }: Reply): unknown {
  return { status, mediaType: headers.get('content-type'), body: shape(json ?? text) };
}

async function sendRaw(bench: Bench, raw: string, mediaType = 'application/json'): Promise<Reply> {
  const authorization = `Bearer ${await bench.tokenOf()}`;
  return bench.send('/v1/devices', {
    headers: { authorization, 'content-type': mediaType },
    raw,
    timeoutMs: 1500,
  });
}

const refused = (status: number, message: string): unknown => ({
  status,
  mediaType: 'application/json',
  body: { success: false, message },
});

export const httpProbes: readonly Probe[] = [
  {
    title: 'a request without a token',
    observe: async (bench) => wire(await bench.send('/v1/devices', { body: lobby })),
    correct: refused(401, 'A Bearer token is required.'),
    deviations: {
      'error-without-success': ['body.success is missing'],
      'error-success-true': ['body.success is true'],
      'error-key-instead-of-message': [
        'body.message is missing',
        'body.error is "A Bearer token is required."',
      ],
      'error-message-empty': ['body.message is ""'],
      'error-message-list': ['body.message is [{"loc":["body"],"msg":"A Bearer token is required."}]'],
      'error-nested': ['body.message is missing', 'body.error is {"message":"A Bearer token is required."}'],
      'error-double-encoded': [
        'body is "{\\"success\\":false,\\"message\\":\\"A Bearer token is required.\\"}"',
      ],
      'error-problem-json': [
        'mediaType is "application/problem+json"',
        'body.success is missing',
        'body.message is missing',
        'body.type is "about:blank"',
        'body.title is "A Bearer token is required."',
        'body.status is 401',
      ],
      'error-html': [
        'mediaType is "text/html; charset=utf-8"',
        'body is "<!DOCTYPE html>\\n<html lang=\\"en\\"><head><title>A Bearer token is required.</title></head…',
      ],
      'error-text-plain': ['mediaType is "text/plain"'],
      'error-empty-body': ['mediaType is null', 'body is ""'],
      'error-status-200': ['status is 200'],
      'error-stack-trace': ['body.stack is "<stack trace>"'],
      'error-stack-in-message': ['body.message is "<stack trace>"'],
      'error-extra-fields': ['body.code is 401', 'body.path is "/v1/devices"'],
    },
  },
  {
    title: 'a registration',
    observe: async (bench) => {
      const reply = await bench.post('/v1/devices', lobby);
      return { mediaType: reply.headers.get('content-type'), names: Object.keys(reply.json as object) };
    },
    correct: { mediaType: 'application/json', names: ['success', 'data', 'message'] },
    deviations: {
      'success-labelled-html': ['mediaType is "text/html"'],
      'success-without-media-type': ['mediaType is null'],
      'success-flag-missing': ['names.0 is "data"', 'names.1 is "message"', 'names.2 is missing'],
    },
  },
  {
    title: 'an unknown path',
    observe: async (bench) => wire(await bench.post('/v1/scanners', lobby)),
    correct: refused(404, 'There is nothing at /v1/scanners.'),
    deviations: {
      'unknown-path-html': [
        'mediaType is "text/html; charset=utf-8"',
        'body is "<!DOCTYPE html>\\n<html lang=\\"en\\"><head><title>Cannot find the page</title></head><body>…',
      ],
      'unknown-path-200': [
        'status is 200',
        'mediaType is "text/html; charset=utf-8"',
        'body is "<!DOCTYPE html>\\n<html lang=\\"en\\"><head><title>Link Identity</title></head><body><pre>Li…',
      ],
    },
  },
  {
    title: 'a wrong method',
    observe: async (bench) => {
      const headers = { authorization: `Bearer ${await bench.tokenOf()}` };
      const put = await bench.send('/v1/devices', { method: 'PUT', headers, body: lobby });
      return {
        get: wire(await bench.send('/v1/devices', { method: 'GET', headers })),
        putStatus: put.status,
      };
    },
    correct: { get: refused(405, '/v1/devices takes POST, not GET.'), putStatus: 405 },
    deviations: {
      'wrong-method-text': ['get.mediaType is "text/plain"', 'get.body is "Method Not Allowed"'],
      'wrong-method-accepted': ['putStatus is 201'],
    },
  },
  {
    title: 'a body that is cut off',
    observe: (bench) => sendRaw(bench, '{"device_name":').then(wire, (error: Error) => error.name),
    correct: refused(400, 'The request body is not valid JSON.'),
    deviations: {
      'malformed-json-500': ['status is 500', 'body.message is "Unexpected server error."'],
      'malformed-json-html': [
        'mediaType is "text/html; charset=utf-8"',
        'body is "<!DOCTYPE html>\\n<html lang=\\"en\\"><head><title>SyntaxError</title></head><body><pre>Synt…',
      ],
      'malformed-json-hangs': ['it is "TimeoutError"'],
    },
  },
  {
    title: 'bodies that are no object, or not labelled as JSON',
    observe: async (bench) => ({
      null: (await sendRaw(bench, 'null')).status,
      extra: (await sendRaw(bench, JSON.stringify({ ...lobby, colour: 'grey' }))).status,
      array: (await sendRaw(bench, JSON.stringify([lobby]))).status,
      form: (await sendRaw(bench, 'device_name=Lobby', 'application/x-www-form-urlencoded')).status,
      twoMebibytes: (await sendRaw(bench, ' '.repeat(2 ** 21))).status,
    }),
    correct: { null: 400, extra: 201, array: 400, form: 400, twoMebibytes: 400 },
    deviations: {
      'null-body-500': ['null is 500'],
      'unknown-field-500': ['extra is 500'],
      'array-body-unwrapped': ['array is 201'],
      'wrong-media-type-500': ['form is 500'],
    },
  },
  {
    title: 'characters that are rare',
    observe: async (bench) => ({
      nul: (await bench.post('/v1/devices', { ...lobby, device_name: 'a\0b' })).status,
      emoji: (await bench.post('/v1/devices', { ...lobby, device_name: '🖐️' })).status,
    }),
    correct: { nul: 201, emoji: 201 },
    deviations: {
      'nul-character-500': ['nul is 500'],
      'astral-character-500': ['emoji is 500'],
    },
  },
];
