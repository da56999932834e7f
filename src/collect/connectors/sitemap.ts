import { z } from 'zod';
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
    const waiting: { address: string; level: number }[] = [];
    for await (const attempt of liveOrDisk(entry, context, { accept: ACCEPT.xml })) {
      yield attempt;
      if (entry.entry.path !== undefined) continue;
      seen.add(attempt.address);
      waiting.push(...childSitemaps(attempt).map((address) => ({ address, level: 1 })));
    }
    for (let next = waiting.shift(); next && seen.size <= most; next = waiting.shift()) {
      if (context.signal.aborted) return;
      const { address, level } = next;
      if (level > depth || seen.has(address)) continue;
      seen.add(address);
      const attempt = await getLive(address, entry, context, ACCEPT.xml);
      yield attempt;
      waiting.push(...childSitemaps(attempt).map((child) => ({ address: child, level: level + 1 })));
    }
  },
});
