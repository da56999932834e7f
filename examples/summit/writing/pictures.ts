import type { MARKS, SceneName, Treatment } from '../draw.ts';
import { OUTLETS } from '../content/outlets.ts';
import { RELEASE_CAPTIONS, type Outlet } from '../content/world.ts';
import { fileWordsOf } from './metadata.ts';
import { releaseName } from './records.ts';
import { articlesOf, firstVisit, stampOf } from './visits.ts';

/** A picture file of the example: its path under `web/`, what is drawn, and how it was treated. */
export type PictureFile =
  | { readonly path: string; readonly scene: SceneName; readonly treatment: Treatment }
  | { readonly path: string; readonly mark: keyof typeof MARKS };

/** Every picture file, once a site: in the folder of the first visit that needed it. */
export function pictureFiles(): readonly PictureFile[] {
  return [...RELEASE_CAPTIONS.map(toRelease), ...OUTLETS.flatMap(printedBy), ...PAGE_MARKS, ...AVATARS];
}

/** Where the released pictures lie, in their order. */
export const RELEASE_FOLDER = 'oria-office/2031-05-04T0015Z/media/';

function toRelease([scene, caption]: (typeof RELEASE_CAPTIONS)[number], index: number): PictureFile {
  return {
    path: `${RELEASE_FOLDER}${releaseName(index)}`,
    scene,
    treatment: { width: 900, quality: 70, words: fileWordsOf(scene, caption) },
  };
}

function printedBy(outlet: Outlet): readonly PictureFile[] {
  const first = new Map<SceneName, number>();
  for (const article of articlesOf(outlet)) {
    const scenes = [
      ...(article.pictures ?? []).map((picture) => picture.scene),
      ...(article.video ? [article.video.poster] : []),
    ];
    for (const scene of scenes) first.set(scene, Math.min(first.get(scene) ?? Infinity, firstVisit(article)));
  }
  return [...first].map(([scene, visit]) => ({
    path: `${outlet.id}/${stampOf(visit)}/media/${scene}.jpg`,
    scene,
    treatment: outlet.special?.[scene] ?? outlet.print,
  }));
}

const FIRST_FOLDER = '2031-05-02T1900Z/media';

const PAGE_MARKS: readonly PictureFile[] = [
  { path: `meridian/${FIRST_FOLDER}/meridian-logo.png`, mark: 'meridian-logo' },
  { path: `daily-lantern/${FIRST_FOLDER}/lantern-logo.png`, mark: 'lantern-logo' },
  { path: `daily-lantern/${FIRST_FOLDER}/advertisement.png`, mark: 'advertisement' },
  { path: `daily-lantern/${FIRST_FOLDER}/placeholder.png`, mark: 'placeholder' },
];

const AVATARS: readonly PictureFile[] = [
  { path: `harbour-blog/${FIRST_FOLDER}/avatar.png`, mark: 'avatar' },
  { path: 'lianyi/2031-05-05T1300Z/media/avatar.png', mark: 'avatar' },
];
