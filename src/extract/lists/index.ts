import type { LookDraft } from '../../domain/index.ts';
import { BYTE_LIMIT } from '../body-text.ts';
import type { Reader } from '../reader.ts';
import { readBulletin } from './bulletin.ts';
import { readCodedTable } from './coded-table.ts';
import { readEditorials } from './editorials.ts';
import { readFrontPage } from './front-page.ts';
import { readHotList } from './hot-list.ts';
import { partialLooks } from './looks.ts';

/**
 * A reader that is given no more than {@link BYTE_LIMIT} bytes. What it finds in the beginning of a longer capture can
 * cover and must not count as a list that was read to its end.
 */
function bounded(read: Reader): Reader {
  return (input) => {
    const { body } = input;
    if (body.length <= BYTE_LIMIT) return read(input);
    const detail = `only the first ${BYTE_LIMIT} of ${body.length} bytes were read`;
    const found = read({ ...input, body: body.subarray(0, BYTE_LIMIT) });
    return { ...found, looks: found.looks.flatMap((look) => cutLooks(look, detail)) };
  };
}

function cutLooks(look: LookDraft, detail: string): LookDraft[] {
  const isWhole = look.kind === 'list' && (look.outcome === 'seen' || look.outcome === 'empty');
  return isWhole
    ? partialLooks(look, look.finds, { outcome: 'unreadable', reason: 'cut-off', detail })
    : [look];
}

/** Readers of archives of lists, by the name of their connector. They know shapes by structure, not by file names. */
export const LIST_READERS: Record<
  'hot-list' | 'bulletin' | 'front-page' | 'editorials' | 'coded-table',
  Reader
> = {
  'hot-list': bounded(readHotList),
  bulletin: bounded(readBulletin),
  'front-page': bounded(readFrontPage),
  editorials: bounded(readEditorials),
  'coded-table': bounded(readCodedTable),
};
