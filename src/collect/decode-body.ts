import type { Transform } from 'node:stream';
import zlib from 'node:zlib';
import type { Trouble } from '../domain/index.ts';
import { messageOf, unreadable } from './attempts.ts';
import { joinBytes } from './join-bytes.ts';

/** Bytes after all encodings are undone, and what went wrong on the way. */
export type Decoded = { readonly body: Uint8Array; readonly trouble: Trouble | null };

/** More layers than this are an attack and not an encoding. */
const MOST_LAYERS = 4;

const INFLATERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: () => zlib.createInflate(),
  'deflate-raw': () => zlib.createInflateRaw(),
  br: () => zlib.createBrotliDecompress(),
  zstd: () => zlib.createZstdDecompress(),
};

/** What goes wrong first in a chain of layers; later troubles follow from it. */
export type Flow = { trouble: Trouble | null };

/**
 * Undoes content encodings while counting every decoded byte of every layer, so that a bomb stops at the cap and not at
 * the end of memory. Never throws.
 *
 * @param encodings in the order they were applied, as `Content-Encoding` lists them
 * @param cap largest number of bytes any layer may yield
 * @param excess what is left when the cap is passed: nothing (default), or the bytes up to the cap without a trouble
 */
export async function decodeBody(
  source: AsyncIterable<Uint8Array>,
  encodings: readonly string[],
  cap: number,
  excess: 'nothing' | 'head' = 'nothing',
): Promise<Decoded> {
  const layers = encodings.filter((encoding) => encoding !== 'identity').reverse();
  const unknown = layers.find((encoding) => !Object.hasOwn(INFLATERS, encoding));
  if (unknown !== undefined) return { body: new Uint8Array(0), trouble: unknownEncoding(unknown) };
  if (layers.length > MOST_LAYERS) return { body: new Uint8Array(0), trouble: tooManyLayers(layers.length) };
  const flow: Flow = { trouble: null };
  let bytes = capped(source, cap, flow);
  for (const layer of layers) bytes = inflate(bytes, layer, cap, flow);
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const isTooLarge = flow.trouble?.reason === 'too-large';
  if (isTooLarge && excess === 'nothing') return { body: new Uint8Array(0), trouble: flow.trouble };
  return { body: joinBytes(chunks), trouble: isTooLarge ? null : flow.trouble };
}

/** Passes bytes on up to a number; a source that fails is the end of the bytes and a trouble of the flow. */
export async function* capped(
  source: AsyncIterable<Uint8Array>,
  cap: number,
  flow: Flow,
): AsyncGenerator<Uint8Array> {
  let left = cap;
  try {
    for await (const chunk of source) {
      if (chunk.length > left) {
        flow.trouble ??= tooLarge(cap);
        yield chunk.subarray(0, left);
        return;
      }
      left -= chunk.length;
      yield chunk;
    }
  } catch (error) {
    flow.trouble ??= unreadable('cut-off', `the bytes stopped before their end: ${messageOf(error)}`);
  }
}

/** One layer undone, as a stream that holds no more than what one chunk of input yields up to the cap. */
export async function* inflate(
  source: AsyncIterable<Uint8Array>,
  encoding: string,
  cap: number,
  flow: Flow,
): AsyncGenerator<Uint8Array> {
  let layer: Layer | null = null;
  for await (const chunk of fromTwoBytes(source)) {
    layer ??= openLayer(encoding === 'deflate' && isRawDeflate(chunk) ? 'deflate-raw' : encoding, cap, flow);
    await layer.write(chunk);
    yield* layer.take();
    if (layer.isOver()) return;
  }
  if (!layer) return;
  await layer.end();
  yield* layer.take();
}

/** The same bytes; the first chunk has the two bytes that tell one deflate from the other, and none is empty. */
async function* fromTwoBytes(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of source) {
    const bytes: Uint8Array = held ? Buffer.concat([held, chunk]) : chunk;
    held = held && bytes.length < 2 ? bytes : null;
    if (!held && bytes.length > 0) yield bytes;
  }
  if (held && held.length > 0) yield held;
}

type Layer = {
  readonly write: (chunk: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly take: () => readonly Uint8Array[];
  readonly isOver: () => boolean;
};

function openLayer(encoding: string, cap: number, flow: Flow): Layer {
  const inflater = (INFLATERS[encoding] ?? zlib.createGunzip)();
  let ready: Uint8Array[] = [];
  let total = 0;
  let over = false;
  const stop = (trouble: Trouble) => {
    flow.trouble ??= trouble;
    over = true;
  };
  inflater.on('data', (chunk: Uint8Array) => {
    if (over) return;
    const room = cap - total;
    total += chunk.length;
    ready.push(total > cap ? chunk.subarray(0, room) : chunk);
    // Destroying inside the handler stops zlib in the middle of a chunk: one kilobyte of brotli can mean gigabytes.
    if (total > cap) {
      stop(tooLarge(cap));
      inflater.destroy();
    }
  });
  inflater.on('error', (error: NodeJS.ErrnoException) => stop(brokenLayer(encoding, error)));
  const settled = (begin: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      if (over) {
        resolve();
        return;
      }
      inflater.once('close', resolve);
      begin(() => {
        inflater.off('close', resolve);
        resolve();
      });
    });
  return {
    write: (chunk) => settled((done) => inflater.write(chunk, done)),
    end: () => settled((done) => inflater.once('end', done).end()),
    take: () => {
      const taken = ready;
      ready = [];
      return taken;
    },
    isOver: () => over,
  };
}

/** Some servers send deflate without its zlib wrapper: the first two bytes tell (RFC 1950, section 2.2). */
function isRawDeflate(chunk: Uint8Array): boolean {
  const [method = 0, flags = 0] = chunk;
  return (method & 15) !== 8 || ((method << 8) | flags) % 31 !== 0;
}

function brokenLayer(encoding: string, error: NodeJS.ErrnoException): Trouble {
  const isCut = error.code === 'Z_BUF_ERROR' || /unexpected end/i.test(error.message);
  return isCut
    ? unreadable('truncated', `the ${encoding} data ends before its end`)
    : unreadable('bad-encoding', `the ${encoding} data is broken: ${error.message}`);
}

const tooLarge = (cap: number) => unreadable('too-large', `more than ${cap} bytes once decoded`);
const unknownEncoding = (encoding: string) =>
  unreadable('unknown-encoding', `content encoding "${encoding}" is not known`);
const tooManyLayers = (count: number) =>
  unreadable('too-many-encodings', `${count} encodings, one inside the other`);
