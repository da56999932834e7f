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
import type { Archive } from '../evidence/index.ts';
import { linkPictures, saveCollected, type PictureLink, type Store } from '../store/index.ts';
import { Readings } from './unread.ts';

/** What one capture, or one attempt that came to nothing, adds to the store. */
export type Rows = {
  readonly captures: Capture[];
  readonly looks: Look[];
  readonly items: Item[];
  readonly sightings: Sighting[];
  readonly pictures: Picture[];
  readonly releases: Release[];
  readonly files: PictureFile[];
  readonly posts: Post[];
  readonly searches: Search[];
  readonly visits: Visit[];
  readonly comments: CommentSight[];
  readonly measurements: Measurement[];
};

export const noRows = (): Rows => ({
  captures: [],
  looks: [],
  items: [],
  sightings: [],
  pictures: [],
  releases: [],
  files: [],
  posts: [],
  searches: [],
  visits: [],
  comments: [],
  measurements: [],
});

/** Rows held in memory before they are written, at most about this many. */
const FULL = 8000;
/** Rows held in memory before they are written, at most about this long, in milliseconds: what is live comes only once. */
const STALE = 10_000;

/**
 * Collects rows and writes them whole: bytes first (synced to disk), then one transaction. A run that is killed leaves
 * nothing half-written, and running again writes the same rows. One write is under way while the next batch fills.
 */
export class Batch {
  /** What all looks of this batch came to, source by source. */
  readonly readings = new Readings();
  #rows = noRows();
  #writing: Promise<void> = Promise.resolve();
  #startedAt = Date.now();
  #isBroken = false;
  readonly #store: Store;
  readonly #archive: Archive;

  constructor(store: Store, archive: Archive) {
    this.#store = store;
    this.#archive = archive;
  }

  /** Takes in the rows of one capture, all into one write; may be called by several at once. */
  async add(rows: Rows): Promise<void> {
    this.readings.add(rows.looks);
    for (const key of Object.keys(rows) as (keyof Rows)[]) append(this.#rows[key], rows[key]);
    if (sizeOf(this.#rows) >= FULL || Date.now() - this.#startedAt >= STALE) await this.flush();
  }

  /** Starts writing what is held, once the write before it is done. */
  async flush(): Promise<void> {
    // Several may wait here. They go on one right after the other: the first takes all rows, the others find none.
    await this.#writing;
    this.#startedAt = Date.now();
    const rows = this.#rows;
    if (sizeOf(rows) === 0) return;
    this.#rows = noRows();
    this.#writing = this.#write(rows);
    // The rejection is handed on by the next flush or done(); this keeps Node from calling it unhandled until then.
    this.#writing.catch(() => (this.#isBroken = true));
  }

  /** Whether a write failed: then nothing more can be kept, and no look at the world is to blame. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  async #write(rows: Rows): Promise<void> {
    await this.#archive.flush();
    await saveCollected(this.#store, rows);
    await linkPictures(this.#store, linksIn(rows));
  }

  /** Waits for what was flushed to be written: for who reads it back at once. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  /** Writes everything and waits for it; nothing may be added meanwhile. */
  async done(): Promise<void> {
    await this.flush();
    await this.#writing;
  }
}

/** Which fingerprinted picture stands behind an address of an item or a release. */
function linksIn({ items, releases }: Rows): readonly PictureLink[] {
  return [...items, ...releases].flatMap(({ id, pictures }) =>
    pictures.flatMap(({ address, pictureId }) =>
      pictureId === null ? [] : [{ itemId: id, address, pictureId }],
    ),
  );
}

const sizeOf = (rows: Rows): number => Object.values(rows).reduce((sum, list) => sum + list.length, 0);

function append(target: unknown[], more: readonly unknown[]): void {
  for (const one of more) target.push(one);
}
