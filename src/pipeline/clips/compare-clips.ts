import { setImmediate } from 'node:timers/promises';
import type { Picture } from '../../domain/index.ts';
import {
  addCompared,
  allPictures,
  framesOf,
  heldClips,
  picturesToSeek,
  type HeldClip,
} from '../../store/index.ts';
import type { Tool } from '../../pictures/index.ts';
import type { Workshop } from '../workshop.ts';
import type { Looking } from './clip-bytes.ts';
import { possibleStills, stillsOf } from './clip-stills.ts';
import { ClipUses } from './clip-uses.ts';

/** The frames of so many clips are read at once. */
const A_READ = 50;
/** So many pictures are looked for before it is written that they were. */
const A_WRITE = 500;

/**
 * Compares each new clip with those it may share seconds with, and looks for stills: for all pictures in new clips, for
 * new pictures in all clips. Each clip is written when it is done, so a pass that is stopped takes up where it was.
 * Without a tool all of it waits for a pass that has one.
 */
export async function compareClips(
  desk: Pick<Workshop, 'store' | 'archive'>,
  tool: Tool | null,
  signal: AbortSignal,
): Promise<void> {
  if (tool === null) return;
  const looking = { store: desk.store, archive: desk.archive, tool, signal };
  try {
    await compareAll(looking, await heldClips(desk.store));
  } catch (error) {
    // ffmpeg was ended because the pass was.
    if (!signal.aborted) throw error;
  }
}

async function compareAll(looking: Looking, clips: readonly HeldClip[]): Promise<void> {
  if (clips.length === 0) return;
  const known = clips.filter(({ isCompared }) => isCompared);
  const fresh = clips.filter((clip) => !clip.isCompared);
  await compareNew(looking, known, fresh);
  await seekNew(looking, known);
}

async function compareNew(
  looking: Looking,
  known: readonly HeldClip[],
  fresh: readonly HeldClip[],
): Promise<void> {
  if (fresh.length === 0) return;
  const { store, signal } = looking;
  const uses = new ClipUses(looking);
  for await (const [clip, frames] of withFrames(looking, known)) uses.add(clip, frames);
  const pictures = await possibleStills(looking, await allPictures(store));
  for await (const [clip, frames] of withFrames(looking, fresh)) {
    const shared = await uses.of(clip, frames);
    const stills = await stillsOf(looking, clip, frames, pictures);
    // What was broken off is done again by the next pass.
    if (signal.aborted) return;
    await addCompared(store, { uses: shared, stills, clips: [clip.id], pictures: [] });
    uses.add(clip, frames);
    await setImmediate();
  }
}

/** New pictures in the clips that were compared before; new clips have been looked through for all pictures. */
async function seekNew(looking: Looking, known: readonly HeldClip[]): Promise<void> {
  const { store, signal } = looking;
  const fresh = await picturesToSeek(store);
  for (let start = 0; start < fresh.length; start += A_WRITE) {
    const some = fresh.slice(start, start + A_WRITE);
    const stills = await stillsAmong(looking, known, await possibleStills(looking, some));
    if (signal.aborted) return;
    await addCompared(store, { uses: [], stills, clips: [], pictures: some.map(({ id }) => id) });
  }
}

async function stillsAmong(looking: Looking, clips: readonly HeldClip[], pictures: readonly Picture[]) {
  const stills = [];
  for await (const [clip, frames] of withFrames(looking, clips)) {
    if (looking.signal.aborted) break;
    stills.push(...(await stillsOf(looking, clip, frames, pictures)));
    await setImmediate();
  }
  return stills;
}

/** Clips with their frames, of some at a time. */
async function* withFrames({ store }: Looking, clips: readonly HeldClip[]) {
  for (let start = 0; start < clips.length; start += A_READ) {
    const some = clips.slice(start, start + A_READ);
    const frames = await framesOf(
      store,
      some.map(({ id }) => id),
    );
    for (const clip of some) yield [clip, frames.get(clip.id) ?? []] as const;
  }
}
