import {
  MINUTE,
  type CollectorAgreement,
  type ExitBaseRate,
  type ItemId,
  type ListStay,
  type SourceId,
} from '../../domain/index.ts';
import { listNames } from '../../domain/same-list.ts';
import type { Observatory } from '../../domain/index.ts';
import type { Store } from '../../store/index.ts';
import { findRanked, type RankedRow } from '../../store/pages/index.ts';
import { agreementOf, exitBaseRate, highRank, staysOf, type ListLook } from '../../watch/index.ts';

/** Looks read for a page: enough for some weeks of an hourly list. */
const LOOKS_READ = 1_000;
/** Looks of two collectors farther apart are not compared. */
const WITHIN = 30 * MINUTE;

export type ListPaths = {
  readonly sourceId: SourceId;
  readonly looks: readonly Pick<ListLook, 'at' | 'readable'>[];
  /** The longest that the list was. */
  readonly length: number;
  /** Best rank first. */
  readonly stays: readonly ListStay[];
  readonly titles: ReadonlyMap<ItemId, { readonly title: string; readonly language: string | null }>;
  readonly baseRate: ExitBaseRate;
  /** With every other collector of this list, looks of this page alone. */
  readonly agreements: readonly CollectorAgreement[];
};

/** How titles moved on a list over its newest looks, how they left it, and what its other collectors say. */
export async function listPathsOf(
  store: Store,
  { sources }: Pick<Observatory, 'sources'>,
  sourceId: SourceId,
): Promise<ListPaths> {
  const rows = await findRanked(store, { sourceId, looks: LOOKS_READ });
  const looks = looksIn(rows);
  const length = looks.reduce((most, { entries }) => Math.max(most, entries.length), 0);
  const stays = staysOf(sourceId, looks).toSorted((a, b) => a.bestRank - b.bestRank);
  const listOf = listNames(sources);
  const others = sources.filter(({ id }) => id !== sourceId && listOf(id) === listOf(sourceId));
  const agreements: CollectorAgreement[] = [];
  for (const { id } of others) {
    const theirs = looksIn(await findRanked(store, { sourceId: id, looks: LOOKS_READ }));
    agreements.push(agreementOf({ sourceId, looks }, { sourceId: id, looks: theirs }, WITHIN));
  }
  return {
    ...{ sourceId, length, stays, agreements },
    looks: looks.map(({ at, readable }) => ({ at, readable })),
    titles: titlesOf(rows),
    baseRate: exitBaseRate(sourceId, stays, highRank(length)),
  };
}

function looksIn(rows: readonly RankedRow[]): readonly ListLook[] {
  return [...Map.groupBy(rows, ({ at }) => at)].map(([at, own]) => ({
    at,
    readable: own.some(({ read }) => read),
    entries: own.flatMap(({ itemId, title, rank }) =>
      itemId === null || title === null || rank === null ? [] : { itemId, rank, key: plainTitle(title) },
    ),
  }));
}

/** Collectors write one title with other spaces and widths. */
const plainTitle = (title: string): string =>
  title.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '').replaceAll('#', '');

function titlesOf(rows: readonly RankedRow[]): ListPaths['titles'] {
  return new Map(
    rows.flatMap(({ itemId, title, language }): [ItemId, { title: string; language: string | null }][] =>
      itemId === null || title === null ? [] : [[itemId, { title, language }]],
    ),
  );
}
