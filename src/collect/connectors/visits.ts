import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { liveOrDisk } from '../live-or-disk.ts';
import { plainForms } from '../plain-forms.ts';

const column = (name: string, meaning: string) =>
  z.string().min(1).default(name).describe(`Column that holds ${meaning}`);

export default defineConnector({
  id: 'visits',
  summary: "A researcher's table of posts that were visited: which, when, and what the platform said instead",
  example: 'platforms/visits.csv',
  settings: z.strictObject({
    columns: z
      .strictObject({
        id: column('id', "the platform's id of the post"),
        title: column('title', 'its title or text'),
        address: column('link', 'its address'),
        account: column('account', 'the account that posted it'),
        posted: column('posted', 'when it was posted'),
        visited: column('visited', 'when it was visited'),
        notice: column('notice', "the platform's own words"),
        status: column('status', 'the HTTP status'),
        seen: column('seen', 'when it was last seen before the visit'),
        listed: column('listed', "`no` where its account's list no longer shows it and its own address does"),
      })
      .prefault({})
      .describe(
        'Names of the columns, where the table has others: id, title, link, account, posted, visited, notice, status, seen, listed',
      ),
  }),
  reader: 'visits',
  shows: ['words'],
  ofPlatform: true,
  collect: (entry, context) => plainForms(liveOrDisk(entry, context, { accept: 'text/csv, */*;q=0.5' })),
});
