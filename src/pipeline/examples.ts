import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExampleMatches } from '../compare/index.ts';
import type { Element, PictureId } from '../domain/index.ts';
import { fingerprint, searchAmong } from '../pictures/index.ts';
import { allPictures } from '../store/index.ts';
import type { Workshop } from './workshop.ts';

/** An example picture of observatory.yaml that cannot be used. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError';
}

/** Reads every example picture before anything is looked at. @throws ExampleError for the first that cannot be used */
export async function checkExamples({
  observatory,
  dataFolder,
}: Pick<Workshop, 'observatory' | 'dataFolder'>): Promise<void> {
  for (const element of observatory.events.flatMap((event) => event.elements))
    for (const path of element.pictures) await readExample(path, element, dataFolder);
}

/** For each element with example pictures: the captured pictures that are near copies of one of them. */
export async function matchExamples(
  workshop: Pick<Workshop, 'observatory' | 'store' | 'dataFolder'>,
): Promise<ExampleMatches> {
  const elements = workshop.observatory.events
    .flatMap((event) => event.elements)
    .filter((element) => element.pictures.length > 0);
  const pictures = elements.length > 0 ? await allPictures(workshop.store) : [];
  const search = searchAmong(pictures);
  const matches = new Map<string, ReadonlySet<PictureId>>();
  for (const element of elements)
    matches.set(element.id, await matchElement(element, search, workshop.dataFolder));
  return matches;
}

async function matchElement(
  element: Element,
  search: ReturnType<typeof searchAmong>,
  folder: string,
): Promise<ReadonlySet<PictureId>> {
  const found = new Set<PictureId>();
  for (const path of element.pictures) {
    const example = await readExample(path, element, folder);
    for (const match of search(example, element.distance)) found.add(match.id);
  }
  return found;
}

async function readExample(path: string, element: Element, folder: string) {
  const bytes = await readFile(join(folder, path)).catch((cause: unknown) => {
    throw new ExampleError(
      `element "${element.id}": cannot read its example picture ${path}; put the file there or mend the path`,
      { cause },
    );
  });
  const print = await fingerprint(bytes);
  if (!print.ok)
    throw new ExampleError(`element "${element.id}": ${path} is no picture we can read (${print.detail})`);
  return print;
}
