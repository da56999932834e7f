import type { Context } from 'hono';
import { readerOf, type Reader } from './reader.ts';
import type { Room } from './room.ts';

/** Who asks for this page. */
export function readerFor(c: Context, room: Room): Reader {
  return readerOf({ url: c.req.url, languages: c.req.header('accept-language') }, room.observatory.language);
}
