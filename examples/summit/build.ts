/**
 * Writes `web/`, everything the collectors of the example brought home, and `said/`, what people said of the released
 * pictures, from `content/` and `draw.ts`.
 * What it writes is committed, so `npm start` never runs it. Run it after a change: `node examples/summit/build.ts`; it
 * needs ffmpeg for the clip.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OUTLETS } from './content/outlets.ts';
import { renderClip } from './clip.ts';
import { renderMark, renderScene } from './draw.ts';
import { clipFiles } from './writing/clips.ts';
import { feedFiles } from './writing/feeds.ts';
import { chaochiFiles, dailyListFiles, rankedListFiles } from './writing/lists.ts';
import { pageFiles } from './writing/pages.ts';
import { commentFiles } from './writing/platforms/comments.ts';
import { reachabilityFiles } from './writing/platforms/reachability.ts';
import { searchFiles } from './writing/platforms/searches.ts';
import { visitedFiles } from './writing/platforms/visited.ts';
import { pictureFiles, RELEASE_FOLDER, type PictureFile } from './writing/pictures.ts';
import { bulletinFiles, codedFiles, frontPageFiles, galleryFiles, postFiles } from './writing/records.ts';
import { saidFiles } from './writing/said.ts';
import type { TextFile } from './writing/visits.ts';

/** Every text file of the example; the same on every run and machine. */
export function textFiles(): readonly TextFile[] {
  return [
    ...OUTLETS.flatMap((outlet) => [...feedFiles(outlet), ...pageFiles(outlet)]),
    ...rankedListFiles(),
    ...chaochiFiles(),
    ...dailyListFiles(),
    ...bulletinFiles(),
    ...galleryFiles(),
    ...frontPageFiles(),
    ...postFiles(),
    ...codedFiles(),
    ...searchFiles(),
    ...visitedFiles(),
    ...commentFiles(),
    ...reachabilityFiles(),
  ];
}

async function put(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const full = join(folder, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, content);
}

function render(file: PictureFile): Promise<Buffer> {
  return 'scene' in file ? renderScene(file.scene, file.treatment) : renderMark(file.mark);
}

/** Writes the whole example into two folders beside each other, which are emptied first: `web`, and `said` by people. */
export async function build(folder: string): Promise<void> {
  const [web, said] = [join(folder, 'web'), join(folder, 'said')];
  // First, because what is there must not be lost where there is no ffmpeg.
  const clips = new Map<string, Buffer>();
  for (const { path, cut } of clipFiles()) clips.set(path, await renderClip(cut));
  for (const one of [web, said]) await rm(one, { recursive: true, force: true });
  for (const file of textFiles()) await put(web, file.path, file.text);
  for (const [path, bytes] of clips) await put(web, path, bytes);
  const released: Buffer[] = [];
  for (const file of pictureFiles()) {
    const bytes = await render(file);
    if (file.path.startsWith(RELEASE_FOLDER)) released.push(bytes);
    await put(web, file.path, bytes);
  }
  for (const file of saidFiles(released)) await put(said, file.path, file.text);
}

if (import.meta.main) await build(import.meta.dirname);
