import { createHash } from 'node:crypto';
import { COHORTS, type Instant, type Observatory, type PlatformCurves } from '../../domain/index.ts';
import {
  loadCurves,
  platformRevision,
  replaceCurves,
  type DrawnCurves,
  type Store,
} from '../../store/index.ts';
import { compareGroups, curvesOfPlatform, partsOf, type WatchedPosts } from '../../watch/index.ts';
import { PostsAbout } from './matched-authors.ts';
import { countTotals } from './platform-totals.ts';
import { givenSources, watchedPosts } from './watched-posts.ts';

type Drawn = Pick<Observatory, 'sources' | 'probes' | 'watches'>;

/** Goes up when curves, comparisons, risk tables or totals are worked out in another way. */
const DRAWN_BY = 5;

/** A hash of all that is set and shapes curves: what was drawn under other settings does not stand. */
export function curveSettings({ sources, probes, watches }: Drawn): string {
  const asked = probes.map(({ id, eventId, matches }) => [id, eventId, matches.written]);
  const named = watches.map(({ id, eventId, control }) => [id, eventId, control]);
  return hashOf([DRAWN_BY, [...givenSources(sources)].sort(), asked, named]);
}

/**
 * Draws the curves of all platforms and keeps them with what they were drawn from. No band is drawn again for a platform
 * whose numbers are the same. Stopped midway, the old ones stay, and whoever reads them can tell that they are old.
 */
export async function keepCurves(
  store: Store,
  observatory: Drawn,
  { now, signal }: { readonly now: Instant; readonly signal: AbortSignal },
): Promise<void> {
  const held = await loadCurves(store);
  const settings = curveSettings(observatory);
  // Before the first post is read: a change on the way makes what is drawn old at once.
  const revision = await platformRevision(store);
  const platforms = await drawCurves(store, observatory, held?.platforms ?? []);
  const counts = await countTotals(store, observatory);
  if (signal.aborted) return;
  await replaceCurves(store, { drawing: { revision, settings, drawn: now, counts }, platforms });
}

/** @param held curves of before: those of the same numbers are taken over */
export async function drawCurves(
  store: Store,
  observatory: Drawn,
  held: readonly DrawnCurves[] = [],
): Promise<readonly DrawnCurves[]> {
  const about = new PostsAbout(store, observatory);
  const watched = await watchedPosts(store, observatory, (posts) => about.add(posts));
  const drawn: DrawnCurves[] = [];
  for (const one of watched) {
    const matched = await about.compare(one.platform, one.tables);
    drawn.push(drawnOf(one, { matched, held }));
  }
  return drawn;
}

type Known = { readonly matched: PlatformCurves['matched']; readonly held: readonly DrawnCurves[] };

function drawnOf(one: WatchedPosts, { matched, held }: Known): DrawnCurves {
  const inputs = hashOf([DRAWN_BY, numbersOf(one)]);
  const same = held.find((other) => other.told.platform === one.platform && other.inputs === inputs);
  const drawn: Pick<PlatformCurves, 'curves' | 'comparisons'> = same?.told ?? {
    curves: curvesOfPlatform(one),
    comparisons: compareGroups(one),
  };
  const { curves, comparisons } = drawn;
  return { inputs, told: { platform: one.platform, curves, comparisons, matched } };
}

/** All numbers that curves and comparisons of groups are worked out from. */
function numbersOf(watched: WatchedPosts): string {
  const hash = createHash('sha256');
  for (const cohort of COHORTS)
    for (const part of partsOf(watched, cohort)) {
      const ages = part.ages(cohort);
      const told = [cohort, part.group, part.posts, part.late, ages.posts, ages.leftOut];
      hash.update(JSON.stringify(told)).update(ages.bytes());
    }
  return hash.digest('hex');
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
