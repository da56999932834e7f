import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  pictureId,
  sha256,
  type Element,
  type NamedEvent,
  type Pdq,
  type PictureId,
} from '../../domain/index.ts';
import { fingerprint } from '../../pictures/index.ts';
import type { Workshop } from '../workshop.ts';

/** An example picture of observatory.yaml that cannot be used. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError';
}

/** An example picture. Its id is that of its bytes: of a held picture where one has the same. */
export type Example = {
  readonly id: PictureId;
  readonly element: Pick<Element, 'id' | 'distance'>;
  /** On this machine. */
  readonly file: string;
  readonly pdq: Pdq;
  /** PDQ's own measure, 0–100: below 50 it has no near copies, for a plain field of colour is near every other. */
  readonly quality: number;
};

/** Reads every example picture before anything is looked at. @throws ExampleError for the first that cannot be used */
export async function checkExamples({
  observatory,
  dataFolder,
}: Pick<Workshop, 'observatory' | 'dataFolder'>): Promise<void> {
  for (const event of observatory.events) await readExamples(event, dataFolder);
}

/** The example pictures of an event, element by element. @throws ExampleError for the first that cannot be used */
export async function readExamples({ elements }: NamedEvent, folder: string): Promise<readonly Example[]> {
  const examples: Example[] = [];
  for (const element of elements)
    for (const path of element.pictures) examples.push(await readExample(path, element, folder));
  return examples;
}

async function readExample(path: string, element: Element, folder: string): Promise<Example> {
  const file = join(folder, path);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new ExampleError(
      `element "${element.id}": cannot read its example picture ${path}; put the file there or mend the path`,
      { cause },
    );
  });
  const print = await fingerprint(bytes);
  if (!print.ok)
    throw new ExampleError(`element "${element.id}": ${path} is no picture we can read (${print.detail})`);
  const { pdq, quality } = print;
  return { id: pictureId(sha256(bytes)), element, file, pdq, quality };
}
