import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { extract, type Header } from 'tar-stream';
import type { Trouble } from '../domain/index.ts';
import { messageOf, unreadable } from './attempts.ts';
import { capped, decodeBody, inflate, type Flow } from './decode-body.ts';
import { joinBytes } from './join-bytes.ts';

/** A file inside an archive. The name is only a name: nothing is ever written to where it points. */
export type Member = { readonly name: string; readonly body: Uint8Array; readonly trouble: Trouble | null };

/** What reading an archive brings, member by member; `end` comes once, last. */
export type ArchiveEvent =
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'end'; readonly trouble: Trouble | null };

export type ArchiveCaps = {
  /** Largest member, in decoded bytes; a larger one is passed over with a trouble. */
  readonly member: number;
  /** Largest archive, in decoded bytes; reading stops there. */
  readonly archive: number;
};

/** What a file name says about how to open it. `.warc.gz` is not ours: its reader wants the bytes as they are. */
export function archiveKind(name: string): 'tar' | 'zip' | 'webarchive' | 'gzip' | 'plain' {
  if (/\.(tar(\.gz)?|tgz)$/i.test(name)) return 'tar';
  if (/\.(zip|wacz)$/i.test(name)) return 'zip';
  if (/\.webarchive$/i.test(name)) return 'webarchive';
  return /\.gz$/i.test(name) && !/\.warc\.gz$/i.test(name) ? 'gzip' : 'plain';
}

/** The bytes of a plain or gzipped file, up to the cap. Never throws for what is in the file. */
export async function readOneFile(
  path: string,
  cap: number,
): Promise<{ body: Uint8Array; trouble: Trouble | null }> {
  const encodings = archiveKind(path) === 'gzip' ? ['gzip'] : [];
  return decodeBody(createReadStream(path) as AsyncIterable<Uint8Array>, encodings, cap);
}

/** The members of a `.tar` or `.tar.gz`, one at a time, in the archive's order. Whole members before a cut all arrive. */
export async function* readArchive(path: string, caps: ArchiveCaps): AsyncGenerator<ArchiveEvent> {
  const flow: Flow = { trouble: null };
  const tail: { last: Uint8Array } = { last: new Uint8Array(0) };
  const tar = extract();
  const source = Readable.from(keepTail(decoded(path, caps.archive, flow), tail));
  source.pipe(tar);
  let trouble: Trouble | null = null;
  let open: string | null = null;
  try {
    for await (const entry of tar) {
      const { header } = entry;
      open = header.name;
      const member = await readMember(header, entry as AsyncIterable<Uint8Array>, caps.member);
      open = null;
      if (member) yield { kind: 'member', member };
    }
    if (!endsInZeros(tail.last)) trouble = unreadable('cut-off', 'the archive has no end mark');
  } catch (error) {
    trouble = brokenArchive(error, open);
  } finally {
    source.destroy();
  }
  yield {
    kind: 'end',
    trouble: flow.trouble && flow.trouble.reason !== 'truncated' ? flow.trouble : trouble,
  };
}

function decoded(path: string, cap: number, flow: Flow): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(path) as AsyncIterable<Uint8Array>;
  return /gz$/i.test(path) ? inflate(capped(raw, Infinity, flow), 'gzip', cap, flow) : capped(raw, cap, flow);
}

async function readMember(
  header: Header,
  bytes: AsyncIterable<Uint8Array>,
  cap: number,
): Promise<Member | null> {
  const isFile = header.type === 'file' || header.type === 'contiguous-file';
  const { size } = header;
  if (isFile && size <= cap) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    return { name: header.name, body: joinBytes(chunks), trouble: null };
  }
  // A link, a device or a giant: its bytes go by unread.
  await drain(bytes);
  if (!isFile) return null;
  const trouble = unreadable('too-large', `the member has ${size} bytes; the cap is ${cap}`);
  return { name: header.name, body: new Uint8Array(0), trouble };
}

async function drain(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const steps = bytes[Symbol.asyncIterator]();
  while (!(await steps.next()).done);
}

/** A tar ends in two blocks of zeros; one that just stops was cut where a member happened to end. */
function endsInZeros(tail: Uint8Array): boolean {
  return tail.length > 0 && tail.subarray(-512).every((byte) => byte === 0);
}

async function* keepTail(
  source: AsyncIterable<Uint8Array>,
  tail: { last: Uint8Array },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    tail.last = chunk.length >= 512 ? chunk : Buffer.concat([tail.last.subarray(-512), chunk]);
    yield chunk;
  }
}

function brokenArchive(error: unknown, open: string | null): Trouble {
  const message = messageOf(error);
  if (!/unexpected end|premature|writable stream closed/i.test(message))
    return unreadable('bad-archive', message);
  const where = open === null ? 'between two members' : `in the middle of "${open}"`;
  return unreadable('cut-off', `the archive stops ${where}`);
}
