import {
  viewerKey,
  type CaptureId,
  type Disappearance,
  type Instant,
  type LaterNotice,
  type PostId,
  type Viewer,
  type Visit,
} from '../../domain/index.ts';
import { couldNotTell } from './could-not-tell.ts';
import { isGone, isThere } from './told.ts';

/** A search whose results showed the post: it was visible then, and nobody visited it. */
export type SearchSight = {
  readonly at: Instant;
  readonly viewer: Viewer;
  readonly captureId: CaptureId | null;
};

/** What is known beside the visits to a post. */
export type Beside = {
  readonly sights: readonly SearchSight[];
  /** Whether an outage of the platform leaves open what a visit came to. */
  readonly isDoubted: (visit: Visit) => boolean;
};

const NOTHING_BESIDE: Beside = { sights: [], isDoubted: () => false };

/**
 * What the visits of each viewer to each post come to: one interval (last seen, first not seen], or none yet. Visits that
 * could not look (a login wall, a captcha, no permission, a failure) say nothing of the post; they widen the interval, as
 * do those of which a rule could not tell. The same visits give the same result in whatever order they come.
 */
export function disappearancesOf(
  visits: readonly Visit[],
  {
    sights,
    isDoubted,
  }: {
    readonly sights: ReadonlyMap<PostId, readonly SearchSight[]>;
    readonly isDoubted: Beside['isDoubted'];
  } = {
    ...{ sights: new Map(), isDoubted: NOTHING_BESIDE.isDoubted },
  },
): readonly Disappearance[] {
  const series = Map.groupBy(visits, ({ postId, viewer, sourceId }) =>
    [postId, sourceId, viewerKey(viewer)].join(' '),
  );
  return [...series.keys()].sort().flatMap((key) => {
    const own = series.get(key) ?? [];
    const [first] = own;
    return (first && disappearanceOf(own, { sights: sights.get(first.postId) ?? [], isDoubted })) ?? [];
  });
}

/**
 * Of one post, seen by one viewer through one source. A search by the same viewer that showed it moves the last sight, where
 * it lies before the absence; it begins no watch and ends no absence, for lists of results are old at times.
 *
 * @returns null where no visit could look: then nothing is known of the post
 */
export function disappearanceOf(
  visits: readonly Visit[],
  { sights, isDoubted }: Beside = NOTHING_BESIDE,
): Disappearance | null {
  const series = visits.toSorted(byTime);
  const doubts = couldNotTell(series, isDoubted);
  const telling = series.filter((visit) => (isGone(visit) || isThere(visit)) && !doubts.has(visit));
  const [first] = telling;
  if (!first) return null;
  const at = lastAbsence(telling);
  const firstGone = at < 0 ? undefined : telling[at];
  const back = at < 0 ? undefined : telling.slice(at).find(isThere);
  const visited = (at < 0 ? telling : telling.slice(0, at)).findLast(isThere);
  const shown = lastShown(sights, { first, before: firstGone?.at ?? null });
  const lastSeen = shown !== null && (visited === undefined || shown.at > visited.at) ? shown : visited;
  const decisive = firstGone ?? visited ?? first;
  const { postId, platform, sourceId, viewer } = first;
  const posted = series.find((visit) => visit.posted !== null);
  const open = firstGone
    ? undefined
    : series.findLast((visit) => doubts.has(visit) && visit.at > decisive.at);
  return {
    ...{ postId, platform, sourceId, viewer, ...authorOf(series) },
    posted: posted?.posted ?? null,
    postedBy: posted?.postedBy ?? null,
    watchedFrom: first.at,
    lastSeen: lastSeen?.at ?? null,
    firstNotSeen: firstGone?.at ?? null,
    class: decisive.class,
    notice: decisive.notice,
    rule: (open && doubts.get(open)) ?? decisive.rule,
    later: at < 0 ? [] : laterNotices(telling.slice(at)),
    reappeared: back?.at ?? null,
    visits: series.length,
    blind: series.length - telling.length,
    captures: [...new Set([lastSeen, firstGone, decisive, back].flatMap((one) => one?.captureId ?? []))],
  };
}

/** The last search by this viewer that showed the post before it was not visible; null: none did. */
function lastShown(
  sights: readonly SearchSight[],
  { first, before }: { readonly first: Visit; readonly before: Instant | null },
): SearchSight | null {
  const own = sights.filter(
    ({ at, viewer }) => viewerKey(viewer) === viewerKey(first.viewer) && (before === null || at < before),
  );
  return own.reduce<SearchSight | null>(
    (last, one) => (last === null || one.at > last.at ? one : last),
    null,
  );
}

/**
 * Where the last unbroken absence begins among visits that could look; -1: there is none. A failure of an hour that ended
 * says nothing of the absence that came days later.
 */
function lastAbsence(telling: readonly Visit[]): number {
  const last = telling.findLastIndex(isGone);
  return last < 0 ? -1 : telling.slice(0, last).findLastIndex(isThere) + 1;
}

function authorOf(series: readonly Visit[]): Pick<Disappearance, 'author' | 'authorKind'> {
  const known =
    series.find(({ author }) => author !== null) ?? series.find((visit) => visit.authorKind !== 'unknown');
  return { author: known?.author ?? null, authorKind: known?.authorKind ?? 'unknown' };
}

/** What was said while it stayed away beside what was said first, each with the time at which it was first said. */
function laterNotices(from: readonly Visit[]): readonly LaterNotice[] {
  const back = from.findIndex(isThere);
  const away = from.slice(0, back < 0 ? undefined : back);
  const firsts = new Map<string, Visit>();
  for (const visit of away) if (!firsts.has(visit.class)) firsts.set(visit.class, visit);
  return [...firsts.values()]
    .slice(1)
    .map(({ class: found, at, notice, rule }) => ({ class: found, at, notice, rule }));
}

function byTime(a: Visit, b: Visit): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
