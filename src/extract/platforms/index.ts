import type { Reader } from '../reader.ts';
import { readCommentTable } from './comment-table.ts';
import { readFourCat } from './four-cat.ts';
import { readOoni } from './ooni.ts';
import { readVisits } from './visits.ts';
import { readZeeschuimer } from './zeeschuimer.ts';

/** Readers of what platforms show and of what others collected there, by the name of their connector. */
export const PLATFORM_READERS = {
  zeeschuimer: readZeeschuimer,
  'four-cat': readFourCat,
  visits: readVisits,
  'comment-table': readCommentTable,
  ooni: readOoni,
} as const satisfies Readonly<Record<string, Reader>>;
