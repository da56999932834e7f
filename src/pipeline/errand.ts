import { followUp, type RunContext } from '../collect/index.ts';
import { pictureId, type Attempt, type Capture, type CollectEntry, type PictureId } from '../domain/index.ts';
import { ArchiveError } from '../evidence/index.ts';
import type { Batch } from './batch.ts';
import { withPrint } from './errand/picture-rows.ts';
import { brokenOff, isPictureOf, split, withPictures } from './errand/rows.ts';
import { sortLeads, type Manner } from './errand/sort-leads.ts';
import { Leads, type Lead } from './leads.ts';
import { picturesOf } from '../store/index.ts';
import { takeIn, type TakenIn } from './take-in.ts';
import type { Wanted } from './take-in/wanted.ts';
import type { Workshop } from './workshop.ts';

const PAGE: Wanted = { reader: 'page', kind: 'page' };
const PICTURE: Wanted = { reader: 'picture', kind: 'picture' };
const CLIP: Wanted = { reader: 'video', kind: 'video' };

/** What an errand works with. */
export type Kit = {
  readonly workshop: Workshop;
  readonly context: RunContext;
  readonly batch: Batch;
  /** The newest capture of each address of this source; empty when it is read from disk. */
  readonly held: ReadonlyMap<string, Capture>;
  /** True: nothing is fetched from the network. What a capture leads to is sought on the disk it came from, or nowhere. */
  readonly isOffline?: boolean;
  /** True: what an archive holds arrives by itself, pages and pictures as well as lists. */
  readonly bringsAll?: boolean | undefined;
};

/** One entry's captures and everything they lead to: the pages a list names, the pictures on a page. */
export class Errand {
  readonly #leads = new Leads();
  /** Addresses that were followed; from disk also each address with the time of the capture that names it, and each file. */
  readonly #followed = new Set<string>();
  readonly #pictures = new Map<string, PictureId | null>();
  readonly #entry: CollectEntry;
  readonly #kit: Kit;

  constructor(entry: CollectEntry, kit: Kit) {
    this.#entry = entry;
    this.#kit = kit;
  }

  /**
   * Takes in a capture and what it leads to; some of that is left for later. What breaks here is a look, and never the
   * end of the others.
   */
  async run(attempt: Attempt, wanted: Wanted): Promise<void> {
    if (this.#kit.bringsAll) this.#leads.arrive(attempt.address);
    try {
      await this.#run(attempt, wanted);
    } catch (error) {
      await this.#fail(attempt, wanted, error);
    }
  }

  /** What is to be followed once the lists of all sources were looked at, or an archive has brought what it holds. */
  left(): readonly Lead[] {
    return this.#leads.left();
  }

  /** Follows what this errand left, or one before it. */
  async follow(leads: readonly Lead[]): Promise<void> {
    for (const { address, as, near, from } of leads) {
      if (as === 'picture') await this.#fetchPictures([address], near);
      else if (as === 'video') await this.#follow(address, near, CLIP);
      else await this.#follow(address, near, as === 'page' ? { ...PAGE, named: address } : from);
    }
  }

  async #run(attempt: Attempt, wanted: Wanted): Promise<void> {
    const taken = await this.#take(attempt, wanted);
    if (isPictureOf(taken))
      return this.#kit.batch.add(await withPrint(taken.rows, taken.capture, attempt.body));
    const { now, later } = sortLeads(taken.follow, wanted, this.#manner());
    for (const one of later) this.#leads.wait(one, attempt, wanted);
    const { pages, lists, pictures, clips } = split(now);
    const shown = await this.#fetchPictures(pictures, attempt);
    // A page whose pictures were not all fetched is left for the next pass; a live page that is held is not read again.
    if (this.#isStopped() && wanted.kind === 'page') return;
    await this.#kit.batch.add(withPictures(taken.rows, shown));
    // The sitemap connector fetches the sitemaps of an index itself, within its own bounds.
    const further = wanted.reader === 'sitemap' ? [] : lists;
    for (const address of further) await this.#follow(address, attempt, wanted);
    for (const address of pages) await this.#follow(address, attempt, { ...PAGE, named: address });
    for (const address of clips) await this.#follow(address, attempt, CLIP);
  }

  #manner(): Manner {
    const { isOffline = false, bringsAll = false, workshop } = this.#kit;
    const fetchesClips = workshop.observatory.video.fetch;
    return { entry: this.#entry.entry, isOffline, bringsAll, fetchesClips };
  }

  /** An import takes what it is given: what lies outside was not looked for. */
  #isBeyond({ trouble }: Attempt): boolean {
    return this.#kit.isOffline === true && trouble?.outcome === 'not-tried';
  }

  #isStopped(): boolean {
    return this.#kit.context.signal.aborted;
  }

  async #take(attempt: Attempt, wanted: Wanted): Promise<TakenIn> {
    const { workshop, held } = this.#kit;
    const desk = { ...workshop, held, entry: this.#entry };
    try {
      return await takeIn(attempt, wanted, desk);
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      // "Unchanged" since bytes that we can no longer read: ask for them as if for the first time.
      const { viewer } = this.#entry;
      const { client, signal } = this.#kit.context;
      const whole = await client.get(attempt.address, { viewer, signal });
      if (whole.status === 304) throw error;
      return takeIn(whole, wanted, desk);
    }
  }

  async #fail(attempt: Attempt, wanted: Wanted, error: unknown): Promise<void> {
    if (this.#kit.batch.isBroken) throw error;
    if (this.#isStopped()) return;
    const { rows } = await this.#take(brokenOff(attempt, error), wanted);
    await this.#kit.batch.add(rows);
  }

  async #follow(address: string, near: Attempt, wanted: Wanted): Promise<void> {
    const isOnDisk = near.origin.kind === 'disk';
    if (this.#isStopped() || !this.#isNew(isOnDisk ? `${near.at} ${address}` : address)) return;
    // A page that was read once is looked at again by a watch, not by every pass; a list is looked at each time.
    if (wanted.kind !== 'list' && this.#kit.held.has(address)) return;
    const attempt = await this.#fetch(address, near, wanted);
    if (this.#isStopped() || this.#isBeyond(attempt)) return;
    if (!isOnDisk || this.#isNewVersion(attempt)) await this.run(attempt, wanted);
  }

  /** A later snapshot may hold a later version of a page; a file is one version, and an address without one is said once. */
  #isNewVersion({ address, origin, trouble }: Attempt): boolean {
    const isFirst = this.#isNew(address);
    if (origin.kind !== 'disk' || trouble !== null) return isFirst;
    return this.#isNew(JSON.stringify([address, origin.file, origin.member]));
  }

  #isNew(key: string): boolean {
    const isNew = !this.#followed.has(key);
    this.#followed.add(key);
    return isNew;
  }

  async #fetch(address: string, near: Attempt, { kind }: Wanted = PICTURE): Promise<Attempt> {
    try {
      const { context, bringsAll, workshop } = this.#kit;
      const maxBytes = kind === 'video' ? workshop.observatory.video.maxBytes : undefined;
      return await followUp(address, { entry: this.#entry, near, context, bringsAll, maxBytes });
    } catch (error) {
      return brokenOff({ ...near, address, finalAddress: address }, error);
    }
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
    if (held) return this.#heldPicture(held);
    const attempt = await this.#fetch(address, near);
    if (this.#isStopped() || this.#isBeyond(attempt)) return null;
    try {
      return await this.#takePicture(attempt);
    } catch (error) {
      await this.#fail(attempt, PICTURE, error);
      return null;
    }
  }

  /** Null where the bytes we hold could not be opened as a picture. */
  async #heldPicture({ sha256 }: Capture): Promise<PictureId | null> {
    const [picture] = await picturesOf(this.#kit.workshop.store, [pictureId(sha256)]);
    return picture?.id ?? null;
  }

  async #takePicture(attempt: Attempt): Promise<PictureId | null> {
    const taken = await this.#take(attempt, PICTURE);
    const rows = isPictureOf(taken) ? await withPrint(taken.rows, taken.capture, attempt.body) : taken.rows;
    await this.#kit.batch.add(rows);
    return rows.pictures[0]?.id ?? null;
  }
}
