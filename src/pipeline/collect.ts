import { collectEntry, type RunContext } from '../collect/index.ts';
import type { CollectEntry } from '../domain/index.ts';
import { Batch } from './batch.ts';
import { Errand } from './errand.ts';
import type { Progress } from './progress.ts';
import { wantedOf } from './take-in.ts';
import type { Workshop } from './workshop.ts';

/** Looks at every source once. One entry that fails never stops the others. */
export async function collect(workshop: Workshop, progress: Progress, signal: AbortSignal): Promise<void> {
  const batch = new Batch(workshop.store, workshop.archive);
  const { entries } = workshop.observatory;
  progress.start('collect', entries.length);
  for (const entry of entries) {
    if (signal.aborted) break;
    progress.say(entry.entry.id);
    await collectOne(entry, workshop, batch, signal);
    progress.step();
  }
  await batch.done();
  progress.end();
}

async function collectOne(
  entry: CollectEntry,
  workshop: Workshop,
  batch: Batch,
  signal: AbortSignal,
): Promise<void> {
  const connector = workshop.connectors.get(entry.entry.connector);
  if (!connector) throw new Error(`expected connector ${entry.entry.connector} to have been checked`);
  const context: RunContext = { client: workshop.client, folder: workshop.dataFolder, signal };
  const errand = new Errand(entry, workshop, context, batch);
  for await (const attempt of collectEntry(entry, connector, context)) {
    await errand.run(attempt, wantedOf(connector));
    if (signal.aborted) break;
  }
}
