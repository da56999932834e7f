import { setImmediate } from 'node:timers/promises';
import {
  judgedFrom,
  judgeRelease,
  releasedTime,
  type PictureOnItem,
  type ReleaseEvidence,
} from '../compare/pictures/index.ts';
import {
  releasedId,
  type ItemId,
  type Picture,
  type PictureId,
  type Release,
  type ReleasedPicture,
  type ReleaseMatrix,
} from '../domain/index.ts';
import { hammingDistance, METHOD, NearPrints } from '../pictures/index.ts';
import {
  findCapture,
  itemsShowing,
  itemsToldWith,
  keepMatricesOf,
  keepPairsOf,
  picturesOf,
  releaseIds,
  releasesOf,
  replaceMatrix,
  sightingsOf,
  streamPictures,
} from '../store/index.ts';
import { voiceLookup, type Groups } from './group.ts';
import type { Judged } from './judge.ts';
import { Pairs } from './pictures/pairs.ts';
import { searchedPictures, type SearchedPictures } from './pictures/searched-pictures.ts';
import { shownPictures } from './pictures/shown-pictures.ts';
import { isReleased, rolesOf, type RolesOfPictures } from './pictures/sought-role.ts';
import { takenLookup } from './pictures/taken.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

/** So many pictures are read at once for their fingerprints, which alone are held: about a hundred bytes each. */
const A_READ = 5_000;

export type PicturesOptions = { readonly progress: Progress; readonly signal: AbortSignal };

type Context = PicturesOptions & {
  readonly workshop: Workshop;
  readonly judged: NonNullable<Judged>;
  readonly voiceOf: (item: ItemId) => string;
  readonly prints: NearPrints;
  readonly searched: SearchedPictures;
};

/**
 * Which pictures of each release each audience was shown. Each release is written when it is done; how pictures relate is
 * kept from pass to pass, so that only new pairs are compared. Stories must be in the store.
 *
 * @returns false when it was stopped: releases it did not come to stand as they were
 */
export async function judgePictures(
  workshop: Workshop,
  { voices }: Pick<Groups, 'voices'>,
  judged: Judged,
  { progress, signal }: PicturesOptions,
): Promise<boolean> {
  const { store } = workshop;
  const ids = judged === null ? [] : await releaseIds(store);
  progress.start('pictures', ids.length);
  const prints = new NearPrints();
  if (ids.length > 0) for await (const pictures of streamPictures(store, A_READ)) prints.add(pictures);
  const until = ids.length > 0 ? judged?.window.to : undefined;
  const searched = until ? await searchedPictures(store, until, prints) : new Map<never, never>();
  const context = { workshop, voiceOf: voiceLookup(voices), prints, searched, progress, signal };
  for (const id of ids) {
    if (signal.aborted || judged === null) break;
    const [release] = await releasesOf(store, [id]);
    if (release === undefined) throw new Error(`expected the release ${id} but received none`);
    progress.say(release.title);
    const matrix = await matrixOf(release, { ...context, judged });
    if (matrix !== null) await replaceMatrix(store, matrix);
    progress.step();
    await setImmediate();
  }
  const isWhole = !signal.aborted;
  if (isWhole) {
    await keepMatricesOf(store, ids);
    await keepPairsOf(store, METHOD);
  }
  progress.end();
  return isWhole;
}

/** Null where it was stopped. */
async function matrixOf(release: Release, context: Context): Promise<ReleaseMatrix | null> {
  const { workshop, judged, voiceOf, signal } = context;
  const capture = await findCapture(workshop.store, release.captureId);
  if (capture === null) throw new Error(`expected the capture of ${release.id} but received none`);
  const time = releasedTime(release, capture.at);
  const pictures = releasedPictures(release, await rolesOf(workshop.store, [release]));
  const originals = [...new Set(pictures.flatMap(({ pictureId }) => pictureId ?? []))];
  const { shown, unheldAt } = await candidates(release, originals, context);
  const others = shown.filter(({ item }) => item.sourceId !== release.sourceId);
  const copies = [...new Set(others.map(({ copyId }) => copyId))];
  const held = await picturesOf(workshop.store, [...new Set([...originals, ...copies])]);
  const byId = new Map(held.map((picture) => [picture.id, picture]));
  const pairs = new Pairs(workshop, originals, (a, b) => distanceIn(byId, a, b));
  await pairs.compare(copies, { signal, onCopy: tellOn(context.progress) });
  if (signal.aborted) return null;
  const span = judgedFrom(time.released, judged.window);
  const { store } = workshop;
  const takenOf = await takenLookup(store, [...originals, ...copies], (id) =>
    originals.includes(id) ? time.released.to : span.to,
  );
  const { cells, sightings } = judgeRelease({
    ...{ ...time, judged: span, release, pictures, shown, unheldAt, voiceOf, pairOf: pairs.of, takenOf },
    ...{ observatory: workshop.observatory, observed: judged.observed },
    ...{ recognisable: pairs.recognisable(), searched: context.searched },
    hasPrint: (picture) => context.prints.has(picture),
    sightings: await sightingsByItem(workshop, shown),
  });
  return {
    ...{ releaseId: release.id, ...time, judged: span, method: METHOD },
    ...{ pairs: pairs.count(copies), pictures, cells, sightings },
  };
}

function distanceIn(pictures: ReadonlyMap<PictureId, Picture>, a: PictureId, b: PictureId): number {
  const [one, other] = [pictures.get(a), pictures.get(b)];
  return one === undefined || other === undefined ? Infinity : hammingDistance(one.pdq, other.pdq);
}

/** Told after each twentieth of the copies: where there is no terminal, each word is a line. */
const tellOn =
  (progress: Progress) =>
  (done: number, all: number): void => {
    if (done % Math.ceil(all / 20) === 0 || done === all) progress.say(`${done} of ${all} pictures compared`);
  };

/** Its photographs and drawings in page order, each once: an album names some twice. */
function releasedPictures(
  { id: releaseId, pictures }: Release,
  roles: RolesOfPictures,
): readonly ReleasedPicture[] {
  const byKey = new Map(
    pictures
      .filter((picture) => isReleased(picture, roles))
      .toReversed()
      .map((picture) => [picture.pictureId ?? picture.address, picture]),
  );
  return [...byKey.values()].toReversed().map(({ address, pictureId }, index) => ({
    ...{ id: releasedId(releaseId, address), releaseId, position: index + 1, address, pictureId },
  }));
}

/**
 * Pictures on items of the stories that a release belongs to, where bytes are held and where not, and whatever is near to one of its pictures anywhere. On
 * pages of the source that released them the very pictures are enough.
 */
async function candidates(
  release: Release,
  originals: readonly PictureId[],
  { workshop: { store }, prints }: Context,
): Promise<Pick<ReleaseEvidence, 'shown' | 'unheldAt'>> {
  const near = (await picturesOf(store, originals)).flatMap((picture) => prints.near(picture));
  const told = new Set(await itemsToldWith(store, release.id));
  const elsewhere = await itemsShowing(store, [...new Set([...originals, ...near])]);
  const { shown, unheldOn } = await shownPictures(store, [...new Set([...told, ...elsewhere])]);
  const own = new Set(originals);
  const unheld = unheldOn.filter(({ id, sourceId }) => told.has(id) && sourceId !== release.sourceId);
  return {
    shown: shown.filter(({ item, copyId }) => item.sourceId !== release.sourceId || own.has(copyId)),
    unheldAt: new Set(unheld.map(({ sourceId }) => sourceId)),
  };
}

async function sightingsByItem({ store }: Workshop, shown: readonly PictureOnItem[]) {
  const sightings = await sightingsOf(store, [...new Set(shown.map(({ item }) => item.id))]);
  const seen = sightings.map((one) => ({ ...one, span: { from: one.from, to: one.to } }));
  return Map.groupBy(seen, (one) => one.itemId);
}
