import type { Instant, ItemDetail, VersionId } from '../domain/index.ts';
import type { Seen } from './sighting.ts';

/** One wording of an item, and whether it shows the subject. */
export type VersionAnswer = {
  readonly id: VersionId;
  readonly detail: ItemDetail;
  readonly shows: boolean;
};

/** The looks at which an item showed a subject. */
export type Showing = {
  readonly seen: readonly Seen[];
  /** End of the last look that read the item as fully and found it without the subject; null when there was none before. */
  readonly without: Instant | null;
  /** The first look that read it there; null when every look at the item did. */
  readonly told: Seen | null;
};

const FULLNESS: { readonly [Detail in ItemDetail]: number } = { title: 0, entry: 1, full: 2 };

/**
 * Tells the looks at which an edited item showed a subject from those at which it did not yet, or no longer. A look that
 * saw less of the item than the subject stands in (a title, where it stands in the body) tells nothing by itself: it
 * counts as the last look before it that did tell, or as the first that did, where none came before. Whatever it counts
 * as, the subject was seen no earlier than at `told`.
 *
 * @param versions every wording of the item; empty when it said the same at all looks
 */
export function showingOf(seen: readonly Seen[], versions: readonly VersionAnswer[]): Showing {
  const showing = new Set(versions.filter(({ shows }) => shows).map(({ id }) => id));
  const always = { seen, without: null, told: null };
  if (showing.size === versions.length || showing.size === 0) return always;
  const least = Math.min(...versions.filter(({ shows }) => shows).map(({ detail }) => FULLNESS[detail]));
  const telling = new Set(versions.filter(({ detail }) => FULLNESS[detail] >= least).map(({ id }) => id));
  const ordered = [...seen].sort((a, b) => (a.span.to < b.span.to ? -1 : a.span.to > b.span.to ? 1 : 0));
  const tells = (one: Seen): boolean => one.versionId !== null && telling.has(one.versionId);
  const shows = (one: Seen): boolean => one.versionId !== null && showing.has(one.versionId);
  const firstTelling = ordered.find(tells);
  const first = ordered.find(shows);
  if (!firstTelling || !first) return always;
  let isThere = shows(firstTelling);
  const there = ordered.filter((one) => (isThere = tells(one) ? shows(one) : isThere));
  const before = ordered.slice(0, ordered.indexOf(first)).filter((one) => tells(one) && !shows(one));
  return { seen: there, without: before.at(-1)?.span.to ?? null, told: first };
}
