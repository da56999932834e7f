import { QUIET, type Progress } from '../progress.ts';
import type { Workshop } from '../workshop.ts';
import { judgeProbes } from './judge-probes.ts';
import { judgeVisits } from './judge-visits.ts';

/** What searches and visits come to. Nothing is looked at: `lacuna probe` and `lacuna watch` look. */
export async function judgePlatforms(
  { store, observatory }: Workshop,
  { progress: shown, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<void> {
  // Who watches no platform need not hear of it.
  const progress = observatory.platforms.length > 0 ? shown : QUIET;
  progress.start('watch', 2);
  progress.say('judging probes');
  await judgeProbes(store, observatory);
  progress.step();
  progress.say('comparing visits');
  await judgeVisits(store, signal);
  progress.step();
  progress.end();
}
