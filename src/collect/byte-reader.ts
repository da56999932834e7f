/** Reads a stream of bytes by line and by length, holding no more than what was asked for. */
export type ByteReader = {
  /** A line with its end; at most `most` bytes of one that is longer. Null at the end of the stream. */
  readonly line: (most: number) => Promise<Uint8Array | null>;
  /** Exactly so many bytes, or fewer when the stream ends before. */
  readonly take: (length: number) => Promise<Uint8Array>;
  /** Passes over bytes without holding them; how many there were. */
  readonly skip: (length: number) => Promise<number>;
  /** Passes over everything before the next place where these bytes stand; how many that was, to the end if nowhere. */
  readonly skipTo: (mark: Uint8Array) => Promise<number>;
  /** Puts bytes back in front. */
  readonly unread: (bytes: Uint8Array) => void;
  /** How many bytes were read and not put back. */
  readonly position: () => number;
};

/** @param source where bytes come from; it may throw, and the error passes through */
export function makeByteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let position = 0;
  const more = async (): Promise<Buffer | null> => {
    const next = await chunks.next();
    return next.done ? null : Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length);
  };
  const next = async (): Promise<Buffer | null> => {
    if (held.length === 0) return more();
    const all = held;
    held = Buffer.alloc(0);
    return all;
  };
  const consume = async (length: number, keep: (chunk: Buffer) => void): Promise<number> => {
    let got = 0;
    while (got < length) {
      const chunk = await next();
      if (!chunk) break;
      const part = chunk.subarray(0, length - got);
      held = chunk.subarray(part.length);
      got += part.length;
      keep(part);
    }
    position += got;
    return got;
  };
  const find = async (mark: Uint8Array, most: number): Promise<number> => {
    for (let from = 0; ;) {
      const at = held.indexOf(mark, from);
      if (at >= 0 || held.length >= most) return at;
      from = Math.max(0, held.length - mark.length + 1);
      const chunk = await more();
      if (!chunk) return -1;
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    }
  };
  const take = async (length: number): Promise<Uint8Array> => {
    const parts: Buffer[] = [];
    await consume(length, (part) => parts.push(part));
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  };
  return {
    take,
    position: () => position,
    skip: (length) => consume(length, () => undefined),
    unread: (bytes) => {
      held = Buffer.concat([bytes, held]);
      position -= bytes.length;
    },
    line: async (most) => {
      const end = await find(Uint8Array.of(10), most);
      const line = await take(Math.min(end < 0 ? most : end + 1, most));
      return line.length === 0 ? null : line;
    },
    skipTo: async (mark) => {
      for (let passed = 0; ;) {
        const at = await find(mark, 65_536);
        if (at >= 0) return passed + (await consume(at, () => undefined));
        const isEnd = held.length < 65_536;
        // The last bytes may be the first of the mark.
        const length = isEnd ? held.length : held.length - mark.length + 1;
        passed += await consume(length, () => undefined);
        if (isEnd) return passed;
      }
    },
  };
}
