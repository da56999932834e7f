import {
  NOT_VISIBLE,
  viewerKey,
  type Disappearance,
  type Visit,
  type VisitClass,
} from '../../domain/index.ts';

/** What says most of why something is not visible, first. */
const TELLING: readonly VisitClass[] = [
  'notice-violation',
  'notice-complaint',
  'notice-author',
  'account-gone',
  'moved',
  'redirected',
  'absent',
  'absent-or-private',
];

const isGone = ({ class: found }: Visit): boolean => (NOT_VISIBLE as readonly VisitClass[]).includes(found);
/** Its own address shows it, whatever the lists do. */
const isThere = ({ class: found }: Visit): boolean => found === 'visible' || found === 'unlisted';

/**
 * What the visits of each viewer to each post come to: one interval (last seen, first not seen], or none yet. Visits that
 * could not look (a login wall, a captcha, no permission, a failure) say nothing of the post; they widen the interval.
 * The same visits give the same result in whatever order they come.
 */
export function disappearancesOf(visits: readonly Visit[]): readonly Disappearance[] {
  const series = Map.groupBy(visits, ({ postId, viewer, sourceId }) =>
    [postId, sourceId, viewerKey(viewer)].join(' '),
  );
  return [...series.keys()].sort().flatMap((key) => disappearanceOf(series.get(key) ?? []) ?? []);
}

/**
 * Of one post, seen by one viewer through one source.
 *
 * @returns null where no visit could look: then nothing is known of the post
 */
export function disappearanceOf(visits: readonly Visit[]): Disappearance | null {
  const series = visits.toSorted(byTime);
  const telling = series.filter((visit) => isGone(visit) || isThere(visit));
  const [first] = telling;
  if (!first) return null;
  const at = lastAbsence(telling);
  const firstGone = at < 0 ? undefined : telling[at];
  const back = at < 0 ? undefined : telling.slice(at).find(isThere);
  const lastSeen = (at < 0 ? telling : telling.slice(0, at)).findLast(isThere);
  const decisive = firstGone ? mostTelling(telling, at) : (lastSeen ?? first);
  const { postId, platform, sourceId, viewer } = first;
  const posted = series.find((visit) => visit.posted !== null);
  return {
    ...{ postId, platform, sourceId, viewer, ...authorOf(series) },
    posted: posted?.posted ?? null,
    postedBy: posted?.postedBy ?? null,
    watchedFrom: first.at,
    lastSeen: lastSeen?.at ?? null,
    firstNotSeen: firstGone?.at ?? null,
    class: decisive.class,
    notice: decisive.notice,
    rule: decisive.rule,
    reappeared: back?.at ?? null,
    visits: series.length,
    blind: series.length - telling.length,
    captures: [...new Set([lastSeen, firstGone, decisive, back].flatMap((visit) => visit?.captureId ?? []))],
  };
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

/** A first "not found" is often followed by a notice that says why; what comes after it was back says nothing of then. */
function mostTelling(telling: readonly Visit[], from: number): Visit {
  const back = telling.findIndex((visit, index) => index > from && isThere(visit));
  const away = telling.slice(from, back < 0 ? undefined : back);
  const rank = ({ class: found }: Visit): number => TELLING.indexOf(found);
  return away.reduce((best, visit) => (rank(visit) < rank(best) ? visit : best));
}

function byTime(a: Visit, b: Visit): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
