import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawScene } from './scenes.ts';
import { pixelsOf, start, type Work } from './work.ts';

/** A picture of the set, made when it is needed: five hundred at once would fill the memory. */
export type Original = {
  readonly name: string;
  readonly kind: 'photograph' | 'scene';
  readonly make: () => Promise<Work>;
};

/** The longer side of an original: what a news page shows at full width. */
const SIDE = 768;
const SHORTEST = 100;

/** Photographs of a folder and its folders, by name; what cannot be read, or is small, is left out. */
export async function photographsIn(folder: string): Promise<Original[]> {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return only(
    files
      .filter((file) => /\.(jpe?g|png|webp)$/i.test(file))
      .sort()
      .map((file) => join(folder, file)),
  );
}

/** One of each of the reference pictures: their turned, blurred and recoloured versions, and other frames, are left out. */
export async function referencePictures(folder: string): Promise<Original[]> {
  const labelled = join(folder, 'reg-test-input/labelme-subset');
  const files = existsSync(labelled)
    ? readdirSync(labelled)
        .sort()
        .map((file) => join(labelled, file))
    : [];
  return only([
    join(folder, 'bridge-mods/aaa-orig.jpg'),
    join(folder, 'reg-test-input/pen-and-coaster.png'),
    ...files,
  ]);
}

async function only(paths: readonly string[]): Promise<Original[]> {
  const found: Original[] = [];
  for (const path of paths)
    if (await isLarge(path)) found.push({ name: path, kind: 'photograph', make: () => read(path) });
  return found;
}

async function isLarge(path: string): Promise<boolean> {
  try {
    const { width, height } = await sharp(path).metadata();
    return Math.min(width, height) >= SHORTEST;
  } catch {
    return false;
  }
}

async function read(path: string): Promise<Work> {
  const picture = sharp(readFileSync(path)).autoOrient().flatten({ background: '#ffffff' });
  const size = { width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true } as const;
  const pixels = await pixelsOf(picture.resize(size));
  return start(sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 3 } }));
}

/** Scenes by seeds one after another. */
export function drawnScenes(count: number): Original[] {
  return Array.from({ length: count }, (_, n) => ({
    name: `scene ${n + 1}`,
    kind: 'scene',
    make: () => start(drawScene({ place: n + 1, moment: 1 })),
  }));
}
