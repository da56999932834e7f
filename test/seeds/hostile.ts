import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureId, type Capture, type CaptureId, type Observatory } from '../../src/domain/index.ts';
import { readObservatory } from '../../src/domain/observatory/read.ts';
import {
  linkPictures,
  openStore,
  replaceDrifts,
  replaceGroups,
  replaceJudgements,
  replaceMatrix,
  replaceRelated,
  saveCollected,
  saveCorrections,
  saveObservatory,
  type Store,
} from '../../src/store/index.ts';
import { HOSTILE_TITLE, FORMULA_TITLE, FILE, PICTURE } from './hostile-file.ts';
import { capturesOf, itemsOf, looksOf, picturesOf, releaseOf } from './hostile-collected.ts';
import { relatedOf } from './hostile-related.ts';
import { albumOf, matrixOf } from './hostile-released.ts';
import { correctionsOf, cutOf } from './hostile-told.ts';
import { driftsOf, voicesOf, storiesOf, judgementsOf } from './hostile-judged.ts';

/** An observatory with invented and hostile contents, in an embedded database of its own. */
export type Seed = {
  readonly store: Store;
  readonly observatory: Observatory;
  readonly readBody: (capture: Capture) => Promise<Uint8Array>;
  readonly ids: {
    readonly story: string;
    readonly found: string;
    readonly hostile: string;
    readonly article: string;
    readonly copy: string;
    readonly page: string;
    readonly picture: string;
    readonly notPicture: string;
    readonly release: string;
    readonly released: string;
  };
  close(): Promise<void>;
};

/** Opens an empty observatory: nothing was collected yet. */
export async function emptySeed(): Promise<Omit<Seed, 'ids'>> {
  const folder = await mkdtemp(join(tmpdir(), 'lacuna-web-'));
  const store = await openStore({ folder, database: null });
  return {
    store,
    observatory: readObservatory('observatory.yaml', FILE),
    readBody: () => Promise.resolve(new Uint8Array()),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the seed. Close it, or its folder stays. */
export async function hostileSeed(): Promise<Seed> {
  const seed = await emptySeed();
  const bodies = new Map<CaptureId, Uint8Array>();
  const captures = await capturesOf(bodies);
  const items = itemsOf(captures);
  const { story, found } = storiesOf(items);
  await saveObservatory(seed.store, seed.observatory);
  await saveCollected(seed.store, {
    captures: Object.values(captures),
    ...looksOf(captures, items),
    items: Object.values(items),
    pictures: picturesOf(captures),
    releases: [releaseOf(captures.page), albumOf(captures.page)],
  });
  await linkPictures(seed.store, [
    { itemId: items.article.id, address: PICTURE, pictureId: pictureId(captures.picture.sha256) },
  ]);
  const album = matrixOf(captures.page, captures.picture, items);
  await replaceMatrix(seed.store, album);
  await replaceGroups(seed.store, {
    voices: voicesOf(items),
    stories: [cutOf(story), { ...found, chapters: [] }],
  });
  await saveCorrections(seed.store, correctionsOf(items));
  await replaceDrifts(seed.store, driftsOf(items));
  await replaceJudgements(seed.store, judgementsOf(story, found, items));
  await replaceRelated(
    seed.store,
    relatedOf({ story, found }, { article: items.article, lone: items.hostile }),
  );
  return {
    ...seed,
    readBody: (capture) => Promise.resolve(bodies.get(capture.id) ?? new Uint8Array()),
    ids: {
      ...{ story: story.id, found: found.id, hostile: items.hostile.id, article: items.article.id },
      ...{ copy: items.copy.id, page: captures.page.id },
      ...{ picture: pictureId(captures.picture.sha256), notPicture: pictureId(captures.page.sha256) },
      ...{ release: album.releaseId, released: album.pictures[0]?.id ?? '' },
    },
  };
}

export { FORMULA_TITLE, HOSTILE_TITLE };
