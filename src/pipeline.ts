import { collect } from './pipeline/collect.ts';
import { group } from './pipeline/group.ts';
import { judgeAll } from './pipeline/judge.ts';
import { QUIET, type Progress } from './pipeline/progress.ts';
import { report } from './pipeline/report.ts';
import type { Workshop } from './pipeline/workshop.ts';
import { endRun, saveObservatory, startRun } from './store/index.ts';
import { instant, type Instant, type Span } from './domain/index.ts';

export { openWorkshop, observatoryFile, type Workshop } from './pipeline/workshop.ts';
export { QUIET, type Progress } from './pipeline/progress.ts';
export { METHOD } from './pipeline/method.ts';
export { importPaths, type Imported } from './pipeline/import.ts';

/** What a pass came to. */
export type Pass = {
  /** The time that was judged; null when no list was ever looked at. */
  readonly window: Span | null;
  readonly stories: number;
  readonly gaps: number;
  readonly findings: number;
};

export type PassOptions = {
  /** The command a person gave, for the log of runs. */
  readonly command: string;
  readonly progress?: Progress;
  readonly signal: AbortSignal;
  /** False: judge what is held and look nowhere. */
  readonly looking?: boolean;
};

/**
 * One pass: the one place that knows the order. Each stage reads what the stage before it left in the store, so a pass
 * that was cut off is made whole by the next one, and the same captures give the same rows.
 */
export async function runPass(workshop: Workshop, options: PassOptions): Promise<Pass> {
  const { progress = QUIET, signal, command, looking = true } = options;
  const run = await startRun(workshop.store, { command, at: now() });
  await saveObservatory(workshop.store, workshop.observatory);
  if (looking) await collect(workshop, progress, signal);
  const groups = await group(workshop, progress);
  const judged = await judgeAll(workshop, groups, progress);
  const pass = await report(workshop, groups, judged, progress);
  const { stories, gaps, findings } = pass;
  await endRun(workshop.store, run, {
    at: now(),
    outcome: signal.aborted ? 'stopped' : 'done',
    stage: 'report',
    counts: { stories, gaps, findings },
  });
  return pass;
}

/** The log of runs is about this machine's work; nothing that is judged uses this clock. */
const now = (): Instant => instant(Date.now());
