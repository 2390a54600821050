/** Why an attempt got no answer, in words that say what to look at; the code of the error stays, to search for. */

/** What is thrown at a connection: codes of Node.js, of OpenSSL and of undici. */
type Failure = Error & { readonly code?: string; readonly hostname?: string };

const UNTRUSTED =
  'The certificate is signed by nobody whom this machine trusts. ' +
  'Start the mock with NODE_EXTRA_CA_CERTS=<file of the CA> to trust it';

const CLOSED = 'The receiver closed the connection without an answer';

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Several addresses tried in turn: the message is empty, each error has its own.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  const { code, message } = error as Failure;
  const words = wordsOf(error);
  // OpenSSL's messages go on with where in its sources they come from.
  return words === undefined ? message.split('\n', 1)[0]! : `${words} (${code}).`;
}

function wordsOf({ code = '', hostname, message }: Failure): string | undefined {
  switch (code) {
    case 'ECONNREFUSED':
      return `Nothing listens there: ${message}`;
    case 'ECONNRESET':
      return CLOSED;
    case 'UND_ERR_SOCKET':
      return message === 'other side closed' ? CLOSED : undefined;
    case 'ENOTFOUND':
      return `There is no host ${hostname}`;
    case 'EAI_AGAIN':
      return `The name ${hostname} cannot be resolved at the moment`;
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return 'The receiver does not speak TLS there: is its endpoint http:// instead of https://?';
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return UNTRUSTED;
    case 'CERT_HAS_EXPIRED':
      return 'The certificate has expired';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'The certificate is one of another name';
    default:
      return undefined;
  }
}
