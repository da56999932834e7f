/**
 * Which seconds of a clip another one uses, and false matches between different clips: `npm run bench -- video FOLDER [CLIPS] [EDIT,EDIT …]`.
 * FOLDER holds photographs; each clip is four of them, panned over, so that no picture stands in two clips. Copies are cut
 * at odd times and edited by a seeded list; each is compared with all clips as a pass does. Needs ffmpeg.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CLOSE_MS,
  findStill,
  findTool,
  fingerprint,
  placesOf,
  withClip,
  type Tool,
} from '../src/pictures/index.ts';
import { edit } from '../src/pictures/video/testing/drawn-clip.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { quantile } from '../src/stats/quantile.ts';
import { benchClip, inFolder, LEAD, makeClip, makeCopy, SHOTS, type BenchClip } from './video/clips.ts';
import { editsWith } from './video/edits.ts';
import { FindUses } from './video/find-uses.ts';

const next = seededRandom(20260501);
const [folder = '', many = '30', only = ''] = process.argv.slice(2);
const found = await findTool(null);
if (found === null || !existsSync(folder)) {
  process.stderr.write('NOTHING MEASURED: ffmpeg and a folder of photographs are needed.\n');
  process.exit(1);
}
const tool: Tool = found;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const scratch = mkdtempSync(join(tmpdir(), 'lacuna-video-bench-'));
const start = process.cpuUsage();

async function makeClips(): Promise<BenchClip[]> {
  const names = readdirSync(folder).filter((name) => /\.(?:jpe?g|img|webp)$/.test(name));
  const pictures = inFolder(folder, names.sort());
  const count = Math.min(Number(many), Math.floor(pictures.length / SHOTS));
  const clips: BenchClip[] = [];
  for (let at = 0; at < count; at += 1) {
    const shots = Array.from(
      { length: SHOTS },
      (_, shot) => pictures[Math.floor(((at * SHOTS + shot) * pictures.length) / (count * SHOTS))] ?? '',
    );
    const { file, length } = await makeClip(shots, join(scratch, `clip-${at}.mp4`), next);
    clips.push(await benchClip(file, length, tool));
  }
  return clips;
}

async function measureStrangers(clips: readonly BenchClip[], uses: FindUses): Promise<void> {
  let wrong = 0;
  for (const clip of clips) wrong += (await uses.of(clip)).size;
  say(
    `${clips.length} clips of ${SHOTS} photographs each; ${wrong / 2} of ${(clips.length * (clips.length - 1)) / 2} pairs of different clips share a piece`,
  );
}

async function measureEdits(clips: readonly BenchClip[], uses: FindUses): Promise<void> {
  const edits = editsWith(next).filter(({ name }) => only === '' || only.split(',').includes(name));
  for (const { name, filter, speed = 1 } of edits) {
    const errors: number[] = [];
    let [right, extra, wrong] = [0, 0, 0];
    for (const [at, clip] of clips.entries()) {
      const beside = (at + 1) % clips.length;
      const from = Math.round(next() * (clip.length - 7) * 1000) / 1000;
      const seconds = Math.round((3 + next() * 3.5) * 1000) / 1000;
      const file = join(scratch, 'copy.mp4');
      await makeCopy(
        { file: clip.file, before: clips[beside]?.file ?? '' },
        { from, seconds },
        filter(),
        file,
      );
      const all = await uses.of(await benchClip(file, 0, tool));
      const pieces = all.get(at) ?? [];
      // The 3.3 seconds before it are the other clip's own.
      wrong += [...all.keys()].filter((place) => place !== at && place !== beside).length;
      extra += Math.max(0, pieces.length - 1);
      const best = pieces.toSorted((a, b) => b.agreeing - a.agreeing)[0];
      if (best === undefined) continue;
      right += 1;
      const truth = [from * 1000, (from + seconds) * 1000, (LEAD * 1000) / speed];
      const told = [best.original.from, best.original.to, best.copy.from];
      errors.push(...told.map((ms, place) => Math.abs(ms - (truth[place] ?? 0))));
    }
    const sorted = errors.toSorted((a, b) => a - b);
    const ms = (share: number): string =>
      sorted.length === 0 ? '–' : (quantile(sorted, share).value / 1000).toFixed(2);
    say(
      `  ${name.padEnd(20)} found ${right} of ${clips.length}, more pieces than there are ${extra}, of other clips ${wrong}; seconds of error p50 ${ms(0.5)}, p95 ${ms(0.95)}, most ${ms(1)}`,
    );
  }
}

async function measureStills(clips: readonly BenchClip[]): Promise<void> {
  let [stills, wrong] = [0, 0];
  const away: number[] = [];
  for (const [at, clip] of clips.entries()) {
    const second = Math.round(next() * (clip.length - 0.2) * 100) / 100;
    const file = join(scratch, 'still.jpg');
    const words = ['-ss', String(second), '-i', clip.file, '-frames:v', '1', '-vf', 'scale=960:-2'];
    await edit([...words, '-q:v', '8', file]);
    const print = await fingerprint(readFileSync(file));
    if (!print.ok) continue;
    for (const [place, searched] of [clip, clips[(at + 1) % clips.length] ?? clip].entries())
      await withClip(searched.bytes, { tool }, async ({ closer }) => {
        const all = [];
        for (const stretch of placesOf(print, searched.frames, searched.milliseconds))
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
  away.sort((a, b) => a - b);
  say(
    `Stills: found ${stills} of ${clips.length}, in another clip ${wrong}; seconds of error p50 ${quantile(away, 0.5).value.toFixed(2)}, most ${quantile(away, 1).value.toFixed(2)}`,
  );
}

const clips = await makeClips();
const uses = new FindUses(clips, tool);
await measureStrangers(clips, uses);
await measureEdits(clips, uses);
await measureStills(clips);
const { user, system } = process.cpuUsage(start);
say(
  `${((user + system) / 1e6).toFixed(0)} s of computing here, besides ffmpeg's; ${uses.related} pairs of frames related`,
);
rmSync(scratch, { recursive: true, force: true });
