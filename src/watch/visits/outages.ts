import {
  HOUR,
  instant,
  shift,
  toMs,
  viewerKey,
  type Instant,
  type PlatformId,
  type Visit,
  type VisitClass,
} from '../../domain/index.ts';
import { isGone, isThere } from './told.ts';

/** Times at which one answer of a platform was no word about a post: most posts that were looked at came to it at once. */
export type Outage = {
  readonly platform: PlatformId;
  /** The answer word for word, with its class and rule. */
  readonly answer: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Posts that came to it within an hour, of so many that were looked at and not known to be gone. */
  readonly posts: number;
  readonly of: number;
};

/**
 * Fewer at once may well go. About 30 % of what goes does so in its first hour, so of five fresh posts that are looked at
 * in an hour all go in 2 of 1,000 cases; more than half of eight in 6 of 100. Being wrong costs a wider interval only.
 */
const LEAST_POSTS = 5;
const MORE_THAN = 0.5;
const WINDOW = HOUR;

/** Outages end sooner as a rule. What is still not there after this long, in milliseconds, is told to be so. */
export const LONGEST_OUTAGE = 6 * HOUR;

/** Answers that give no reason: a site in trouble gives them too. Words of rules, rights or accounts are of the post. */
const WITHOUT_REASON: readonly VisitClass[] = ['absent', 'absent-or-private', 'redirected'];

const answerOf = ({ class: found, rule, notice }: Visit): string => [found, rule.id, notice ?? ''].join(' ');

/** Rows of tables are somebody's word, made at no time that could be an outage. */
const isMute = ({ class: found, rule }: Visit): boolean =>
  WITHOUT_REASON.includes(found) && !rule.id.startsWith('table/');

type Tile = { of: number; readonly turned: Map<string, { posts: number; from: Instant }> };

/** Counts, hour by hour, how many posts of a platform came to the same answer. Posts are added one by one, each whole. */
export class OutageTally {
  readonly #tiles = new Map<string, Tile>();
  /** Since when an answer in words is known to be given for posts that stay away. */
  readonly #known = new Map<string, Instant>();

  /** All visits to one post. */
  add(visits: readonly Visit[]): void {
    const looked = new Set<string>();
    const turned = new Map<string, Visit>();
    for (const series of Map.groupBy(
      visits,
      ({ sourceId, viewer }) => `${sourceId} ${viewerKey(viewer)}`,
    ).values())
      this.#follow(
        series.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
        { looked, turned },
      );
    for (const tile of looked) this.#tile(tile).of += 1;
    for (const [key, visit] of turned) {
      const { turned: answers } = this.#tile(key.slice(0, key.indexOf('\n')));
      const before = answers.get(answerOf(visit));
      const from = before === undefined || visit.at < before.from ? visit.at : before.from;
      answers.set(answerOf(visit), { posts: (before?.posts ?? 0) + 1, from });
    }
  }

  /** What was known to be gone already says nothing of the hour. */
  #follow(
    series: readonly Visit[],
    { looked, turned }: { readonly looked: Set<string>; readonly turned: Map<string, Visit> },
  ): void {
    let isAway = false;
    let since: Visit | null = null;
    for (const visit of series.filter((one) => isGone(one) || isThere(one))) {
      for (const tile of isAway ? [] : tilesOf(visit)) {
        looked.add(tile);
        const key = `${tile}\n${answerOf(visit)}`;
        if (isMute(visit) && !turned.has(key)) turned.set(key, visit);
      }
      since = isThere(visit) ? null : since !== null && answerOf(since) === answerOf(visit) ? since : visit;
      if (since !== null) this.#learn(since, visit);
      isAway = isGone(visit);
    }
  }

  #learn(first: Visit, last: Visit): void {
    if (last.notice === null || toMs(last.at) - toMs(first.at) < LONGEST_OUTAGE) return;
    const key = `${last.platform} ${answerOf(last)}`;
    const known = this.#known.get(key);
    if (known === undefined || last.at < known) this.#known.set(key, last.at);
  }

  #tile(key: string): Tile {
    const tile = this.#tiles.get(key) ?? { of: 0, turned: new Map() };
    this.#tiles.set(key, tile);
    return tile;
  }

  outages(): readonly Outage[] {
    return [...this.#tiles].flatMap(([key, { of, turned }]) =>
      [...turned].flatMap(([answer, { posts, from }]): readonly Outage[] => {
        const platform = key.slice(0, key.indexOf(' ')) as PlatformId;
        const known = this.#known.get(`${platform} ${answer}`);
        if (posts < LEAST_POSTS || posts <= of * MORE_THAN || (known !== undefined && known < from))
          return [];
        return [{ platform, answer, from, to: shift(from, LONGEST_OUTAGE), posts, of }];
      }),
    );
  }
}

/** Two rows of hours, half an hour apart: what lies within half an hour lies within one of them. */
const tilesOf = ({ platform, at }: Visit): readonly string[] =>
  [0, WINDOW / 2].map(
    (offset) => `${platform} ${instant(Math.floor((toMs(at) - offset) / WINDOW) * WINDOW + offset)}`,
  );

/** Whether a visit is one of those that an outage leaves open. */
export function doubtedBy(outages: readonly Outage[]): (visit: Visit) => boolean {
  const byAnswer = Map.groupBy(outages, ({ platform, answer }) => `${platform} ${answer}`);
  return (visit) =>
    isMute(visit) &&
    (byAnswer.get(`${visit.platform} ${answerOf(visit)}`) ?? []).some(
      ({ from, to }) => from <= visit.at && visit.at < to,
    );
}
