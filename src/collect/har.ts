import type { Attempt } from '../domain/index.ts';
import { messageOf, unreadable } from './attempts.ts';
import { mediaTypeOf, toHeaderList, type HeaderList } from './headers.ts';
import { archiveBytes, savedAttempt, statedInstant, strayOf, type SavedArchive } from './saved-archive.ts';

/**
 * The answers of a HAR file (HTTP Archive 1.2), as browsers and proxies save them. Of a request only its address is taken,
 * and of what it sent only the words that were searched for; cookies and headers of requests are never read. Entries
 * without a body are passed over: browsers leave out most of what they show.
 */
export async function* readHar(archive: SavedArchive): AsyncGenerator<Attempt> {
  const read = await archiveBytes(archive);
  if ('trouble' in read) {
    yield strayOf(archive, read.trouble);
    return;
  }
  const entries = entriesOf(read.bytes);
  if (typeof entries === 'string') {
    yield strayOf(archive, unreadable('bad-har', entries));
    return;
  }
  let brought = 0;
  for (const [index, entry] of entries.entries()) {
    const attempt = toAttempt(entry, `entry ${index + 1}`, archive);
    if (attempt === null) continue;
    brought += 1;
    yield attempt;
  }
  if (brought === 0)
    yield strayOf(archive, {
      outcome: 'empty',
      reason: 'no-records',
      detail: 'no entry of the file has a body',
    });
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inner = (value: unknown, key: string): Json => {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(found) ? found : {};
};
const text = (value: Json, key: string): string | null => {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === 'string' ? found : null;
};
const list = (value: Json, key: string): readonly unknown[] => {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
};

/** More than any person's visit makes. */
const MOST_ENTRIES = 50_000;

/** The entries, or why there are none. */
function entriesOf(bytes: Buffer): readonly Json[] | string {
  try {
    const data: unknown = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
    const entries = inner(data, 'log')['entries'];
    if (!Array.isArray(entries)) return 'the file holds no log of entries';
    return entries.slice(0, MOST_ENTRIES).filter(isObject);
  } catch (error) {
    return `the file is no JSON, or was cut short: ${messageOf(error).slice(0, 200)}`;
  }
}

function toAttempt(entry: Json, member: string, archive: SavedArchive): Attempt | null {
  const request = inner(entry, 'request');
  const response = inner(entry, 'response');
  const content = inner(response, 'content');
  const address = text(request, 'url') ?? '';
  const body = text(content, 'text');
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address) || body === null || body === '') return null;
  const { bytes, isText, trouble } = decoded(body, text(content, 'encoding'), archive.maxBytes);
  const headers = headersOf(response, text(content, 'mimeType'), isText);
  const status = response['status'];
  return savedAttempt(archive, member, statedInstant(text(entry, 'startedDateTime')), {
    address: withWords(address, request),
    headers,
    status: typeof status === 'number' && Number.isInteger(status) && status > 0 ? status : null,
    body: bytes,
    mediaType: mediaTypeOf(headers),
    trouble,
  });
}

/** Base64 takes four letters for three bytes: what is too large is not decoded at all. */
function decoded(body: string, encoding: string | null, cap: number) {
  const isText = encoding !== 'base64';
  const size = isText ? body.length : Math.floor((body.length * 3) / 4);
  const tooLarge = size > cap || (isText && Buffer.byteLength(body) > cap);
  if (tooLarge) {
    const trouble = unreadable('too-large', `the answer has more than ${cap} bytes`);
    return { bytes: new Uint8Array(0), isText, trouble };
  }
  return { bytes: new Uint8Array(Buffer.from(body, isText ? 'utf8' : 'base64')), isText, trouble: null };
}

/** A body that stands in the file as text is UTF-8 now, whatever it came as; and no coding is left on it. */
function headersOf(response: Json, mimeType: string | null, isText: boolean): HeaderList {
  const pairs = list(response, 'headers').flatMap((header) => {
    const [name, value] = isObject(header) ? [text(header, 'name'), text(header, 'value')] : [null, null];
    return name === null || value === null || !/^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name)
      ? []
      : [[name, value] as const];
  });
  const headers = toHeaderList(pairs).filter(([name]) => !/^content-(encoding|length|type)$/.test(name));
  const type = (mimeType ?? '').replace(/;\s*charset=[^;]*/gi, '').slice(0, 200);
  return [...headers, ['content-type', isText ? `${type}; charset=utf-8` : type]];
}

/** What a search form is called where it is sent in the body of a request. */
const WORDS = ['keyword', 'q', 'query', 'wd', 'search'];
const LONGEST_FORM = 10_000;

/**
 * Some sites send what is searched for in the body of a request. It is put behind the address in the way of web archives
 * (`__wb_method=POST`, as pywb writes it); of all that was sent nothing but these words is taken.
 */
function withWords(address: string, request: Json): string {
  if (text(request, 'method')?.toUpperCase() !== 'POST') return address;
  const sent = inner(request, 'postData');
  const body = text(sent, 'text') ?? '';
  const fields = body.length > LONGEST_FORM ? {} : { ...parametersOf(sent), ...formOf(body) };
  const words = WORDS.flatMap((name) => (typeof fields[name] === 'string' ? [[name, fields[name]]] : []));
  const [first] = words;
  if (first === undefined) return address;
  const url = new URL(address);
  url.searchParams.append('__wb_method', 'POST');
  url.searchParams.append(first[0] ?? '', first[1] ?? '');
  return url.href;
}

const parametersOf = (sent: Json): Json =>
  Object.fromEntries(
    list(sent, 'params').flatMap((one) => (isObject(one) ? [[text(one, 'name') ?? '', one['value']]] : [])),
  );

function formOf(body: string): Json {
  try {
    const data: unknown = JSON.parse(body);
    return isObject(data) ? data : {};
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}
