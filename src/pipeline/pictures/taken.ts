import type { TakenLookup } from '../../compare/pictures/index.ts';
import type { Instant, PictureId } from '../../domain/index.ts';
import { takenSpans } from '../../pictures/index.ts';
import { loadClocks, loadPictureFiles, type Store } from '../../store/index.ts';
import { spanOfClock } from '../../text/date/clock-span.ts';

/**
 * When pictures were taken: by the clocks of their files and those that people read in them. When a page was published
 * is no clock.
 *
 * @param until when a picture was there already: a clock after that was not set right
 */
export async function takenLookup(
  store: Store,
  ids: readonly PictureId[],
  until: (picture: PictureId) => Instant,
): Promise<TakenLookup> {
  const files = await loadPictureFiles(store, ids);
  const metadata = new Map(files.map((file) => [file.pictureId, file.metadata]));
  const read = Map.groupBy(await loadClocks(store, ids), ({ pictureId }) => pictureId);
  return (id) => {
    const said = metadata.get(id) ?? null;
    const byPeople = (read.get(id) ?? []).flatMap((clock) => spanOfClock(clock) ?? []);
    const last = until(id);
    return [...(said === null ? [] : takenSpans(said, last)), ...byPeople.filter(({ from }) => from <= last)];
  };
}
