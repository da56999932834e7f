import { collectEntry, type RunContext } from '../collect/index.ts';
import type { Capture, CollectEntry } from '../domain/index.ts';
import { latestCaptures, linkHeldPictures } from '../store/index.ts';
import { Batch } from './batch.ts';
import { Errand } from './errand.ts';
import type { Progress } from './progress.ts';
import { wantedOf } from './take-in.ts';
import type { Unread } from './unread.ts';
import type { Workshop } from './workshop.ts';

/**
 * Looks at every source once. One entry that fails never stops the others.
 *
 * @returns the sources that could not be read at all
 */
export async function collect(
  workshop: Workshop,
  progress: Progress,
  signal: AbortSignal,
): Promise<readonly Unread[]> {
  const batch = new Batch(workshop.store, workshop.archive);
  const { entries } = workshop.observatory;
  progress.start('collect', entries.length);
  try {
    for (const entry of entries) {
      if (signal.aborted) break;
      progress.say(entry.entry.id);
      await collectOne(entry, workshop, batch, signal);
      // What is on disk can be read again; what was live cannot.
      if (entry.entry.path === undefined) await batch.flush();
      progress.step();
    }
  } finally {
    await batch.done();
    progress.end();
  }
  await linkHeldPictures(workshop.store);
  return batch.readings.unread(workshop.observatory.sources.map((source) => source.id));
}

async function collectOne(
  entry: CollectEntry,
  workshop: Workshop,
  batch: Batch,
  signal: AbortSignal,
): Promise<void> {
  const connector = workshop.connectors.get(entry.entry.connector);
  if (!connector) throw new Error(`expected connector ${entry.entry.connector} to have been checked`);
  const held =
    entry.entry.path === undefined ? await latestCaptures(workshop.store, entry.sourceId) : NOTHING_HELD;
  const known = (address: string) => validatorsOf(held.get(address));
  const context: RunContext = { client: workshop.client, folder: workshop.dataFolder, signal, known };
  const errand = new Errand(entry, { workshop, context, batch, held });
  for await (const attempt of collectEntry(entry, connector, context)) {
    // A fetch that we broke off ourselves says nothing about the source: it is no look.
    if (signal.aborted) break;
    await errand.run(attempt, wantedOf(connector));
  }
}

/** Archives on disk are always read in full: reading is how a better reader comes to old captures. */
const NOTHING_HELD: ReadonlyMap<string, Capture> = new Map();

/** What a server may answer "unchanged" to. */
function validatorsOf(
  capture: Capture | undefined,
): { readonly etag?: string; readonly lastModified?: string } | undefined {
  if (!capture) return undefined;
  const header = (name: string) => capture.headers.find(([key]) => key === name)?.[1];
  const etag = header('etag');
  const lastModified = header('last-modified');
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}
