import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { liveOrDisk } from '../live-or-disk.ts';

const column = (name: string, meaning: string) =>
  z.string().min(1).default(name).describe(`Column that holds ${meaning}`);

export default defineConnector({
  id: 'coded-table',
  summary: "A researcher's CSV of hand-coded coverage, one page a line",
  example: 'coverage/coded.csv',
  settings: z.strictObject({
    columns: z
      .strictObject({
        event: column('event', 'the id of the event'),
        url: column('url', 'the address of the page'),
        outlet: column('outlet', 'the name of the outlet'),
        country: column('country', 'the ISO 3166 code of the country'),
        language: column('language', 'the language as BCP 47'),
        published: column('published', 'the date of publication'),
        kind: column('kind', 'how the text leans on another: original, copy, rewrite, wire …'),
        elements: column('elements', 'the ids of the elements found, divided by spaces'),
      })
      .prefault({})
      .describe(
        'Names of the columns, where the table has others: event, url, outlet, country, language, published, kind, elements',
      ),
  }),
  reader: 'coded-table',
  shows: ['words', 'pictures', 'video'],
  collect: (entry, context) => liveOrDisk(entry, context, { accept: 'text/csv, */*;q=0.5' }),
});
