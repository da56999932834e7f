/**
 * Writes `web/`, everything the collectors of the example brought home, from `content/` and `draw.ts`.
 * What it writes is committed, so `npm start` never runs it. Run it after a change: `node examples/summit/build.ts`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OUTLETS } from './content/outlets.ts';
import { renderMark, renderScene } from './draw.ts';
import { feedFiles } from './writing/feeds.ts';
import { chaochiFiles, dailyListFiles, rankedListFiles } from './writing/lists.ts';
import { pageFiles } from './writing/pages.ts';
import { pictureFiles, type PictureFile } from './writing/pictures.ts';
import { bulletinFiles, codedFiles, frontPageFiles, galleryFiles, postFiles } from './writing/records.ts';
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

/** Writes the whole example into a folder, which is emptied first. */
export async function build(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const file of textFiles()) await put(folder, file.path, file.text);
  for (const file of pictureFiles()) await put(folder, file.path, await render(file));
}

if (import.meta.main) await build(join(import.meta.dirname, 'web'));
