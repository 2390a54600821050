/** From the bytes of a request to the JSON that an operation reads. */
import { InvalidBody, MalformedJson } from '../fields.ts';
import { isJsonObject, parseJson } from '../json.ts';
import { SimulatedCrash } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Incoming, Operation } from './operation.ts';

/** @throws {InvalidBody} if it is too large, labelled as something else, not UTF-8 or not JSON. */
export async function readBody(world: World, operation: Operation, request: Incoming): Promise<unknown> {
  const { defects } = world;
  if (request.body === 'too large') throw new InvalidBody('The request body is larger than 1 MiB.');

  const mediaType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    if (defects.has('wrong-media-type-500')) throw new SimulatedCrash();
    if (defects.has('token-form-body-accepted') && operation.operationId === 'createAccessToken') {
      return Object.fromEntries(new URLSearchParams(request.body.toString()));
    }
    throw new InvalidBody('The request body must be JSON, sent with Content-Type: application/json.');
  }

  const body = await parse(world, request.body);
  if (breaks(world, operation, body)) throw new SimulatedCrash();
  return defects.has('array-body-unwrapped') && Array.isArray(body) ? body[0] : body;
}

/** Whether code without a care, or a database without the characters, would fall over `body`. */
function breaks({ defects }: World, { fields }: Operation, body: unknown): boolean {
  return (
    (defects.has('unknown-field-500') &&
      isJsonObject(body) &&
      Object.keys(body).some((name) => !fields.includes(name))) ||
    (defects.has('null-body-500') && body === null) ||
    (defects.has('nul-character-500') && JSON.stringify(body).includes('\\u0000')) ||
    (defects.has('astral-character-500') && /[\u{10000}-\u{10ffff}]/u.test(JSON.stringify(body)))
  );
}

async function parse({ defects }: World, bytes: Buffer): Promise<unknown> {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    if (defects.has('malformed-json-500')) throw new SimulatedCrash();
    if (defects.has('malformed-json-hangs')) await new Promise<never>(() => {});
    throw new MalformedJson('The request body is not valid JSON.');
  }
}
