import { messageOf, failed, notTried } from './attempts.ts';
import type { Trouble } from '../domain/index.ts';

/** Codes of Node, OpenSSL and undici, and what each means to a reader of the record. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/, 'dns'],
  [/^ECONNREFUSED$/, 'connection-refused'],
  [/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'timeout'],
  [/^(EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'unreachable'],
  [/^(LACUNA_PROXY|UND_ERR_PRX_TLS)$/, 'proxy'],
  [/^(HPE_|HTTPParserError|UND_ERR_HEADERS_OVERFLOW|UND_ERR_INVALID_ARG)/, 'bad-answer'],
  [/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/, 'tls'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/, 'reset'],
];

/** Reasons that may pass by themselves, so that a second try is worth it. */
const PASSING = new Set(['timeout', 'reset', 'connection-refused', 'unreachable', 'proxy']);

/** What the network did, as a recorded trouble. Anything unknown keeps its own message under the reason `network`. */
export function troubleOf(error: unknown): Trouble {
  const codes = codesOf(error);
  if (codes.includes('LACUNA_PRIVATE_ADDRESS')) return notTried('private-address', messageOf(error));
  for (const code of codes) {
    const known = REASONS.find(([pattern]) => pattern.test(code));
    if (known) return failed(known[1], `${messageOf(error) || 'no answer'} (${code})`);
  }
  return failed('network', messageOf(error));
}

/** Whether trying again may help. */
export function isPassing(trouble: Trouble): boolean {
  return PASSING.has(trouble.reason) || trouble.reason === 'cut-off' || /EAI_AGAIN/.test(trouble.detail);
}

/** The code and name of an error and of what it wraps: several addresses tried give an AggregateError of several errors. */
function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code, error.name] : [error.name];
  const inside = error instanceof AggregateError ? (error.errors as unknown[]).flatMap(codesOf) : [];
  return [...own, ...inside, ...codesOf(error.cause)];
}
