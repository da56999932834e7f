import type { PictureId } from '../../domain/index.ts';
import { prepare, type Prepared } from '../../pictures/index.ts';
import { findCapture } from '../../store/index.ts';
import { findPicture } from '../../store/pages/index.ts';
import type { Workshop } from '../workshop.ts';

/** A picture made ready to be compared, or why there is none. */
export type Ready =
  { readonly ok: true; readonly prepared: Prepared } | { readonly ok: false; readonly trouble: string };

/** Reads the bytes of a picture from its capture and makes it ready. Never throws: what is wrong is said. */
export async function readyPicture(
  { store, archive }: Pick<Workshop, 'store' | 'archive'>,
  id: PictureId,
): Promise<Ready> {
  return readyBytes(async () => {
    const picture = await findPicture(store, id);
    const capture = picture === undefined ? null : await findCapture(store, picture.captureId);
    if (capture === null) throw new Error('its capture is not held');
    return archive.read(capture.warc);
  });
}

/** Makes bytes ready, wherever they come from. Never throws: what is wrong is said. */
export async function readyBytes(read: () => Promise<Uint8Array>): Promise<Ready> {
  try {
    const prepared = await prepare(await read());
    return prepared.ok
      ? { ok: true, prepared }
      : { ok: false, trouble: `${prepared.reason}: ${prepared.detail}` };
  } catch (error) {
    return { ok: false, trouble: error instanceof Error ? error.message : String(error) };
  }
}
