import type { Attempt, Capture, Item, PagePicture, PictureId, Reading, Release } from '../../domain/index.ts';
import type { Rows } from '../batch.ts';
import type { TakenIn } from '../take-in.ts';

/** Whether what came is a picture, asked for as one or met in an archive. */
export function isPictureOf(taken: TakenIn): taken is TakenIn & { readonly capture: Capture } {
  return (
    taken.capture !== null &&
    taken.rows.looks.some((look) => look.kind === 'picture' && look.outcome === 'seen')
  );
}

/** An attempt whose answer we could not take in, for a reason of our own. */
export function brokenOff(attempt: Attempt, error: unknown): Attempt {
  const detail = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);
  const trouble = { outcome: 'failed', reason: 'take-in-broke', detail } as const;
  return { ...attempt, status: null, headers: [], body: new Uint8Array(0), trouble };
}

/** Addresses by what is to be made of them. */
export function split(
  follow: Reading['follow'],
): Record<'pages' | 'lists' | 'pictures' | 'clips', readonly string[]> {
  const of = (as: Reading['follow'][number]['as']) =>
    follow.filter((one) => one.as === as).map((one) => one.address);
  return { pages: of('page'), lists: of('list'), pictures: of('picture'), clips: of('video') };
}

/** The rows of a page, with the pictures that were fetched for it. */
export function withPictures(rows: Rows, shown: ReadonlyMap<string, PictureId | null>): Rows {
  if (shown.size === 0) return rows;
  const fill = (picture: PagePicture): PagePicture => ({
    ...picture,
    pictureId: shown.get(picture.address) ?? picture.pictureId,
  });
  return {
    ...rows,
    items: rows.items.map((item): Item => ({ ...item, pictures: item.pictures.map(fill) })),
    releases: rows.releases.map((release): Release => ({ ...release, pictures: release.pictures.map(fill) })),
  };
}
