import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { containerOf, type Box, type KeyFrame, type Stretch } from '../../domain/index.ts';
import { clipIsNone, EVERY_MS, readFrom, type ClipReading, type Read } from './read-clip.ts';
import { sampleFrames, windowOf } from './sample.ts';
import { shownFrames, type ShownFrame } from './shown-frames.ts';
import type { Tool } from './tool.ts';

/** A clip opened for a closer look. Where it could not be read nothing is shown. */
export type OpenClip = {
  /** Its key frames, which are read when they are first asked for. */
  readonly read: () => Promise<ClipReading>;
  /** All frames of a stretch at this interval in milliseconds, without the bars around them. */
  readonly closer: (stretch: Stretch, every: number) => Promise<readonly KeyFrame[]>;
  /** The key frames of a part of the picture, bars and all. */
  readonly inside: (part: Box) => Promise<readonly KeyFrame[]>;
  /** Whole frames of a stretch at this interval, at most 24. */
  readonly shown: (stretch: Stretch, every: number) => Promise<readonly ShownFrame[]>;
};

export type Opening = { readonly tool: Tool | null; readonly signal?: AbortSignal | undefined };

/**
 * Lets `use` look into a clip; the copy that ffmpeg reads is a file of ours that is gone afterwards. Whatever the bytes
 * hold is an outcome. Without a tool the outcome is `no-tool`.
 */
export async function withClip<T>(
  bytes: Uint8Array,
  { tool, signal }: Opening,
  use: (clip: OpenClip) => Promise<T>,
): Promise<T> {
  const container = containerOf(bytes);
  if (container === null || tool === null) return use(shut(clipIsNone(container)));
  const folder = await mkdtemp(join(tmpdir(), 'lacuna-clip-'));
  const file = join(folder, 'clip');
  try {
    await writeFile(file, bytes, { mode: 0o600 });
    const place = { tool, folder, file, container, signal };
    let whole: Promise<Read> | null = null;
    const read = (): Promise<Read> => (whole ??= readFrom(place));
    return await use({
      read: async () => (await read()).reading,
      closer: async (stretch, every) => {
        const { window } = await read();
        return window === null ? [] : (await sampleFrames({ ...place, ...stretch, window, every })).frames;
      },
      inside: async (part) =>
        (await sampleFrames({ ...place, window: windowOf(part), every: EVERY_MS })).frames,
      shown: (stretch, every) => shownFrames(place, stretch, every),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function shut(reading: ClipReading): OpenClip {
  const nothing = (): Promise<readonly never[]> => Promise.resolve([]);
  return { read: () => Promise.resolve(reading), closer: nothing, inside: nothing, shown: nothing };
}

/** The key frames of a clip. */
export async function readClip(bytes: Uint8Array, options: Opening): Promise<ClipReading> {
  return withClip(bytes, options, ({ read }) => read());
}
