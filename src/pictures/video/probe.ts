import { z } from 'zod';
import type { ClipFacts } from '../../domain/index.ts';
import { safeInput } from './safe-input.ts';
import { runTool, type Tool } from './tool.ts';

const number = z.coerce.number().catch(Number.NaN);
/** What we read of what ffprobe prints; it prints times as texts. */
const printed = z.object({
  streams: z
    .array(
      z.object({
        codec_name: z.string().optional(),
        width: number.optional(),
        height: number.optional(),
        duration: number.optional(),
      }),
    )
    .default([]),
  format: z.object({ duration: number.optional() }).default({}),
});

const ENTRIES = 'stream=codec_name,width,height,duration:format=duration';
const LIMITS = { wall: 20_000, cpu: 10, memory: 2048 };
/** The most characters that are read of what it prints. */
const MOST = 1_000_000;

/** What a file says of the clip it holds, or why its container cannot be read. */
export async function probe(
  { tool, folder, file }: { readonly tool: Tool; readonly folder: string; readonly file: string },
  container: string,
  signal?: AbortSignal,
): Promise<ClipFacts | Refusal> {
  let text = '';
  const args = [
    ...['-v', 'error', '-hide_banner', ...safeInput(container)],
    ...['-select_streams', 'v:0', '-show_entries', ENTRIES, '-of', 'json', `file:${file}`],
  ];
  const take = (piece: Buffer): void => {
    if (text.length < MOST) text += piece.toString('latin1');
  };
  const { code, errors } = await runTool({
    program: tool.ffprobe,
    args,
    folder,
    limits: LIMITS,
    signal,
    take,
  });
  return (code === 0 ? factsIn(text, container) : null) ?? { refusal: refusalIn(errors) };
}

/** Why a container cannot be read, for a person. */
export type Refusal = { readonly refusal: string };

function refusalIn(errors: string): string {
  const codec = /Codec \((\w+)\) not on whitelist/.exec(errors)?.[1];
  return codec === undefined
    ? 'the container cannot be read'
    : `a track is coded as ${codec}, which is not decoded`;
}

function factsIn(text: string, container: string): ClipFacts | null {
  const read = printed.safeParse(parse(text));
  if (!read.success) return null;
  const [stream] = read.data.streams;
  const seconds = [stream?.duration, read.data.format.duration].find((one) => one !== undefined && one > 0);
  return {
    container,
    codec: stream?.codec_name ?? null,
    width: stream?.width ?? null,
    height: stream?.height ?? null,
    milliseconds: seconds === undefined ? null : Math.round(seconds * 1000),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
