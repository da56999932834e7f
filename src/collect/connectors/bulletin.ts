import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'bulletin',
  summary: 'The transcript of a broadcast bulletin, item after item',
  example: 'transcripts/2025-11-01.md',
  settings: z.strictObject({}),
  reader: 'bulletin',
  shows: ['words'],
  collect: (entry, context) => liveOrDisk(entry, context, { accept: ACCEPT.page }),
});
