import { compareCaptions } from '../compare/index.ts';
import {
  releasedId,
  type CaptionsCompared,
  type GivenName,
  type PictureCaption,
  type ReleasedId,
  type ReleaseId,
} from '../domain/index.ts';
import type { Store } from '../store/index.ts';
import {
  findCaptions,
  findReleaseFiles,
  type ReleasedFile,
  type SightingCaption,
} from '../store/pages/index.ts';

/** What a map of captions shows of one released picture. */
export type CaptionsOfPicture = {
  readonly releasedId: ReleasedId;
  readonly released: PictureCaption;
  /** In the order of the sightings; a caption's id is its place here. */
  readonly shown: readonly PictureCaption[];
  readonly compared: CaptionsCompared;
};

/**
 * The captions of every picture of a release, as it stands and wherever it was shown, compared when it is asked for. In
 * page order; undefined where there is no such release.
 *
 * @param given names with their forms in several scripts, which a person gave
 * @param of one picture of it alone; null for all
 */
export async function captionsOfRelease(
  store: Store,
  id: ReleaseId,
  given: readonly GivenName[] = [],
  of: ReleasedId | null = null,
): Promise<readonly CaptionsOfPicture[] | undefined> {
  const release = await findReleaseFiles(store, id);
  if (release === undefined) return undefined;
  const captions = Map.groupBy(await findCaptions(store, id), (caption) => caption.releasedId);
  const wanted = release.pictures.filter(({ address }) => of === null || releasedId(id, address) === of);
  return wanted.map((picture) => {
    const key = releasedId(id, picture.address);
    const released = releasedCaption(picture, release.seenAt);
    const shown = (captions.get(key) ?? []).map(toCaption);
    const metadata = picture.file?.metadata ?? null;
    return {
      releasedId: key,
      released,
      shown,
      compared: compareCaptions({ released, metadata, shown, given }),
    };
  });
}

function releasedCaption(
  { caption, credit }: ReleasedFile,
  seenAt: PictureCaption['seenAt'],
): PictureCaption {
  return { id: 'release', caption, credit, language: null, seenAt, at: null };
}

function toCaption(sighting: SightingCaption, place: number): PictureCaption {
  const { caption, credit, language, seenAt, itemId, sourceId, vantageId, captureId } = sighting;
  const at = { itemId, sourceId, vantageId, captureId };
  return { id: String(place), caption, credit, language, seenAt, at };
}
