import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'page',
  summary: 'One page, or a list of pages, each an item in full',
  example: 'https://www.bbc.com/news',
  settings: z.strictObject({
    addresses: z.array(z.url()).default([]).describe('Further pages to fetch, after `address`'),
  }),
  reader: 'page',
  shows: ['words', 'pictures', 'video'],
  collect: (entry, context) =>
    liveOrDisk(entry, context, { accept: ACCEPT.page, addresses: context.settings.addresses }),
});
