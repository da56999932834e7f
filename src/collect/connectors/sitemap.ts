import { z } from 'zod';
import type { Attempt, CollectEntry } from '../../domain/index.ts';
import { failedAttempt, notTried } from '../attempts.ts';
import { defineConnector } from '../connector.ts';
import { ACCEPT, getLive, liveOrDisk } from '../live-or-disk.ts';
import { childSitemaps } from '../sitemap-index.ts';

export default defineConnector({
  id: 'sitemap',
  summary: 'A sitemap or news sitemap; an index is followed to the sitemaps it lists',
  example: 'https://www.theguardian.com/sitemaps/news.xml',
  settings: z.strictObject({
    most: z.int().min(0).max(1000).default(20).describe('Most sitemaps of an index that are fetched'),
    depth: z.int().min(0).max(5).default(2).describe('How many indexes inside indexes are opened'),
  }),
  reader: 'sitemap',
  shows: ['words'],
  async *collect(entry, context) {
    const { most, depth } = context.settings;
    const seen = new Set<string>();
    let brought: Attempt | null = null;
    const left: string[] = [];
    const waiting: { address: string; level: number }[] = [];
    for await (const attempt of liveOrDisk(entry, context, { accept: ACCEPT.xml })) {
      yield attempt;
      brought = attempt;
      if (entry.entry.path !== undefined) continue;
      seen.add(attempt.address);
      waiting.push(...childSitemaps(attempt).map((address) => ({ address, level: 1 })));
    }
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (context.signal.aborted) return;
      const { address, level } = next;
      if (seen.has(address)) continue;
      if (level > depth || seen.size > most) {
        left.push(address);
        continue;
      }
      seen.add(address);
      const attempt = await getLive(address, entry, context, ACCEPT.xml);
      yield attempt;
      brought = attempt;
      waiting.push(...childSitemaps(attempt).map((child) => ({ address: child, level: level + 1 })));
    }
    if (brought) yield* notFetched(left, entry, brought);
  },
});

/** One attempt for all sitemaps that the settings leave out: an index may list fifty thousand. */
function* notFetched(left: readonly string[], entry: CollectEntry, last: Attempt): Generator<Attempt> {
  const [address, ...others] = new Set(left);
  if (address === undefined) return;
  const more = others.length === 0 ? '' : ` and ${others.length} more of its index`;
  const detail = `this sitemap${more} ${others.length === 0 ? 'stands' : 'stand'} beyond the limits "most" and "depth"`;
  yield failedAttempt({
    address,
    at: last.at,
    viewer: entry.viewer,
    origin: { kind: 'live' },
    trouble: notTried('over-limit', detail),
  });
}
