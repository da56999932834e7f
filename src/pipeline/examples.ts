import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExampleMatches } from '../compare/index.ts';
import type { Element, Pdq, PictureId } from '../domain/index.ts';
import { fingerprint, TRUSTED_QUALITY } from '../pictures/index.ts';
import { findNearPictures } from '../store/index.ts';
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
  const matches = new Map<string, ReadonlySet<PictureId>>();
  for (const element of elements) matches.set(element.id, await matchElement(element, workshop));
  return matches;
}

/** An example of low quality has no near copies: a plain field of colour is near every other. */
async function matchElement(
  element: Element,
  { store, dataFolder }: Pick<Workshop, 'store' | 'dataFolder'>,
): Promise<ReadonlySet<PictureId>> {
  const examples: Pdq[] = [];
  for (const path of element.pictures) {
    const { pdq, quality } = await readExample(path, element, dataFolder);
    if (quality >= TRUSTED_QUALITY) examples.push(pdq);
  }
  return new Set((await findNearPictures(store, examples, element.distance)).map(({ id }) => id));
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
