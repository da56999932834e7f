import {
  viewerKey,
  type ControlKind,
  type PlatformId,
  type Post,
  type PostId,
  type Probe,
  type ProbeControl,
  type ProbeRole,
  type RoundSearch,
  type Search,
  type SourceId,
} from '../../domain/index.ts';
import type { Pattern } from '../../domain/observatory/pattern.ts';
import { plainQuery } from './query.ts';
import type { Round } from './rounds.ts';

/** What of a post a probe looks at. */
export type SearchedPost = Pick<Post, 'text' | 'author'>;

/** What is known beside searches. */
export type ProbeWorld = {
  readonly postOf: (id: PostId) => SearchedPost | undefined;
  readonly platformOf: (id: SourceId) => PlatformId | null;
};

/** One search of a round with what it was there for. */
export type Placed = {
  readonly search: Search | null;
  readonly result: RoundSearch;
  /** Results whose words are not held, so that nobody knows what they say. */
  readonly unread: number;
};

/** Every search a round should have had, with how it came out; those that were not made stand with none. */
export function placeSearches(probe: Probe, round: Round, world: ProbeWorld): readonly Placed[] {
  const target = probe.queries.flatMap((query) =>
    made(round.own, query).map((search) =>
      place({ role: 'target', query, matches: probe.matches }, search, world),
    ),
  );
  const controls = probe.controls.flatMap((control) => placeControl(control, probe, round, world));
  return [...target, ...controls, ...repeats(probe, round, world)];
}

function placeControl(
  control: ProbeControl,
  probe: Probe,
  round: Round,
  world: ProbeWorld,
): readonly Placed[] {
  const isElsewhere = control.kind === 'elsewhere';
  const among = isElsewhere
    ? round.others.filter(({ sourceId }) => sourceId === control.sourceId)
    : round.own;
  const matches = control.matches ?? (isElsewhere ? probe.matches : null);
  return control.queries.flatMap((query) =>
    made(among, query).map((search) => place({ role: control.kind, query, matches }, search, world)),
  );
}

/** The target searched by somebody else on the same platform. */
function repeats(probe: Probe, round: Round, world: ProbeWorld): readonly Placed[] {
  const platform = world.platformOf(round.sourceId);
  const asked = new Set(probe.queries.map(plainQuery));
  return round.others
    .filter(
      ({ sourceId, viewer, query }) =>
        asked.has(plainQuery(query)) &&
        platform !== null &&
        world.platformOf(sourceId) === platform &&
        viewerKey(viewer) !== viewerKey(round.viewer),
    )
    .map((search) =>
      place({ role: 'second-viewer', query: search.query, matches: probe.matches }, search, world),
    );
}

/** All searches for a query; where none was made, the word that it was not, or null. */
function made(searches: readonly Search[], query: string): readonly (Search | null)[] {
  const found = searches.filter((search) => plainQuery(search.query) === plainQuery(query));
  const tried = found.filter(({ answer }) => answer !== 'not-tried');
  return tried.length > 0 ? tried : [found[0] ?? null];
}

type Wanted = { readonly role: ProbeRole; readonly query: string; readonly matches: Pattern | null };

function place({ role, query, matches }: Wanted, search: Search | null, world: ProbeWorld): Placed {
  if (search === null || search.answer === 'not-tried') {
    const reason = search === null ? 'not-made' : search.reason || 'not-made';
    const result = { role, query, searchId: null, passed: null, matching: 0, results: 0, reason };
    return { search: null, result, unread: 0 };
  }
  const matching = search.results.filter((id) => says(world.postOf(id), matches)).length;
  const counts = { matching, results: search.results.length };
  const outcome = isRepeat(role) ? UNJUDGED : judgeControl(role, search, matching);
  const unread = search.results.filter((id) => !isWhole(world.postOf(id), matches)).length;
  return { search, result: { role, query, searchId: search.id, ...outcome, ...counts }, unread };
}

/** Where a page shows the beginning of a post, with a way to the rest. */
const CUT =
  /(?:…|\.{3}|⋯)\s*(?:展开|展開|全文|阅读全文|显示更多|(?:show|read|see)?\s*more|더\s?보기)[\s.…]*$/iu;

/** Whether the words of a result tell that it does not say it: all of them are held. */
function isWhole(post: SearchedPost | undefined, matches: Pattern | null): boolean {
  const text = (post?.text ?? '').trim();
  return text !== '' && (says(post, matches) || !CUT.test(text));
}

function says(post: SearchedPost | undefined, matches: Pattern | null): boolean {
  if (matches === null) return true;
  return post !== undefined && (matches(post.text) || post.text.split('\n').some(matches));
}

const isRepeat = (role: ProbeRole): role is 'target' | 'second-viewer' =>
  role === 'target' || role === 'second-viewer';

/** Whether the target is found is what the probe asks: it neither passes nor fails. */
const UNJUDGED = { passed: null, reason: '' } as const;

type Outcome = Pick<RoundSearch, 'passed' | 'reason'>;

/** Whether a control came out as it must. */
export function controlOutcome(
  role: ControlKind,
  search: Search,
  matches: Pattern | null,
  { postOf }: Pick<ProbeWorld, 'postOf'>,
): Outcome {
  return judgeControl(role, search, search.results.filter((id) => says(postOf(id), matches)).length);
}

/** A control passes if it came out as it must. What could not be read did not pass, and says why. */
function judgeControl(role: ControlKind, { answer, reason, results }: Search, matching: number): Outcome {
  const fails = (why: string): Outcome => ({ passed: false, reason: why });
  if (answer === 'notice') return fails('notice');
  if (answer !== 'results' && answer !== 'none') return fails(reason === '' ? answer : reason);
  const hasResults = answer === 'results' && results.length > 0;
  if (role === 'nonsense') return hasResults ? fails('has-results') : { passed: true, reason: '' };
  if (!hasResults) return fails('no-results');
  return matching > 0 ? { passed: true, reason: '' } : fails('no-matching-results');
}
