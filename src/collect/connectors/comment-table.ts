import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';
import { plainForms } from '../plain-forms.ts';

const column = (name: string, meaning: string) =>
  z.string().min(1).default(name).describe(`Column or key that holds ${meaning}`);

export default defineConnector({
  id: 'comment-table',
  summary: 'A table of counters of comments, one post a line: what a platform shows and what was collected',
  example: 'platforms/notes.jsonl',
  settings: z.strictObject({
    columns: z
      .strictObject({
        post: column('note', 'the id of the post'),
        author: column('author', 'the account that posted it'),
        posted: column('posted_ms', 'when it was posted'),
        fetched: column('fetched_ms', 'when the comments were collected'),
        shown: column('comment_count_shown', 'the counter of comments as printed'),
        collected: column('top_level_collected', 'how many top-level comments were collected'),
        declared: column('sub_comments_declared_on_collected', 'how many replies those say they have'),
        replies: column('sub_comments_collected', 'how many replies were collected'),
        more: column('has_more', 'whether there were more comments than were collected: true, 1, false, 0'),
      })
      .prefault({})
      .describe(
        'Names of the columns, where the table has others: post, author, posted, fetched, shown, collected, declared, replies, more',
      ),
    cap: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('Most top-level comments that the collector took from one post, if it stopped there'),
    nested: z.boolean().optional().describe('Whether the counter shown includes replies, if that is known'),
    sort: z.string().optional().describe('In which order comments were collected: `hot`, `time` …'),
  }),
  reader: 'comment-table',
  shows: ['words'],
  ofPlatform: true,
  collect: (entry, context) => plainForms(liveOrDisk(entry, context, { accept: ACCEPT.data })),
});
