import { clipId, type Capture, type Clip } from '../../domain/index.ts';
import { ArchiveError } from '../../evidence/index.ts';
import { CLIP_METHOD, findTool, readClip, type Tool } from '../../pictures/index.ts';
import { clipsToRead, saveClip } from '../../store/index.ts';
import type { Progress } from '../progress.ts';
import type { Workshop } from '../workshop.ts';
import { compareClips } from './compare-clips.ts';

/** Key frames of every clip that was brought and not read yet, then what clips share with each other and with pictures. */
export async function readClips(workshop: Workshop, progress: Progress, signal: AbortSignal): Promise<void> {
  const tool = await findTool(workshop.observatory.video.ffmpeg ?? null);
  const captures = await clipsToRead(workshop.store, { method: CLIP_METHOD, hasTool: tool !== null });
  progress.start('clips', captures.length);
  const isStopped = (): boolean => signal.aborted;
  for (const capture of captures) {
    if (isStopped()) break;
    progress.say(capture.address);
    const clip = await readOne(workshop, capture, tool, signal);
    // A clip that we broke off ourselves is read by the next pass.
    if (!isStopped()) await saveClip(workshop.store, clip, CLIP_METHOD);
    progress.step();
  }
  if (!isStopped()) await compareClips(workshop, tool, signal);
  progress.end();
}

async function readOne(
  { archive }: Pick<Workshop, 'archive'>,
  { id: captureId, sha256, size, warc }: Capture,
  tool: Tool | null,
  signal: AbortSignal,
): Promise<Clip> {
  const key = { id: clipId(sha256), sha256, captureId, size };
  try {
    return { ...key, ...(await readClip(await archive.read(warc), { tool, signal })) };
  } catch (error) {
    if (signal.aborted) return { ...key, ...broken('') };
    if (error instanceof ArchiveError)
      return { ...key, ...broken('the bytes that were kept cannot be read') };
    // One clip never stops the others; what broke is said with it.
    return { ...key, ...broken((error instanceof Error ? error.message : String(error)).slice(0, 200)) };
  }
}

const broken = (detail: string) => ({
  ...{ outcome: 'broken' as const, detail, frames: [] },
  ...{ container: null, codec: null, width: null, height: null, milliseconds: null },
});
