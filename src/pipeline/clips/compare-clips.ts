import { setImmediate } from 'node:timers/promises';
import { isCompared, type ClipStill, type ClipUse, type Picture, type Stretch } from '../../domain/index.ts';
import { ArchiveError } from '../../evidence/index.ts';
import {
  alignClips,
  CLOSE_MS,
  findStill,
  placesOf,
  withClip,
  type OpenClip,
  type Tool,
} from '../../pictures/index.ts';
import {
  addCompared,
  allPictures,
  clipsWithFrames,
  loadRoles,
  picturesToSeek,
  type HeldClip,
} from '../../store/index.ts';
import type { Workshop } from '../workshop.ts';

type Desk = Pick<Workshop, 'store' | 'archive'>;

/**
 * Compares each new clip with every clip, and looks for stills: for all pictures in new clips, for new pictures in all
 * clips. The clip captured first is the original of two. Without a tool all of it waits for a pass that has one.
 */
export async function compareClips(desk: Desk, tool: Tool | null, signal: AbortSignal): Promise<void> {
  if (tool === null) return;
  const clips = await clipsWithFrames(desk.store);
  const fresh = await picturesToSeek(desk.store);
  const isNew = clips.some((clip) => !clip.isCompared);
  if (clips.length > 0 && (isNew || fresh.length > 0)) {
    const uses = await usesAmong(clips, signal);
    const stills = await stillsAmong(desk, clips, fresh, { tool, signal });
    if (signal.aborted) return;
    await addCompared(desk.store, { uses, stills, clips: clips.map(({ id }) => id), pictures: idsOf(fresh) });
  }
}

const idsOf = (pictures: readonly Picture[]) => pictures.map(({ id }) => id);

/** Of two clips at least one is new. */
async function usesAmong(clips: readonly HeldClip[], signal: AbortSignal): Promise<ClipUse[]> {
  const uses: ClipUse[] = [];
  for (const [at, copy] of clips.entries()) {
    for (const original of clips.slice(0, at)) {
      if (signal.aborted) return uses;
      if (copy.isCompared && original.isCompared) continue;
      const pieces = alignClips(original.frames, copy.frames, { copyLength: copy.milliseconds });
      if (pieces.length > 0) uses.push({ original: original.id, copy: copy.id, pieces });
    }
    // Comparing holds the thread; a signal that came meanwhile is heard here.
    await setImmediate();
  }
  return uses;
}

type Looking = { readonly tool: Tool; readonly signal: AbortSignal };

async function stillsAmong(
  desk: Desk,
  clips: readonly HeldClip[],
  fresh: readonly Picture[],
  looking: Looking,
): Promise<ClipStill[]> {
  const furniture = new Set(
    (await loadRoles(desk.store))
      .filter(({ role }) => !isCompared(role) && role !== 'poster')
      .map((one) => one.pictureId),
  );
  const all = clips.some((clip) => !clip.isCompared) ? await allPictures(desk.store) : [];
  const stills: ClipStill[] = [];
  for (const clip of clips) {
    if (looking.signal.aborted) break;
    const pictures = (clip.isCompared ? fresh : all).filter(({ id }) => !furniture.has(id));
    stills.push(...(await stillsOf(desk, clip, pictures, looking)));
    await setImmediate();
  }
  return stills;
}

/** A clip is opened again only where a picture is near one of its frames. */
async function stillsOf(
  { archive }: Desk,
  clip: HeldClip,
  pictures: readonly Picture[],
  looking: Looking,
): Promise<ClipStill[]> {
  const wanted = pictures
    .map((picture) => ({ picture, places: placesOf(picture, clip.frames, clip.milliseconds) }))
    .filter(({ places }) => places.length > 0);
  if (wanted.length === 0) return [];
  const bytes = await bytesOf(archive, clip);
  return withClip(bytes, looking, async (open) => {
    const stills: ClipStill[] = [];
    for (const { picture, places } of wanted) {
      if (looking.signal.aborted) break;
      const found = await nearest(open, picture, places);
      if (found !== null) stills.push({ clipId: clip.id, pictureId: picture.id, ...found });
    }
    return stills;
  });
}

/** Empty where the bytes that were kept cannot be read any more: then nothing stands in the clip that can be shown. */
async function bytesOf(archive: Desk['archive'], { capture }: HeldClip): Promise<Uint8Array> {
  try {
    return await archive.read(capture.warc);
  } catch (error) {
    if (error instanceof ArchiveError) return new Uint8Array(0);
    throw error;
  }
}

async function nearest({ closer }: OpenClip, picture: Picture, places: readonly Stretch[]) {
  const found = [];
  for (const place of places) {
    const one = findStill(picture, await closer(place, CLOSE_MS));
    if (one !== null) found.push(one);
  }
  return found.sort((a, b) => a.distance - b.distance || a.ms - b.ms)[0] ?? null;
}
