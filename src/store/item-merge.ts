import type { Item, ItemDetail } from '../domain/index.ts';
import { toJson, type NewRow } from './door.ts';
import { toTimestamp } from './values.ts';

/**
 * One item is often told by several captures: a list gives its title, a feed an entry, its page the whole. The fuller
 * version is kept, of equally full ones the earlier, then the one with the smaller capture id. A fact that the kept
 * version lacks comes from the best version that has it. Each version bears a key that sorts in this order, and
 * `given_by` says which version gave each fact: so the result is the same in whatever order versions arrive.
 */
export type ItemRow = NewRow & {
  readonly id: string;
  readonly key: string;
  readonly given_by: Readonly<Record<string, string>>;
};

/** Columns that belong to the kept version as a whole. */
export const TEXT_COLUMNS = [
  'capture_id',
  'kind',
  'detail',
  'title',
  'blocks',
  'counts',
  'seen_at',
  'key',
] as const;

/** Facts that one version may have and another lack, and the columns of each. */
export const FACTS: Readonly<Record<string, readonly string[]>> = {
  address: ['address'],
  language: ['language'],
  byline: ['byline'],
  outlet: ['outlet'],
  published: ['published', 'published_at'],
  changed: ['changed'],
  pictures: ['pictures'],
  videos: ['videos'],
  source_link: ['source_link'],
  leaning: ['leaning'],
  codes: ['codes'],
  page: ['page'],
};

const DETAIL_ORDER: Readonly<Record<ItemDetail, number>> = { full: 0, entry: 1, title: 2 };

/** Sorts after every key: no version gave the fact. */
export const NOBODY = '~';

export function itemRow(item: Item): ItemRow {
  const key = `${DETAIL_ORDER[item.detail]} ${item.seenAt} ${item.captureId}`;
  const row = {
    id: item.id,
    source_id: item.sourceId,
    ...textColumns(item, key),
    address: item.address,
    language: item.language,
    byline: item.byline,
    outlet: item.outlet,
    published: item.published,
    published_at: trustedInstant(item.published),
    changed: item.changed,
    pictures: item.pictures.map((picture) => ({ ...picture, pictureId: null })),
    videos: item.videos,
    source_link: item.sourceLink,
    leaning: item.leaning,
    codes: item.codes,
    page: item.page,
  };
  const given = Object.keys(FACTS).filter((fact) => !isLacking(row[fact as keyof typeof row]));
  return { ...row, given_by: Object.fromEntries(given.map((fact) => [fact, key])) };
}

function textColumns(
  item: Item,
  key: string,
): Readonly<Record<(typeof TEXT_COLUMNS)[number], unknown>> & { key: string } {
  return {
    capture_id: item.captureId,
    kind: item.kind,
    detail: item.detail,
    title: item.title,
    blocks: item.blocks,
    counts: item.counts,
    seen_at: toTimestamp(item.seenAt),
    key,
  };
}

/** The instant a claim means, as a column to sort by: null where it means none, or one that cannot be right. */
export function trustedInstant(claim: Item['published']): string | null {
  if (claim === null || claim.instant === null) return null;
  return claim.doubt === 'future' || claim.doubt === 'implausible' ? null : toTimestamp(claim.instant);
}

function isLacking(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  const byline = value as Partial<Item['byline']>;
  return byline.people?.length === 0 && byline.claimed === null;
}

/** One row an id, by the same rules as the statement of `item.ts` that writes over rows already there. */
export function mergeRows(rows: readonly ItemRow[]): ItemRow[] {
  const versions = Map.groupBy(rows, (row) => row.id);
  return [...versions.values()].map(mergeVersions).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function mergeVersions(versions: readonly ItemRow[]): ItemRow {
  const [best, ...others] = versions.toSorted(compareVersions);
  if (best === undefined) throw new Error('expected at least one version of an item but received none');
  return others.reduce(addFacts, best);
}

/** `other` is no better than any version that went into `row`: it adds only what is still missing. */
function addFacts(row: ItemRow, other: ItemRow): ItemRow {
  const missing = Object.keys(other.given_by).filter((fact) => !(fact in row.given_by));
  if (missing.length === 0) return row;
  const columns = missing.flatMap((fact) => FACTS[fact] ?? []);
  return {
    ...row,
    ...Object.fromEntries(columns.map((column) => [column, other[column]])),
    given_by: { ...row.given_by, ...Object.fromEntries(missing.map((fact) => [fact, other.key])) },
  };
}

/** One capture can hold an item twice with different words (a list that repeats itself): then the words decide. */
function compareVersions(a: ItemRow, b: ItemRow): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  const [textA, textB] = [toJson(a), toJson(b)];
  return textA === textB ? 0 : textA < textB ? -1 : 1;
}
