import type { Judgement } from '../compare/index.ts';
import type { VoiceDrift } from '../domain/index.ts';
import { makeFindings } from '../report/index.ts';
import { inChapters } from './chapters.ts';
import { learnStatistics, replaceDrifts, replaceGroups, replaceJudgements } from '../store/index.ts';
import type { Groups } from './group.ts';
import type { Judged } from './judge.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

const NOTHING: Judgement = { named: [], grouped: [], coverage: [], gaps: [] };

/** Writes what was concluded: stories, drift, coverage, gaps, and the sentences they support. */
export async function report(
  { observatory, store }: Workshop,
  groups: Groups & { readonly drifts: readonly VoiceDrift[] },
  judged: Judged,
  progress: Progress,
) {
  progress.start('report', 1);
  const { named, grouped, coverage, gaps } = judged?.judgement ?? { ...NOTHING, grouped: groups.stories };
  const stories = await inChapters(store, [...named, ...grouped], groups.voices);
  const findings = makeFindings({ observatory, stories: named, coverages: coverage, gaps });
  await replaceGroups(store, { voices: groups.voices, stories });
  await replaceDrifts(store, groups.drifts);
  await replaceJudgements(store, { coverage, gaps, findings });
  await learnStatistics(store);
  progress.step();
  progress.end();
  return {
    window: judged?.window ?? null,
    stories: stories.length,
    gaps: gaps.length,
    findings: findings.length,
  };
}
