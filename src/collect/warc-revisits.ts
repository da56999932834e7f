import type { Attempt } from '../domain/index.ts';
import { notTried } from './attempts.ts';
import { headerOf } from './headers.ts';
import type { WarcRecord } from './warc-records.ts';

/** What a record's block holds. */
export type Read = Pick<Attempt, 'status' | 'headers' | 'mediaType' | 'body' | 'trouble'>;

/** Bodies that later records say they saw again, unchanged. */
export type Originals = {
  readonly keep: (record: WarcRecord, address: string, read: Read) => void;
  readonly fill: (record: WarcRecord, read: Read) => Read;
};

/** Bodies that a revisit may refer to, the newest of them. */
const MOST_ORIGINAL_BYTES = 64 * 1024 * 1024;

/** None yet; they are kept by payload digest, or by address and date where there is none. */
export function makeOriginals(): Originals {
  const kept = new Map<string, Read>();
  let bytes = 0;
  return {
    keep: (record, address, read) => {
      const digest = headerOf(record.fields, 'warc-payload-digest');
      const key = digest ?? `${address} ${headerOf(record.fields, 'warc-date') ?? ''}`;
      if (read.trouble || kept.has(key) || read.body.length > MOST_ORIGINAL_BYTES / 4) return;
      kept.set(key, read);
      bytes += read.body.length;
      for (const [oldest, { body }] of kept) {
        if (bytes <= MOST_ORIGINAL_BYTES) break;
        kept.delete(oldest);
        bytes -= body.length;
      }
    },
    fill: (record, read) => {
      const { fields } = record;
      const referred = `${headerOf(fields, 'warc-refers-to-target-uri') ?? ''} ${headerOf(fields, 'warc-refers-to-date') ?? ''}`;
      const original = kept.get(headerOf(fields, 'warc-payload-digest') ?? '') ?? kept.get(referred);
      if (!original)
        return {
          ...read,
          trouble: read.trouble ?? notTried('revisit-elsewhere', 'the bytes are in another archive'),
        };
      // A revisit may repeat the headers it got; what it does not repeat is as it was.
      const own = read.headers.length > 0 ? read : original;
      const { status, headers, mediaType } = own;
      return {
        status,
        headers,
        mediaType: mediaType || original.mediaType,
        body: original.body,
        trouble: read.trouble,
      };
    },
  };
}
