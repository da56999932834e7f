import { instant } from '../../domain/index.ts';
import { QUIET, type Progress } from '../progress.ts';
import type { Workshop } from '../workshop.ts';
import { keepCurves } from './draw-curves.ts';
import { judgeProbes } from './judge-probes.ts';
import { judgeVisits } from './judge-visits.ts';
import { nameWatched } from './name-watched.ts';
import { postsWatched } from './plan-watches.ts';

/**
 * What searches and visits come to: probes judged, visits compared, curves drawn. Nothing is looked at in a pass; that is
 * `run-probes.ts` for `lacuna probe` and `run-watches.ts` for `lacuna watch`. These three are the entries of this folder.
 */
export async function judgePlatforms(
  workshop: Workshop,
  { progress: shown, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<void> {
  const { store, observatory } = workshop;
  // Who watches no platform need not hear of it.
  const progress = observatory.platforms.length > 0 ? shown : QUIET;
  progress.start('watch', 3);
  progress.say('judging probes');
  await judgeProbes(store, observatory);
  progress.step();
  progress.say('comparing visits');
  await nameWatched(store, postsWatched(workshop), instant(Date.now()));
  await judgeVisits(store, observatory, signal);
  progress.step();
  progress.say('drawing curves');
  await keepCurves(store, observatory, { now: instant(Date.now()), signal });
  progress.step();
  progress.end();
}
