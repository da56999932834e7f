import type { ItemDraft, Reading } from '../domain/index.ts';
import { partialLooks } from './lists/looks.ts';
import { listRead, lookAt } from './looks.ts';
import { readPageContents } from './page/read-page.ts';
import type { ReadInput } from './reader.ts';

const SEEN = { outcome: 'seen', reason: '', detail: '' } as const;
const unreadable = (detail: string) => ({ outcome: 'unreadable', reason: 'cut-off', detail }) as const;

/** Roles that are part of the page and not of its content. */
const FURNITURE = new Set(['logo', 'placeholder', 'icon']);
/** Roles that are seen on the page, and are no part of what it releases. */
const NOT_RELEASED = new Set(['avatar', 'advertisement']);

/**
 * Reads a page whose pictures form a release: its title, its time as claimed, its pictures in page order with the
 * largest address the page names, and all of them as pictures to fetch. Of a page too large to be read to its end what
 * was read can cover, and the list was not seen.
 */
export function readGallery(input: ReadInput): Reading {
  const { item, faults, cut } = readPageContents(input, { wholePage: true });
  const visible = item.pictures.filter((picture) => !FURNITURE.has(picture.role));
  const pictures = visible.filter((picture) => !NOT_RELEASED.has(picture.role));
  const detail = faults.join('; ');
  if (pictures.length === 0 && cut !== null)
    return {
      looks: partialLooks(lookAt(input, 'list', SEEN), [], unreadable(cut)),
      releases: [],
      follow: [],
    };
  if (pictures.length === 0) {
    const nothing = detail === '' ? 'the page was read and shows no picture' : detail;
    return { looks: [listRead(input, [], nothing)], releases: [], follow: [] };
  }
  const address = item.address ?? input.capture.address;
  const title = item.title === '' ? address : item.title;
  const shown: ItemDraft = { ...item, address, title, pictures: visible };
  const finds = [{ item: shown, rank: null }];
  const look = lookAt(input, 'list', { ...SEEN, detail }, finds);
  return {
    looks: cut === null ? [look] : partialLooks(look, finds, unreadable(cut)),
    releases: [{ title, address, published: item.published, pictures }],
    follow: visible.map((picture) => ({ address: picture.address, as: 'picture' as const })),
  };
}
