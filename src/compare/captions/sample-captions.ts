/** An invented release with its caption, and captions of the outlets that show it, for the tests of this folder. */
import { instant, type PictureCaption } from '../../domain/index.ts';
import { compareCaptions, type CaptionInput } from './compare-captions.ts';

const SEEN = instant('2031-05-05T00:00:00Z');

export function said(
  id: string,
  caption: string | null,
  credit: string | null = null,
  language: string | null = null,
): PictureCaption {
  return { id, caption, credit, language, seenAt: SEEN, at: null };
}

export const RELEASED = said(
  'release',
  'Premier Kesh and President Maro laugh at a sheet of paper at Harbour Point, 3 May 2031.',
  'Doran Ilse / Office of Oria',
  'en',
);

export const compare = (shown: readonly PictureCaption[], more: Partial<CaptionInput> = {}) =>
  compareCaptions({ released: RELEASED, metadata: null, shown, ...more });
