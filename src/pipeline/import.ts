import { relative, resolve } from 'node:path';
import { collectEntry, type Connector, type RunContext } from '../collect/index.ts';
import type { Attempt, CollectEntry, SourceId } from '../domain/index.ts';
import { saveObservatory } from '../store/index.ts';
import { Batch } from './batch.ts';
import { Errand } from './errand.ts';
import type { Progress } from './progress.ts';
import { wantedOf } from './take-in.ts';
import type { Workshop } from './workshop.ts';

/** What an import came to. */
export type Imported = {
  /** Captures filed, by source. */
  readonly filed: ReadonlyMap<SourceId, number>;
  /** Hosts of captures that belong to no source, and how many each had. */
  readonly strangers: ReadonlyMap<string, number>;
};

export type ImportOptions = {
  readonly paths: readonly string[];
  /** File everything under this source; null: each capture under the source of its host. */
  readonly sourceId: SourceId | null;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

const isWarc = (path: string): boolean => /\.warc(\.gz)?$/i.test(path);

/** Takes archives from disk into the observatory, each capture under the source it belongs to. */
export async function importPaths(
  workshop: Workshop,
  { paths, sourceId, progress, signal }: ImportOptions,
): Promise<Imported> {
  await saveObservatory(workshop.store, workshop.observatory);
  const batch = new Batch(workshop.store, workshop.archive);
  const tally = { filed: new Map<SourceId, number>(), strangers: new Map<string, number>() };
  progress.start('collect', paths.length);
  for (const path of paths) {
    progress.say(path);
    for await (const { attempt, owner, connector } of attemptsIn(path, sourceId, workshop, signal)) {
      if (!owner) count(tally.strangers, hostOf(attempt.address));
      else {
        const context: RunContext = { client: workshop.client, folder: workshop.dataFolder, signal };
        await new Errand(owner, { workshop, context, batch, held: new Map() }).run(
          attempt,
          wantedOf(connector),
        );
        count(tally.filed, owner.sourceId);
      }
    }
    progress.step();
  }
  await batch.done();
  progress.end();
  return tally;
}

type Arrival = {
  readonly attempt: Attempt;
  readonly owner: CollectEntry | null;
  readonly connector: Connector;
};

/** The captures of one path, each with the entry it belongs to. */
async function* attemptsIn(
  path: string,
  sourceId: SourceId | null,
  workshop: Workshop,
  signal: AbortSignal,
): AsyncGenerator<Arrival> {
  const chosen = sourceId === null ? null : entryOf(workshop, sourceId);
  const connector = workshop.connectors.get(isWarc(path) ? 'warc' : (chosen?.entry.connector ?? 'warc'));
  if (!connector) throw new Error('expected the warc connector to be there');
  const from = relative(workshop.dataFolder, resolve(path));
  const base = chosen ?? workshop.observatory.entries[0];
  if (!base) throw new Error('expected an observatory to have a source');
  const entry: CollectEntry = { ...base, entry: { ...base.entry, path: from, follow: 'nothing' } };
  const context: RunContext = { client: workshop.client, folder: workshop.dataFolder, signal };
  for await (const attempt of collectEntry(entry, connector, context)) {
    yield { attempt, connector, owner: chosen ? entry : ownerOf(attempt, workshop) };
  }
}

function entryOf({ observatory }: Workshop, sourceId: SourceId): CollectEntry | null {
  return (
    observatory.entries.find(
      (one) => one.sourceId === sourceId || one.parts.some((part) => part.sourceId === sourceId),
    ) ?? null
  );
}

/** The entry whose address is on the capture's host. */
function ownerOf(attempt: Attempt, { observatory }: Workshop): CollectEntry | null {
  const host = hostOf(attempt.address);
  const owner = observatory.entries.find(
    ({ entry }) => entry.address !== undefined && hostOf(entry.address) === host,
  );
  return owner ? { ...owner, entry: { ...owner.entry, follow: 'nothing' } } : null;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') || address : address;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
