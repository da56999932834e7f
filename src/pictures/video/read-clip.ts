import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { containerOf, type ClipFacts, type ClipOutcome, type KeyFrame } from '../../domain/index.ts';
import type { Window } from './black-bars.ts';

import { probe } from './probe.ts';
import { MOST_FRAME_PIXELS } from './safe-input.ts';
import { MOST_FRAMES, sampleFrames, type Sampled } from './sample.ts';
import type { Tool } from './tool.ts';

/** The version of this reading: with another one all clips are read again. */
export const CLIP_METHOD = 1;

/** Milliseconds between two key frames of a clip where no cut comes first; more in a clip too long for {@link MOST_FRAMES}. */
export const EVERY_MS = 250;

/** What a clip showed. */
export type ClipReading = ClipFacts & {
  readonly outcome: ClipOutcome;
  readonly detail: string;
  readonly frames: readonly KeyFrame[];
};

const NOTHING_SAID: ClipFacts = {
  container: null,
  codec: null,
  width: null,
  height: null,
  milliseconds: null,
};

const none = (outcome: ClipOutcome, detail: string, facts: ClipFacts = NOTHING_SAID): ClipReading => ({
  ...{ ...facts, outcome, detail, frames: [] },
});

/** A clip opened for a closer look at some of its seconds. */
export type OpenClip = {
  readonly reading: ClipReading;
  /** All frames of a stretch at this interval in milliseconds; none where the clip could not be read. */
  readonly closer: (stretch: { from: number; to: number }, every: number) => Promise<readonly KeyFrame[]>;
};

/**
 * Reads the key frames of a clip from its bytes, then lets `use` look closer; the copy that ffmpeg reads is a file of
 * ours that is gone afterwards. Whatever the bytes hold is an outcome. Without a tool the outcome is `no-tool`.
 */
export async function withClip<T>(
  bytes: Uint8Array,
  { tool, signal }: { readonly tool: Tool | null; readonly signal?: AbortSignal | undefined },
  use: (clip: OpenClip) => Promise<T>,
): Promise<T> {
  const shut = async (): Promise<readonly KeyFrame[]> => Promise.resolve([]);
  const container = containerOf(bytes);
  if (container === null)
    return use({
      reading: none('not-a-clip', 'the bytes begin no container of a clip that is opened'),
      closer: shut,
    });
  if (tool === null)
    return use({
      reading: none('no-tool', 'ffmpeg was not found', { ...NOTHING_SAID, container }),
      closer: shut,
    });
  const folder = await mkdtemp(join(tmpdir(), 'lacuna-clip-'));
  const file = join(folder, 'clip');
  try {
    await writeFile(file, bytes, { mode: 0o600 });
    const place = { tool, folder, file, container, signal };
    const { reading, window } = await readFrom(place);
    if (window === null) return await use({ reading, closer: shut });
    const closer = async ({ from, to }: { from: number; to: number }, every: number) =>
      (await sampleFrames({ ...place, window, every, from: Math.max(0, from), to })).frames;
    return await use({ reading, closer });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The key frames of a clip. */
export async function readClip(
  bytes: Uint8Array,
  options: { readonly tool: Tool | null; readonly signal?: AbortSignal | undefined },
): Promise<ClipReading> {
  return withClip(bytes, options, ({ reading }) => Promise.resolve(reading));
}

type Place = {
  readonly tool: Tool;
  readonly folder: string;
  readonly file: string;
  readonly container: string;
  readonly signal?: AbortSignal | undefined;
};

type Read = { readonly reading: ClipReading; readonly window: Window | null };

async function readFrom(place: Place): Promise<Read> {
  const facts = await probe(place, place.container, place.signal);
  if ('refusal' in facts) return shut(none('broken', facts.refusal));
  if (facts.codec === null) return shut(none('no-picture', 'the clip has no picture track', facts));
  const pixels = (facts.width ?? 0) * (facts.height ?? 0);
  if (pixels > MOST_FRAME_PIXELS)
    return shut(
      none(
        'too-large',
        `${facts.width} × ${facts.height} pixels a frame; at most ${MOST_FRAME_PIXELS} are decoded`,
        facts,
      ),
    );
  const every = Math.max(EVERY_MS, Math.ceil((facts.milliseconds ?? 0) / (MOST_FRAMES * 0.8)));
  const sampled = await sampleFrames({ ...place, every });
  if (sampled.frames.length === 0)
    return shut(none('broken', sampled.detail || 'no frame could be decoded', facts));
  return {
    reading: { ...facts, ...outcomeOf(sampled, facts), frames: sampled.frames },
    window: sampled.window,
  };
}

const shut = (reading: ClipReading): Read => ({ reading, window: null });

/** Longer than this before the stated end a clip was not read to its end. */
const SLACK_MS = 3000;

function outcomeOf(
  { frames, ended, detail }: Sampled,
  { milliseconds }: ClipFacts,
): Pick<ClipReading, 'outcome' | 'detail'> {
  const last = frames.at(-1)?.ms ?? 0;
  const isShort =
    milliseconds !== null && last < milliseconds - SLACK_MS - milliseconds / (MOST_FRAMES * 0.4);
  if (ended === null && !isShort) return { outcome: 'read', detail: '' };
  const why = {
    frames: `after ${MOST_FRAMES} key frames`,
    time: 'when the time for one clip was over',
    broke: `where the clip breaks (${detail})`,
    none: 'where the frames end, before the length that the clip states',
  }[ended ?? 'none'];
  return { outcome: 'in-part', detail: `read to second ${Math.round(last / 1000)}, ${why}` };
}
