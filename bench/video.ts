/**
 * Which seconds of a clip another one uses, and false matches between different clips: `npm run bench -- video FOLDER [CLIPS]`.
 * FOLDER holds photographs; each clip is four of them, panned over, so that no picture stands in two clips. Copies are cut
 * at odd times and edited by a seeded list. Needs ffmpeg.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyFrame } from '../src/domain/index.ts';
import {
  alignClips,
  CLOSE_MS,
  findStill,
  findTool,
  fingerprint,
  placesOf,
  readClip,
  withClip,
} from '../src/pictures/index.ts';
import { edit } from '../src/pictures/video/testing/drawn-clip.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { quantile } from '../src/stats/quantile.ts';

const SHOTS = 4;
const next = seededRandom(20260501);
const [folder = '', many = '30'] = process.argv.slice(2);
const tool = await findTool(null);
if (tool === null || !existsSync(folder)) {
  process.stderr.write('NOTHING MEASURED: ffmpeg and a folder of photographs are needed.\n');
  process.exit(1);
}

const EDITS: Readonly<Record<string, string>> = {
  'as it is': 'null',
  smaller: 'scale=320:180',
  'in bars': 'pad=640:480:0:60:black',
  logo: 'drawbox=x=540:y=20:w=80:h=44:color=white:t=fill',
  banner: 'drawbox=x=0:y=290:w=640:h=50:color=0x203080:t=fill',
  'logo, banner, bars':
    'drawbox=x=20:y=16:w=80:h=40:color=white:t=fill,drawbox=x=0:y=296:w=640:h=44:color=red:t=fill,pad=640:480:0:60',
  brighter: 'eq=brightness=0.08:contrast=1.2',
  grey: 'hue=s=0',
  mirrored: 'hflip',
  'cropped by a tenth': 'crop=576:324:32:18,scale=640:360',
};

const scratch = mkdtempSync(join(tmpdir(), 'lacuna-video-bench-'));
const pictures = readdirSync(folder)
  .filter((name) => /\.(?:jpe?g|img|webp)$/.test(name))
  .sort();
const count = Math.min(Number(many), Math.floor(pictures.length / SHOTS));

type Made = { readonly file: string; readonly length: number };

async function makeClip(at: number): Promise<Made> {
  const file = join(scratch, `clip-${at}.mp4`);
  const inputs: string[] = [];
  const shots: string[] = [];
  let length = 0;
  for (let shot = 0; shot < SHOTS; shot += 1) {
    const seconds = 3 + Math.floor(next() * 4);
    const picture = pictures[Math.floor(((at * SHOTS + shot) * pictures.length) / (count * SHOTS))] ?? '';
    inputs.push('-loop', '1', '-framerate', '25', '-t', String(seconds), '-i', join(folder, picture));
    const [dx, dy] = [
      next() < 0.5 ? `t/${seconds}` : `(1-t/${seconds})`,
      next() < 0.5 ? `t/${seconds}` : '0.5',
    ];
    shots.push(
      `[${shot}]scale=832:468:force_original_aspect_ratio=increase,crop=640:360:x='(iw-640)*${dx}':y='(ih-360)*${dy}',setsar=1,fps=25[s${shot}]`,
    );
    length += seconds;
  }
  const joined = `${shots.map((_, shot) => `[s${shot}]`).join('')}concat=n=${SHOTS}`;
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

const readFrames = async (file: string) => readClip(readFileSync(file), { tool });

const clips: (Made & { readonly frames: readonly KeyFrame[] })[] = [];
const start = process.cpuUsage();
for (let at = 0; at < count; at += 1) {
  const made = await makeClip(at);
  clips.push({ ...made, frames: (await readFrames(made.file)).frames });
}

let falsePairs = 0;
for (const [at, one] of clips.entries())
  for (const other of clips.slice(0, at))
    if (alignClips(other.frames, one.frames).length > 0) falsePairs += 1;
process.stdout.write(
  `${clips.length} clips of ${SHOTS} photographs each; ${falsePairs} of ${(count * (count - 1)) / 2} pairs of different clips share a piece\n`,
);

for (const [name, filter] of Object.entries(EDITS)) {
  const errors: number[] = [];
  let [found, extra, tried] = [0, 0, 0];
  for (const [at, clip] of clips.entries()) {
    const other = clips[(at + 1) % clips.length] ?? clip;
    const from = Math.round(next() * (clip.length - 7) * 1000) / 1000;
    const seconds = Math.round((3 + next() * 3.5) * 1000) / 1000;
    const file = join(scratch, 'copy.mp4');
    const words = `[0]trim=0:3.3,setpts=PTS-STARTPTS[a];[1]trim=${from}:${from + seconds},setpts=PTS-STARTPTS[b];[a][b]concat=n=2,${filter}`;
    await edit([
      '-i',
      other.file,
      '-i',
      clip.file,
      '-filter_complex',
      words,
      '-c:v',
      'mpeg4',
      '-q:v',
      '10',
      file,
    ]);
    const copy = await readFrames(file);
    const pieces = alignClips(clip.frames, copy.frames, { copyLength: copy.milliseconds });
    tried += 1;
    extra += Math.max(0, pieces.length - 1);
    const best = pieces[0];
    if (best === undefined) continue;
    found += 1;
    const ends = [
      best.original.from - from * 1000,
      best.original.to - (from + seconds) * 1000,
      best.copy.from - 3300,
    ];
    errors.push(...ends.map(Math.abs));
  }
  const sorted = errors.toSorted((a, b) => a - b);
  const ms = (share: number): string =>
    sorted.length === 0 ? '–' : (quantile(sorted, share).value / 1000).toFixed(2);
  process.stdout.write(
    `  ${name.padEnd(20)} found ${found} of ${tried}, more pieces than there are ${extra}; seconds of error p50 ${ms(0.5)}, p95 ${ms(0.95)}, most ${ms(1)}\n`,
  );
}

let [stills, wrong, away] = [0, 0, [] as number[]];
for (const [at, clip] of clips.entries()) {
  const second = Math.round(next() * (clip.length - 0.2) * 100) / 100;
  const file = join(scratch, 'still.jpg');
  await edit([
    '-ss',
    String(second),
    '-i',
    clip.file,
    '-frames:v',
    '1',
    '-vf',
    'scale=960:-2',
    '-q:v',
    '8',
    file,
  ]);
  const print = await fingerprint(readFileSync(file));
  if (!print.ok) continue;
  for (const [place, searched] of [clip, clips[(at + 1) % clips.length] ?? clip].entries())
    await withClip(readFileSync(searched.file), { tool }, async ({ reading, closer }) => {
      const all = [];
      for (const stretch of placesOf(print, reading.frames, reading.milliseconds))
        all.push(findStill(print, await closer(stretch, CLOSE_MS)));
      const best = all.flatMap((one) => one ?? []).sort((a, b) => a.distance - b.distance)[0];
      if (best === undefined) return;
      if (place === 1) wrong += 1;
      else {
        stills += 1;
        away.push(Math.abs(best.ms / 1000 - second));
      }
    });
}
away = away.toSorted((a, b) => a - b);
process.stdout.write(
  `Stills: found ${stills} of ${clips.length}, in another clip ${wrong}; seconds of error p50 ${quantile(away, 0.5).value.toFixed(2)}, most ${quantile(away, 1).value.toFixed(2)}\n`,
);
const { user, system } = process.cpuUsage(start);
process.stdout.write(`${((user + system) / 1e6).toFixed(0)} s of computing here, besides ffmpeg's\n`);
rmSync(scratch, { recursive: true, force: true });
