import { isSha256, sha256 } from '../domain/index.ts';

/** Thrown when bytes that were kept cannot be given back as they were kept. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

const CRLF2 = Buffer.from('\r\n\r\n');

/**
 * The payload of one uncompressed record: the body without WARC and HTTP headers.
 *
 * @throws ArchiveError when the record is incomplete or its bytes are not those its payload digest names
 */
export function payloadOf(record: Buffer): Buffer {
  const headEnd = record.indexOf(CRLF2);
  if (headEnd < 0 || !record.subarray(0, 5).equals(Buffer.from('WARC/')))
    throw new ArchiveError('expected a WARC record but received bytes without its head');
  const fields = fieldsOf(record.subarray(0, headEnd).toString('utf8'));
  const start = headEnd + CRLF2.length;
  const length = Number(fields.get('content-length'));
  const block = record.subarray(start, start + length);
  if (!Number.isInteger(length) || block.length !== length)
    throw new ArchiveError(`expected a record block of ${length} bytes but received ${block.length}`);
  const payload = fields.get('warc-type') === 'response' ? afterHttpHead(block) : block;
  checkDigest(payload, fields.get('warc-payload-digest'));
  return payload;
}

function fieldsOf(head: string): ReadonlyMap<string, string> {
  const lines = head.split('\r\n').slice(1);
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function afterHttpHead(block: Buffer): Buffer {
  const end = block.indexOf(CRLF2);
  if (end < 0) throw new ArchiveError('expected HTTP headers in a response record but received none');
  return block.subarray(end + CRLF2.length);
}

function checkDigest(payload: Buffer, claimed: string | undefined): void {
  const [, value = ''] = claimed?.split(':') ?? [];
  if (!isSha256(value) || value === sha256(payload)) return;
  throw new ArchiveError(`expected bytes with SHA-256 ${value} but received ${sha256(payload)}`);
}
