import type { ClipFacts, ClipOutcome, KeyFrame } from '../../domain/index.ts';
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

/** What is said of a clip that is not opened: its bytes begin no container, or there is no tool. */
export const clipIsNone = (container: string | null): ClipReading =>
  container === null
    ? none('not-a-clip', 'the bytes begin no container of a clip that is opened')
    : none('no-tool', 'ffmpeg was not found', { ...NOTHING_SAID, container });

type Place = {
  readonly tool: Tool;
  readonly folder: string;
  readonly file: string;
  readonly container: string;
  readonly signal?: AbortSignal | undefined;
};

/** A clip that was read, and the part of its frames inside bars; null where there are none. */
export type Read = { readonly reading: ClipReading; readonly window: Window | null };

/** Reads the key frames of a file. */
export async function readFrom(place: Place): Promise<Read> {
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
