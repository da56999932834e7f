import { Hono } from 'hono';
import sharp from 'sharp';
import { isId, type PictureId } from '../../domain/index.ts';
import { findCapture } from '../../store/index.ts';
import { findPicture } from '../../store/pages/index.ts';
import type { Room } from '../room.ts';

/** Longest sides that are served, in pixels: evidence is shown small, and downloaded whole from its capture. */
const SIZES = { small: 480, large: 960 } as const;
type Size = keyof typeof SIZES;

/** Pictures that are larger unpacked are not opened. */
const MOST_PIXELS = 80_000_000;

const KEPT_BYTES = 16 * 1024 * 1024;

/** Held pictures, made small and written anew: whatever else a stranger's file holds stays behind. */
export function pictureRoute(room: Room): Hono {
  const app = new Hono();
  const kept = new Keep(KEPT_BYTES);
  app.get('/pictures/:id', async (c) => {
    const id = c.req.param('id');
    const size: Size = c.req.query('size') === 'large' ? 'large' : 'small';
    const tag = `"${id}-${size}"`;
    if (!isId('picture', id)) return c.notFound();
    const known = kept.get(tag);
    const bytes = known ?? (await make(room, id, size));
    if (bytes === null) return c.notFound();
    if (known === undefined) kept.set(tag, bytes);
    c.header('ETag', tag);
    c.header('Cache-Control', 'public, max-age=86400');
    c.header('Content-Security-Policy', "default-src 'none'; sandbox");
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.body(bytes, 200, { 'Content-Type': 'image/webp' });
  });
  return app;
}

/** The picture made small; null when there is none, or its bytes are no picture after all. */
async function make(room: Room, id: PictureId, size: Size): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = await findPicture(room.store, id);
  const capture = picture ? await findCapture(room.store, picture.captureId) : null;
  if (capture === null) return null;
  const body = await room.readBody(capture);
  const side = SIZES[size];
  try {
    const small = await sharp(body, { limitInputPixels: MOST_PIXELS, failOn: 'none' })
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
    return new Uint8Array(small);
  } catch {
    return null;
  }
}

/** The pictures asked for last, up to a number of bytes. */
class Keep {
  #bytes = 0;
  readonly #held = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Uint8Array<ArrayBuffer> | undefined {
    const found = this.#held.get(key);
    if (found) {
      this.#held.delete(key);
      this.#held.set(key, found);
    }
    return found;
  }

  set(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#bytes += bytes.length - (this.#held.get(key)?.length ?? 0);
    this.#held.set(key, bytes);
    for (const [oldest, old] of this.#held) {
      if (this.#bytes <= this.#most) break;
      this.#held.delete(oldest);
      this.#bytes -= old.length;
    }
  }
}
