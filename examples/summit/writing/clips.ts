import type { Cut } from '../clip.ts';
import { OUTLETS } from '../content/outlets.ts';
import { articlesOf, firstVisit, stampOf } from './visits.ts';

/** A clip file of the example: its path under `web/`, and what its outlet made of the clip. */
export type ClipFile = { readonly path: string; readonly cut: Cut };

/** Where every outlet with a video keeps it. */
export const CLIP_PATH = 'video/echo.webm';

/** The clip of each outlet that shows it, in the folder of the visit that found its page. */
export function clipFiles(): readonly ClipFile[] {
  return OUTLETS.flatMap((outlet) =>
    articlesOf(outlet).flatMap((article) => {
      if (article.video === undefined) return [];
      const { from = 0, seconds, crop } = article.video;
      const path = `${outlet.id}/${stampOf(firstVisit(article))}/${CLIP_PATH}`;
      return [{ path, cut: { from, seconds, ...(crop === undefined ? {} : { crop }) } }];
    }),
  );
}
