import {
  clockText,
  type ClockReading,
  type ClocksTogether,
  type PersonClock,
  type PictureOrder,
  type ReleaseId,
} from '../domain/index.ts';
import { orderPictures } from '../pictures/index.ts';
import { loadClocks, loadTogether, type Store } from '../store/index.ts';
import { findReleaseFiles } from '../store/pages/index.ts';
import { spanOfClock } from '../text/date/clock-span.ts';

/** The order of a release, and what people said of clocks that it rests on. */
export type OrderOfRelease = PictureOrder & {
  readonly clocks: readonly ClockReading[];
  readonly together: readonly ClocksTogether[];
};

/**
 * The order of a release's pictures, by what their files and their page say and by the clocks that people read in them,
 * worked out when it is asked for: nothing is stored that the stored metadata and words do not say. Undefined where there
 * is no such release.
 */
export async function orderOfRelease(store: Store, id: ReleaseId): Promise<OrderOfRelease | undefined> {
  const release = await findReleaseFiles(store, id);
  if (release === undefined) return undefined;
  const pictures = release.pictures.flatMap(({ pictureId, address, place, file }) =>
    pictureId === null ? [] : [{ id: pictureId, address, place, metadata: file?.metadata ?? null }],
  );
  const clocks = await loadClocks(store, [...new Set(pictures.map((one) => one.id))]);
  const together = await loadTogether(store, id);
  const order = orderPictures({
    ...{ pictures, released: release.released, clocks: clocks.map(asClue) },
    isSynchronised: together.length > 0,
  });
  return { ...order, clocks, together };
}

const asClue = (reading: ClockReading): PersonClock => ({
  ...{ id: reading.id, pictureId: reading.pictureId, text: clockText(reading) },
  span: spanOfClock(reading),
});
