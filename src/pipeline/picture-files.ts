import { ArchiveError } from '../evidence/index.ts';
import { describeFile, FILE_READER, undescribed } from '../pictures/index.ts';
import { savePictureFiles, undescribedPictures, type HeldFile } from '../store/index.ts';
import type { PictureFile } from '../domain/index.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

/** So many files that an earlier Lacuna took in are read in one pass; the next pass reads on. */
const MOST_FILES = 2_000;
/** So many are held before they are saved: a pass that is cut off keeps them. */
const A_SAVE = 100;

/**
 * Reads what the files of held pictures say of themselves, where nobody has read it yet or only an earlier version of
 * the readers. Pictures that are taken in now are read then; this is for those from before.
 */
export async function describeHeldPictures(
  { store, archive }: Pick<Workshop, 'store' | 'archive'>,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const waiting = await undescribedPictures(store, { reader: FILE_READER, limit: MOST_FILES });
  if (waiting.length === 0) return;
  progress.start('describe', waiting.length);
  let files: PictureFile[] = [];
  for (const held of waiting) {
    if (signal.aborted) break;
    files.push(await describe(held, archive));
    progress.step();
    if (files.length < A_SAVE) continue;
    await savePictureFiles(store, files);
    files = [];
  }
  await savePictureFiles(store, files);
  progress.end();
}

async function describe(
  { pictureId, capture }: HeldFile,
  archive: Workshop['archive'],
): Promise<PictureFile> {
  try {
    return await describeFile(pictureId, await archive.read(capture.warc));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return undescribed(pictureId, error.message);
  }
}
