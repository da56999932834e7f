import type { Reader } from '../reader.ts';
import { readBulletin } from './bulletin.ts';
import { readCodedTable } from './coded-table.ts';
import { readEditorials } from './editorials.ts';
import { readFrontPage } from './front-page.ts';
import { readHotList } from './hot-list.ts';

/** Readers of archives of lists, by the name of their connector. They know shapes by structure, not by file names. */
export const LIST_READERS: Record<
  'hot-list' | 'bulletin' | 'front-page' | 'editorials' | 'coded-table',
  Reader
> = {
  'hot-list': readHotList,
  bulletin: readBulletin,
  'front-page': readFrontPage,
  editorials: readEditorials,
  'coded-table': readCodedTable,
};
