import { isCompared, type ClipStill, type KeyFrame, type Picture, type Stretch } from '../../domain/index.ts';
import { CLOSE_MS, findStill, isCopy, nearestFrame, placesOf, type OpenClip } from '../../pictures/index.ts';
import { loadRoles, type HeldClip } from '../../store/index.ts';
import { readyPicture } from '../pictures/ready-picture.ts';
import { opened, type Looking } from './clip-bytes.ts';

/** The pictures that may be stills: photographs, drawings and posters, and those nobody judged yet. */
export async function possibleStills(
  { store }: Pick<Looking, 'store'>,
  pictures: readonly Picture[],
): Promise<readonly Picture[]> {
  const furniture = new Set(
    (await loadRoles(store))
      .filter(({ role }) => !isCompared(role) && role !== 'poster')
      .map(({ pictureId }) => pictureId),
  );
  return pictures.filter(({ id }) => !furniture.has(id));
}

/** Which of the pictures are frames of a clip. It is opened only where one is near a key frame. */
export async function stillsOf(
  looking: Looking,
  clip: HeldClip,
  frames: readonly KeyFrame[],
  pictures: readonly Picture[],
): Promise<readonly ClipStill[]> {
  const wanted = pictures
    .map((picture) => ({ picture, places: placesOf(picture, frames, clip.milliseconds) }))
    .filter(({ places }) => places.length > 0);
  if (wanted.length === 0) return [];
  return opened(looking, clip, async (open) => {
    const stills: ClipStill[] = [];
    for (const { picture, places } of wanted) {
      if (looking.signal.aborted) break;
      const found = await nearest(open, picture, places);
      const still = found === null ? null : { clipId: clip.id, pictureId: picture.id, ...found };
      stills.push(...(still === null ? [] : await confirmed(looking, open, still)));
    }
    return stills;
  });
}

async function nearest({ closer }: OpenClip, picture: Picture, places: readonly Stretch[]) {
  const found = [];
  for (const place of places) {
    const one = findStill(picture, await closer(place, CLOSE_MS));
    if (one !== null) found.push(one);
  }
  return found.sort((a, b) => a.distance - b.distance || a.ms - b.ms)[0] ?? null;
}

/** A photographer beside the camera takes nearly the same picture, and its fingerprint: the frame is laid over it. */
async function confirmed(
  looking: Looking,
  open: OpenClip,
  still: Omit<ClipStill, 'relation'>,
): Promise<readonly ClipStill[]> {
  const ready = await readyPicture(looking, still.pictureId);
  const relation = ready.ok ? await nearestFrame(open, still.ms, ready.prepared) : null;
  if (relation === null || relation.kind === 'cannot-be-judged') return [{ ...still, relation: null }];
  return isCopy(relation) ? [{ ...still, relation: relation.kind }] : [];
}
