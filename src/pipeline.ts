import { setImmediate } from 'node:timers/promises';
import { nameRoles } from './pipeline/picture-roles.ts';
import { readClips } from './pipeline/clips/read-clips.ts';
import { collect } from './pipeline/collect.ts';
import { correct } from './pipeline/corrections.ts';
import { drift } from './pipeline/drift.ts';
import { Meaning } from './pipeline/encoder/meaning.ts';
import { describeHeldPictures } from './pipeline/picture-files.ts';
import { prepareEncoder, type PreparedEncoder } from './pipeline/encoder/prepare.ts';
import { checkExamples } from './pipeline/examples/read-examples.ts';
import { group, type Groups } from './pipeline/group.ts';
import { judgeAll } from './pipeline/judge.ts';
import { judgePlatforms } from './pipeline/platforms/judge-platforms.ts';
import { judgePictures } from './pipeline/pictures.ts';
import { QUIET, type Progress } from './pipeline/progress.ts';
import { relate } from './pipeline/related.ts';
import { report } from './pipeline/report.ts';
import type { Unread } from './pipeline/unread.ts';
import type { Workshop } from './pipeline/workshop.ts';
import { endRun, saveObservatory, startRun } from './store/index.ts';
import { instant, type Instant, type Span } from './domain/index.ts';

export { openWorkshop, observatoryFile, type Workshop } from './pipeline/workshop.ts';
export { QUIET, type Progress } from './pipeline/progress.ts';
export {
  extractArchives,
  type Account,
  type ExtractProgress,
  type NotRead,
} from './pipeline/extract-archives.ts';
export { METHOD } from './pipeline/method.ts';
export { captionsOfRelease, type CaptionsOfPicture } from './pipeline/release-captions.ts';
export { orderOfRelease } from './pipeline/release-order.ts';
export { filingIds, importPaths, type Imported } from './pipeline/import.ts';
export { canSearchLive, planSearches, type DueSearches } from './pipeline/platforms/due-searches.ts';
export { loadIsolations, planOnPaper, type HeldIsolation } from './pipeline/platforms/isolations.ts';
export { stepsFor, type NoPlan } from './watch/index.ts';
export { runProbes, type ProbeRun } from './pipeline/platforms/run-probes.ts';
export { planAllWatches, runWatches, type WatchRun } from './pipeline/platforms/run-watches.ts';
export { readVersion } from './pipeline/version.ts';
export type { Unread } from './pipeline/unread.ts';

/** What a pass came to. */
export type Pass = {
  /** Stopped: what was read is kept, and what was concluded before stands as it was. */
  readonly outcome: 'done' | 'stopped';
  /** The time that was judged; null when no list was ever looked at. */
  readonly window: Span | null;
  readonly stories: number;
  readonly gaps: number;
  readonly findings: number;
  /** Sources that this pass looked for and could not read at all. */
  readonly unread: readonly Unread[];
};

export type PassOptions = {
  /** The command a person gave, for the log of runs. */
  readonly command: string;
  readonly progress?: Progress;
  /** Ends the pass after the step that is under way. */
  readonly signal: AbortSignal;
  /** False: judge what is held and look nowhere. */
  readonly looking?: boolean;
};

const NOTHING = { window: null, stories: 0, gaps: 0, findings: 0, unread: [] } as const;

/**
 * One pass, noted in the log of runs. A pass that was cut off is made whole by the next one, and the same captures give
 * the same rows.
 */
export async function runPass(workshop: Workshop, options: PassOptions): Promise<Pass> {
  const run = await startRun(workshop.store, { command: options.command, at: now() });
  const log = { stage: 'collect' };
  const end = (outcome: 'done' | 'stopped' | 'failed', counts: Readonly<Record<string, number>>) =>
    endRun(workshop.store, run, { at: now(), outcome, stage: log.stage, counts });
  try {
    const pass = await runStages(workshop, options, log);
    const { outcome, stories, gaps, findings } = pass;
    await end(outcome, { stories, gaps, findings });
    return pass;
  } catch (error) {
    await end('failed', {}).catch(() => undefined);
    throw error;
  }
}

/** The one place that knows the order. Each stage reads what the stage before it left in the store. */
async function runStages(
  workshop: Workshop,
  { progress = QUIET, signal, looking = true }: PassOptions,
  log: { stage: string },
): Promise<Pass> {
  await checkExamples(workshop);
  await saveObservatory(workshop.store, workshop.observatory);
  const encoder = await prepareEncoder(workshop, { progress, signal, looking });
  if (await isStopped(signal)) return { ...NOTHING, outcome: 'stopped' };
  const unread = looking ? await collect(workshop, progress, signal) : [];
  await describeHeldPictures(workshop, progress, signal);
  if (await isStopped(signal)) return { ...NOTHING, outcome: 'stopped', unread };
  await nameRoles(workshop, signal);
  log.stage = 'watch';
  await judgePlatforms(workshop, { progress, signal });
  if (await isStopped(signal)) return { ...NOTHING, outcome: 'stopped', unread };
  log.stage = 'clips';
  await readClips(workshop, progress, signal);
  if (await isStopped(signal)) return { ...NOTHING, outcome: 'stopped', unread };
  log.stage = 'group';
  const groups = await correct(workshop, await groupItems(workshop, encoder, { progress, signal }));
  if (await isStopped(signal)) return { ...NOTHING, outcome: 'stopped', unread };
  log.stage = 'drift';
  const drifts = await drift(workshop, groups.voices, progress);
  if (await isStopped(signal)) return { ...NOTHING, outcome: 'stopped', unread };
  log.stage = 'compare';
  const judged = await judgeAll(workshop, groups, { progress, signal });
  if (await isStopped(signal)) return { ...NOTHING, outcome: 'stopped', unread };
  log.stage = 'report';
  const reported = await report(workshop, { ...groups, drifts }, judged, progress);
  log.stage = 'relate';
  await relate(workshop, groups, judged, progress);
  log.stage = 'pictures';
  const isWhole = await judgePictures(workshop, groups, judged, { progress, signal });
  if (!isWhole) return { ...NOTHING, outcome: 'stopped', unread };
  return { ...reported, outcome: 'done', unread };
}

/** Grouping, by meaning too where an encoder is set. */
async function groupItems(
  workshop: Workshop,
  encoder: PreparedEncoder | null,
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<Groups> {
  const meaning = encoder && new Meaning(encoder, workshop.folder, signal);
  try {
    return await group(workshop, progress, meaning);
  } finally {
    await meaning?.close();
  }
}

/** Grouping holds the thread for seconds: a signal that came meanwhile is heard only now. */
async function isStopped(signal: AbortSignal): Promise<boolean> {
  await setImmediate();
  return signal.aborted;
}

/** The log of runs is about this machine's work; nothing that is judged uses this clock. */
const now = (): Instant => instant(Date.now());
