import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clipId, sha256, type ClipId, type KeyFrame } from '../../src/domain/index.ts';
import { readClip, type Tool } from '../../src/pictures/index.ts';
import { edit } from '../../src/pictures/video/testing/drawn-clip.ts';

/** Photographs in one clip. */
export const SHOTS = 4;

/** A clip as the bench holds it; `length` in seconds. */
export type BenchClip = {
  readonly id: ClipId;
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly length: number;
  readonly milliseconds: number | null;
  readonly frames: readonly KeyFrame[];
};

export async function benchClip(file: string, length: number, tool: Tool): Promise<BenchClip> {
  const bytes = new Uint8Array(readFileSync(file));
  const { frames, milliseconds } = await readClip(bytes, { tool });
  return { id: clipId(sha256(bytes)), bytes, file, length, milliseconds, frames };
}

/** A clip of some photographs, panned over one after the other. */
export async function makeClip(
  pictures: readonly string[],
  file: string,
  next: () => number,
): Promise<{ readonly file: string; readonly length: number }> {
  const inputs: string[] = [];
  const shots: string[] = [];
  let length = 0;
  for (const [shot, picture] of pictures.entries()) {
    const seconds = 3 + Math.floor(next() * 4);
    inputs.push('-loop', '1', '-framerate', '25', '-t', String(seconds), '-i', picture);
    const [dx, dy] = [
      next() < 0.5 ? `t/${seconds}` : `(1-t/${seconds})`,
      next() < 0.5 ? `t/${seconds}` : '0.5',
    ];
    shots.push(
      `[${shot}]scale=832:468:force_original_aspect_ratio=increase,crop=640:360:x='(iw-640)*${dx}':y='(ih-360)*${dy}',setsar=1,fps=25[s${shot}]`,
    );
    length += seconds;
  }
  const joined = `${shots.map((_, shot) => `[s${shot}]`).join('')}concat=n=${shots.length}`;
  await edit([
    ...inputs,
    '-filter_complex',
    `${shots.join(';')};${joined}`,
    '-c:v',
    'mpeg4',
    '-q:v',
    '3',
    file,
  ]);
  return { file, length };
}

/** A stretch of a clip, edited, behind 3.3 s of another one. */
export async function makeCopy(
  { file, before }: { readonly file: string; readonly before: string },
  { from, seconds }: { readonly from: number; readonly seconds: number },
  filter: string,
  out: string,
): Promise<void> {
  const words = `[0]trim=0:${LEAD},setpts=PTS-STARTPTS[a];[1]trim=${from}:${from + seconds},setpts=PTS-STARTPTS[b];[a][b]concat=n=2,${filter}`;
  await edit(['-i', before, '-i', file, '-filter_complex', words, '-c:v', 'mpeg4', '-q:v', '10', out]);
}

/** Seconds of another clip that come first. */
export const LEAD = 3.3;

export const inFolder = (folder: string, names: readonly string[]): string[] =>
  names.map((name) => join(folder, name));
