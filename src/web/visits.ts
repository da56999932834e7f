import type { Context } from 'hono';
import { countVisit, visitsOf } from '../store/index.ts';
import type { Room } from './room.ts';

const NOT_A_PERSON =
  /bot|crawl|spider|slurp|preview|headless|curl|wget|python|java\/|go-http|http-client|monitor|scan/i;

/** Whether a request looks like a person reading: a browser that says so, and no prefetch. */
export function isPerson(c: Context): boolean {
  const agent = c.req.header('user-agent') ?? '';
  const purpose = c.req.header('sec-purpose') ?? c.req.header('purpose') ?? '';
  return (
    c.req.method === 'GET' && agent.startsWith('Mozilla/') && !NOT_A_PERSON.test(agent) && purpose === ''
  );
}

/**
 * Counts this reading of a page, if a person made it, and gives the counts: a number a day and nothing about who came.
 * The day is that of the clock in UTC.
 */
export async function visited(
  c: Context,
  room: Room,
  path: string,
): Promise<{ readonly today: number; readonly total: number }> {
  const day = new Date().toISOString().slice(0, 10);
  if (isPerson(c)) await countVisit(room.store, path, day);
  return visitsOf(room.store, path, day);
}
