import { HOUR, toMs, type ControlKind, type Instant, type Probe, type Search } from '../../domain/index.ts';
import { plainQuery } from './query.ts';
import type { Placed } from './round-searches.ts';

/** A control speaks of a search that lies no further from it than this, in milliseconds. */
const NEAR = 6 * HOUR;

const MUST_FIND: readonly ControlKind[] = ['truism', 'sister', 'same-people'];

const isOf = ({ result }: Placed, kinds: readonly string[]): boolean => kinds.includes(result.role);

/** Platforms say so beside the results they do show. */
export const WITHHELD =
  /法律法规|相关政策|未予显示|不予显示|部分[^。]{0,8}(?:结果|内容)[^。]{0,6}(?:未|不)|withheld|not (?:been )?(?:shown|displayed)|(?:검색|일부)\s*결과[^.]{0,10}(?:제외|제한)/iu;

export const isWithheld = ({ answer, notice }: Search): boolean =>
  answer !== 'notice' && WITHHELD.test(notice ?? '');

/** How controls fared where the target met a notice in place of results, or beside them. */
export type NoticeEvidence = {
  readonly noticeForAll: boolean;
  readonly noticeForControls: boolean;
  readonly noticeCompared: boolean;
};

/** Only a notice of the same kind is the same: one in place of all results is more than one beside them. */
export function noticesOf(targets: readonly Search[], controls: readonly Placed[]): NoticeEvidence {
  const isWhole = targets.some(({ answer }) => answer === 'notice');
  const met = ({ search }: Placed): boolean =>
    search !== null && (search.answer === 'notice' || (!isWhole && isWithheld(search)));
  const answered = ({ search }: Placed): boolean => search?.answer === 'results' || search?.answer === 'none';
  return {
    noticeForAll: controls.some((one) => isOf(one, ['truism']) && met(one)),
    noticeForControls: controls.some((one) => isOf(one, ['sister', 'nonsense']) && met(one)),
    noticeCompared: controls.some(
      (one) => isOf(one, ['sister', 'same-people', 'nonsense']) && answered(one) && !met(one),
    ),
  };
}

/** A search for the target has no control near it that must have results and had them, of the time since the release. */
export function isFarFromControls(
  { released }: Probe,
  targets: readonly Search[],
  controls: readonly Placed[],
): boolean {
  const times = controls
    .filter((one) => isOf(one, MUST_FIND) && one.result.passed === true)
    .flatMap(({ search }) => search?.at ?? [])
    .filter((at) => released === null || at >= released);
  const isNear = (at: Instant): boolean => times.some((time) => Math.abs(toMs(time) - toMs(at)) <= NEAR);
  return !targets.every(({ at }) => isNear(at));
}

/** One query has two roles here, or a nonsense string holds the target: such a control tells nothing by itself. */
export function areRolesMixed({ queries, controls }: Probe): boolean {
  const targets = queries.map(plainQuery);
  const here = controls.filter(({ kind }) => kind !== 'elsewhere');
  const byKind = [...Map.groupBy(here, ({ kind }) => kind).values()].map((some) =>
    some.flatMap((control) => control.queries.map(plainQuery)),
  );
  const all = [targets, ...byKind].flatMap((some) => [...new Set(some)]);
  const nonsense = here.filter(({ kind }) => kind === 'nonsense').flatMap((control) => control.queries);
  return (
    new Set(all).size < all.length ||
    nonsense.some((query) => targets.some((target) => plainQuery(query).includes(target)))
  );
}

/**
 * A search for the target and one for a truism were answered with the very same posts: what came hangs on no query. Of a
 * story of equal weight that proves nothing: it may be told in the same posts.
 */
export function isSameAnswer(targets: readonly Search[], controls: readonly Placed[]): boolean {
  const others = controls.flatMap((one) => (isOf(one, ['truism']) ? (one.search ?? []) : []));
  const answer = ({ results }: Search): string => [...new Set(results)].sort().join(' ');
  const answers = new Set(others.map(answer));
  return targets.some((one) => one.results.length > 0 && answers.has(answer(one)));
}
