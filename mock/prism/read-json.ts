/** From the bytes of a body to JSON, or to the answer that says why not. */
import { operationTable } from '../../generated/operations.ts';

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: number; readonly message: string };

/** A replaced character would be another text than the one that was sent; a byte order mark is skipped. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
/** Arrays and objects inside each other, at most. */
const DEEPEST = 500;

const FORM = /^application\/x-www-form-urlencoded\b/i;
/** RFC 8259, with or without parameters. */
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

/**
 * @param operation what the body was sent to, for the message
 * @param invalidStatus the status with which the operation refuses an invalid body
 */
export function readJson(
  { method, path }: { readonly method: string; readonly path: string },
  contentType: string | undefined,
  bytes: Uint8Array,
  invalidStatus: number,
): Body {
  if (bytes.length === 0) return { ok: true, value: undefined };
  if (path === operationTable.createAccessToken.path && FORM.test(contentType ?? '')) {
    return {
      ok: false,
      status: invalidStatus,
      message:
        'The body is form-encoded, as RFC 6749 has it. This API takes the same fields as JSON: send them as a JSON ' +
        'object with Content-Type: application/json.',
    };
  }
  if (!JSON_TYPE.test(contentType ?? '')) {
    const sent = contentType === undefined ? 'no Content-Type was sent' : `${contentType} was sent`;
    return {
      ok: false,
      status: 415,
      message: `${method} ${path} takes Content-Type: application/json; ${sent}.`,
    };
  }
  let text: string;
  try {
    text = UTF_8.decode(bytes);
  } catch {
    const message = isGzip(bytes)
      ? 'The body is compressed (gzip). Send it as it is.'
      : 'The body is not UTF-8, which JSON has to be.';
    return { ok: false, status: invalidStatus, message };
  }
  try {
    const value: unknown = JSON.parse(text);
    // Each level takes two characters at least, so that hardly any body has to be looked through.
    if (text.length > 2 * DEEPEST && isDeeper(value)) {
      return {
        ok: false,
        status: invalidStatus,
        message: `The body is nested more than ${DEEPEST} levels deep.`,
      };
    }
    return { ok: true, value };
  } catch (error) {
    return {
      ok: false,
      status: invalidStatus,
      message: `The body is not JSON: ${reasonOf(error as SyntaxError)}.`,
    };
  }
}

/** RFC 1952. */
const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** Level by level: the value is refused because recursion into it, in JSON.stringify for one, would fail. */
function isDeeper(value: unknown): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

// The engine's messages may quote the body, and a body may hold a secret: only what precedes the quotation is kept.
function reasonOf({ message }: SyntaxError): string {
  return message.replace(/,? ?(?:\.\.\.)?".*is not valid JSON$/s, '');
}
