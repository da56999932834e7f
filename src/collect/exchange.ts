import type { Dispatcher } from 'undici';
import type { Trouble } from '../domain/index.ts';
import { failed, notTried, unreadable } from './attempts.ts';
import { decodeBody } from './decode-body.ts';
import { troubleOf } from './failures.ts';
import { headerOf, listOf, toHeaderList, type HeaderList } from './headers.ts';

/** What one request to one address brought. `status` is null when no answer came at all. */
export type Answer = {
  readonly status: number | null;
  readonly headers: HeaderList;
  readonly body: Uint8Array;
  readonly trouble: Trouble | null;
};

export type Question = {
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds for connection, headers and body together. */
  readonly timeout: number;
  /** Largest decoded body, in bytes. */
  readonly maxBytes: number;
  /** What to keep of a body that is larger. */
  readonly excess?: 'nothing' | 'head';
  readonly signal?: AbortSignal | undefined;
};

const NOTHING = { status: null, headers: [], body: new Uint8Array(0) } as const;

/** One request, without redirects and without a second try. Never throws for what the world does. */
export async function exchange(dispatcher: Dispatcher, question: Question): Promise<Answer> {
  const clock = AbortSignal.timeout(question.timeout);
  const signal = question.signal ? AbortSignal.any([question.signal, clock]) : clock;
  const stoppedBy = (): Trouble | null => {
    if (question.signal?.aborted) return notTried('stopped', 'the run was stopped');
    return clock.aborted ? failed('timeout', `no complete answer within ${question.timeout} ms`) : null;
  };
  try {
    const response = await dispatcher.request({
      origin: question.url.origin,
      path: question.url.pathname + question.url.search,
      method: 'GET',
      headers: question.headers,
      responseHeaders: 'raw',
      signal,
    });
    const headers = toHeaderList(pairsOf(response.headers));
    const read = await readBody(response, headers, question);
    return { status: response.statusCode, headers, ...read, trouble: stoppedBy() ?? read.trouble };
  } catch (error) {
    return { ...NOTHING, trouble: stoppedBy() ?? troubleOf(error) };
  }
}

async function readBody(response: Dispatcher.ResponseData, headers: HeaderList, question: Question) {
  const { maxBytes, excess } = question;
  // Aborting a body that is not read raises an error on it; nobody else listens.
  response.body.on('error', () => undefined);
  const declared = Number(headerOf(headers, 'content-length') ?? 0);
  if (declared > maxBytes && excess !== 'head') {
    response.body.destroy();
    const detail = `the answer says it has ${declared} bytes; the cap is ${maxBytes}`;
    return { body: NOTHING.body, trouble: unreadable('too-large', detail) };
  }
  const decoded = await decodeBody(response.body, listOf(headers, 'content-encoding'), maxBytes, excess);
  response.body.destroy();
  return decoded;
}

/** With `responseHeaders: 'raw'` undici gives names and values in turn, which its types do not say. */
function* pairsOf(raw: unknown): Generator<readonly [string, string]> {
  const flat = Array.isArray(raw) ? (raw as unknown[]) : [];
  for (let at = 0; at + 1 < flat.length; at += 2) yield [String(flat[at]), String(flat[at + 1])];
}
