import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'front-page',
  summary: 'Ranked headlines of a front page, snapshot after snapshot',
  example: 'snapshots.tar.gz',
  settings: z.strictObject({}),
  reader: 'front-page',
  shows: ['words'],
  collect: (entry, context) => liveOrDisk(entry, context, { accept: ACCEPT.page }),
});
