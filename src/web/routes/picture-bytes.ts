import { Hono, type Context } from 'hono';
import { isId, type Picture } from '../../domain/index.ts';
import { smallPicture, type Wanted } from '../../pipeline/small-picture.ts';
import { findCapture } from '../../store/index.ts';
import { findPicture } from '../../store/pages/index.ts';
import { keptVeils } from '../kept-veils.ts';
import { Keep } from '../keep.ts';
import type { Room } from '../room.ts';

const KEPT_BYTES = 16 * 1024 * 1024;

/** A mark may come any time, so a browser keeps a picture only for a while: seconds. */
const FRESH = 300;

/**
 * Held pictures, made small. One that is blurred leaves blurred in its very bytes, unless the address asks for the plain
 * one: whoever forgets to ask loads nothing that a reader did not want to see.
 */
export function pictureBytesRoute(room: Room): Hono {
  const app = new Hono();
  const kept = new Keep(KEPT_BYTES);
  const veils = keptVeils(room.store);
  app.get('/pictures/:file{[^/]+\\.webp}', async (c) => {
    const id = c.req.param('file').slice(0, -'.webp'.length);
    if (!isId('picture', id)) return c.notFound();
    const isVeiled = (await veils()).has(id);
    const wanted = wantedIn(c, isVeiled);
    const tag = `"${id}-${wanted.isBlurred ? 'blurred' : wanted.size}"`;
    const picture = await findPicture(room.store, id);
    if (picture === undefined) return c.notFound();
    const bytes = await kept.getOr(tag, () => make(room, picture, wanted));
    if (bytes === null) return c.notFound();
    c.header('ETag', tag);
    const isPlain = isVeiled && !wanted.isBlurred;
    c.header('Cache-Control', isPlain ? 'private, no-store' : `public, max-age=${FRESH}`);
    c.header('Content-Security-Policy', "default-src 'none'; sandbox");
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.body(bytes, 200, { 'Content-Type': 'image/webp' });
  });
  return app;
}

function wantedIn(c: Context, isVeiled: boolean): Wanted {
  const isBlurred = isVeiled && c.req.query('plain') !== '1';
  return { size: c.req.query('size') === 'large' ? 'large' : 'small', isBlurred };
}

/** The picture made small; null when its bytes are no picture after all, or cost more than they may. */
async function make(
  room: Room,
  { captureId }: Pick<Picture, 'captureId'>,
  wanted: Wanted,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const capture = await findCapture(room.store, captureId);
  return capture === null ? null : smallPicture(await room.readBody(capture), wanted);
}
