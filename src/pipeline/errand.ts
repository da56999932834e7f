import { followUp, type RunContext } from '../collect/index.ts';
import {
  pictureId,
  type Attempt,
  type Capture,
  type CollectEntry,
  type Item,
  type PagePicture,
  type PictureId,
  type Reading,
  type Release,
} from '../domain/index.ts';
import { fingerprint } from '../pictures/index.ts';
import type { Batch, Rows } from './batch.ts';
import { takeIn, type TakenIn, type Wanted } from './take-in.ts';
import type { Workshop } from './workshop.ts';

const PAGE: Wanted = { reader: 'page', kind: 'page' };
const PICTURE: Wanted = { reader: 'picture', kind: 'picture' };

/** What an errand works with. */
export type Kit = {
  readonly workshop: Workshop;
  readonly context: RunContext;
  readonly batch: Batch;
  /** The newest capture of each address of this source; empty when it is read from disk. */
  readonly held: ReadonlyMap<string, Capture>;
};

/** One entry's captures and everything they lead to: the pages a list names, the pictures on a page. */
export class Errand {
  readonly #followed = new Set<string>();
  readonly #pictures = new Map<string, PictureId | null>();
  readonly #entry: CollectEntry;
  readonly #kit: Kit;

  constructor(entry: CollectEntry, kit: Kit) {
    this.#entry = entry;
    this.#kit = kit;
  }

  async run(attempt: Attempt, wanted: Wanted): Promise<void> {
    const taken = await this.#take(attempt, wanted);
    const { pages, lists, pictures } = split(taken.follow);
    const shown = await this.#fetchPictures(pictures, attempt);
    // A page whose pictures were not all fetched is left for the next pass; a live page that is held is not read again.
    if (this.#isStopped() && wanted.kind === 'page') return;
    await this.#kit.batch.add(withPictures(taken.rows, shown));
    // The sitemap connector fetches the sitemaps of an index itself, within its own bounds.
    const further = wanted.reader === 'sitemap' ? [] : lists;
    for (const address of further) await this.#follow(address, attempt, wanted);
    for (const address of pages) await this.#follow(address, attempt, { ...PAGE, named: address });
  }

  #isStopped(): boolean {
    return this.#kit.context.signal.aborted;
  }

  #take(attempt: Attempt, wanted: Wanted): Promise<TakenIn> {
    const { workshop, held } = this.#kit;
    return takeIn(attempt, wanted, { ...workshop, held, entry: this.#entry });
  }

  async #follow(address: string, near: Attempt, wanted: Wanted): Promise<void> {
    if (this.#followed.has(address) || this.#isStopped()) return;
    this.#followed.add(address);
    // A page that was read once is looked at again by a watch, not by every pass; a list is looked at each time.
    if (wanted.kind === 'page' && this.#kit.held.has(address)) return;
    const attempt = await this.#fetch(address, near);
    if (!this.#isStopped()) await this.run(attempt, wanted);
  }

  #fetch(address: string, near: Attempt): Promise<Attempt> {
    return followUp(address, { entry: this.#entry, near, context: this.#kit.context });
  }

  async #fetchPictures(
    addresses: readonly string[],
    near: Attempt,
  ): Promise<ReadonlyMap<string, PictureId | null>> {
    for (const address of addresses) {
      if (this.#isStopped()) break;
      if (!this.#pictures.has(address)) this.#pictures.set(address, await this.#fetchPicture(address, near));
    }
    return this.#pictures;
  }

  async #fetchPicture(address: string, near: Attempt): Promise<PictureId | null> {
    const held = this.#kit.held.get(address);
    if (held) return pictureId(held.sha256);
    const attempt = await this.#fetch(address, near);
    if (this.#isStopped()) return null;
    const { rows, capture } = await this.#take(attempt, PICTURE);
    const isPicture = rows.looks.some((look) => look.outcome === 'seen');
    const print = isPicture && capture ? await fingerprint(attempt.body) : null;
    if (capture && print?.ok) {
      const { width, height, pdq, quality } = print;
      rows.pictures.push({
        id: pictureId(capture.sha256),
        sha256: capture.sha256,
        captureId: capture.id,
        width,
        height,
        pdq,
        quality,
      });
    }
    await this.#kit.batch.add(print && !print.ok ? unreadable(rows, print.reason, print.detail) : rows);
    return rows.pictures[0]?.id ?? null;
  }
}

function split(follow: Reading['follow']): Record<'pages' | 'lists' | 'pictures', readonly string[]> {
  const of = (as: Reading['follow'][number]['as']) =>
    follow.filter((one) => one.as === as).map((one) => one.address);
  return { pages: of('page'), lists: of('list'), pictures: of('picture') };
}

function unreadable(rows: Rows, reason: string, detail: string): Rows {
  return {
    ...rows,
    looks: rows.looks.map((look) => ({ ...look, outcome: 'unreadable' as const, reason, detail })),
  };
}

function withPictures(rows: Rows, shown: ReadonlyMap<string, PictureId | null>): Rows {
  if (shown.size === 0) return rows;
  const fill = (picture: PagePicture): PagePicture => ({
    ...picture,
    pictureId: shown.get(picture.address) ?? picture.pictureId,
  });
  return {
    ...rows,
    items: rows.items.map((item): Item => ({ ...item, pictures: item.pictures.map(fill) })),
    releases: rows.releases.map((release): Release => ({ ...release, pictures: release.pictures.map(fill) })),
  };
}
