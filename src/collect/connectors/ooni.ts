import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'ooni',
  summary:
    "OONI's measurements of whether a site can be reached from a network (web_connectivity), as JSON lines",
  example: 'reachability/*.jsonl',
  settings: z.strictObject({}),
  reader: 'ooni',
  shows: ['words'],
  ofPlatform: true,
  collect: (entry, context) => liveOrDisk(entry, context, { accept: ACCEPT.data }),
});
