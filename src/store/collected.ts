import type {
  Capture,
  CommentSight,
  Item,
  Look,
  Measurement,
  Picture,
  PictureFile,
  Post,
  Release,
  Search,
  Sighting,
  Visit,
} from '../domain/index.ts';
import { insertCaptures } from './capture.ts';
import { insertItems } from './item.ts';
import { insertVersions } from './item-version.ts';
import { insertLooks } from './look.ts';
import type { Store } from './open.ts';
import { insertPictures } from './picture.ts';
import { insertPictureFiles } from './picture-file.ts';
import { insertCommentSights } from './platform/comment-sight.ts';
import { countPlatformChange } from './platform/curves.ts';
import { insertMeasurements } from './platform/measurement.ts';
import { insertPosts } from './platform/post.ts';
import { insertVisits } from './platform/post-visit.ts';
import { insertSearches } from './platform/search.ts';
import { insertReleases } from './release.ts';
import { insertSightings } from './sighting.ts';

/** What collecting and reading some captures brought. */
export type Batch = {
  readonly captures: readonly Capture[];
  readonly looks: readonly Look[];
  readonly items: readonly Item[];
  readonly sightings: readonly Sighting[];
  readonly pictures: readonly Picture[];
  readonly releases: readonly Release[];
  /** What files of pictures in the batch or in the store say of themselves; left out, none. */
  readonly files?: readonly PictureFile[];
  /** Of platforms; left out, none. */
  readonly posts?: readonly Post[];
  readonly searches?: readonly Search[];
  readonly visits?: readonly Visit[];
  readonly comments?: readonly CommentSight[];
  readonly measurements?: readonly Measurement[];
};

/**
 * Writes a batch whole or not at all. Saving it again changes nothing, and batches may come in any order; all that was
 * read from one capture belongs in one batch. Texts are kept but for NUL and lone surrogates, which become U+FFFD.
 *
 * @throws the database's error when a batch names a source, capture, look or item that is neither in it nor in the
 * store (save the observatory first), or a word outside its vocabulary: a mistake in our code.
 */
export async function saveCollected(store: Store, batch: Batch): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    await insertCaptures(trx, batch.captures);
    await insertLooks(trx, batch.looks);
    await insertItems(trx, batch.items);
    await insertVersions(trx, batch.items);
    await insertSightings(trx, batch.sightings);
    await insertPictures(trx, batch.pictures);
    await insertPictureFiles(trx, batch.files ?? []);
    await insertReleases(trx, batch.releases);
    await insertPosts(trx, batch.posts ?? []);
    await insertSearches(trx, batch.searches ?? []);
    await insertVisits(trx, batch.visits ?? []);
    await insertCommentSights(trx, batch.comments ?? []);
    await insertMeasurements(trx, batch.measurements ?? []);
    const { posts = [], visits = [], comments = [] } = batch;
    if (posts.length + visits.length + comments.length > 0) await countPlatformChange(trx);
  });
}
