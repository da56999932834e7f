import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { collectEntry, type Connector, type RunContext } from '../collect/index.ts';
import type { Attempt, CollectEntry, Observatory } from '../domain/index.ts';
import { linkHeldPictures, saveObservatory } from '../store/index.ts';
import { Batch } from './batch.ts';
import { Errand } from './errand.ts';
import type { Progress } from './progress.ts';
import { wantedOf } from './take-in/wanted.ts';
import type { Workshop } from './workshop.ts';

/** What an import came to. */
export type Imported = {
  /** Captures filed, by the id they were filed under; what could not be read is a look there, with its outcome. */
  readonly filed: ReadonlyMap<string, number>;
  /** Hosts of captures that belong to no source, or as much to one as to another, and how many each had. */
  readonly strangers: ReadonlyMap<string, number>;
  /** What was wrong with the archives themselves, where no source is named that could be blamed. */
  readonly troubles: readonly { readonly file: string; readonly detail: string }[];
};

export type ImportOptions = {
  readonly paths: readonly string[];
  /** File everything under this source, as {@link filingIds} lists them; null: each capture under the source of its host. */
  readonly source: string | null;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

/** Takes archives from disk into the observatory, each capture under the source it belongs to. */
export async function importPaths(
  workshop: Workshop,
  { paths, source, progress, signal }: ImportOptions,
): Promise<Imported> {
  await saveObservatory(workshop.store, workshop.observatory);
  const batch = new Batch(workshop.store, workshop.archive);
  const context: RunContext = { client: workshop.client, folder: workshop.dataFolder, signal };
  const tally = new Tally();
  const chosen = source === null ? null : ownerNamed(source, workshop);
  progress.start('collect', paths.length);
  try {
    for (const path of paths) {
      progress.say(path);
      for await (const arrival of arrivalsIn(path, chosen, workshop, context)) {
        if (signal.aborted) break;
        tally.add(arrival);
        if (arrival.owner) await file(arrival.attempt, arrival.owner, { workshop, context, batch });
      }
      progress.step();
    }
  } finally {
    await batch.done();
    progress.end();
  }
  await linkHeldPictures(workshop.store);
  return tally;
}

/** Whom a capture belongs to, and the way in whose reader understands it. */
type Owner = { readonly entry: CollectEntry; readonly connector: Connector };
type Arrival = { readonly attempt: Attempt; readonly owner: Owner | null };

async function file(
  attempt: Attempt,
  { entry, connector }: Owner,
  kit: { readonly workshop: Workshop; readonly context: RunContext; readonly batch: Batch },
): Promise<void> {
  await new Errand(entry, { ...kit, held: new Map(), isOffline: true }).run(attempt, wantedOf(connector));
}

class Tally implements Imported {
  readonly filed = new Map<string, number>();
  readonly strangers = new Map<string, number>();
  readonly troubles: { file: string; detail: string }[] = [];

  add({ attempt, owner }: Arrival): void {
    const host = hostOf(attempt.address);
    if (owner) count(this.filed, filingIdOf(owner.entry));
    else if (host !== null) count(this.strangers, host);
    else if (attempt.trouble && attempt.origin.kind === 'disk')
      this.troubles.push({ file: attempt.origin.file, detail: attempt.trouble.detail });
  }
}

/** The captures of one path, each with the source it belongs to. */
async function* arrivalsIn(
  path: string,
  chosen: CollectEntry | null,
  workshop: Workshop,
  context: RunContext,
): AsyncGenerator<Arrival> {
  const from = relative(workshop.dataFolder, resolve(path));
  const isArchive = chosen === null || (await isWebArchive(path));
  const connector = isArchive ? connectorOf('warc', workshop) : connectorOf(chosen.entry.connector, workshop);
  const entry = readingEntry(from, isArchive, chosen ?? anyEntry(workshop));
  for await (const attempt of collectEntry(entry, connector, context)) {
    const owner = chosen ?? ownerOf(attempt, workshop);
    const reader = owner && readerOf(attempt, owner, connector, workshop);
    yield {
      attempt,
      owner: owner && reader && { entry: kept(owner, isArchive ? undefined : from), connector: reader },
    };
  }
}

const isWebArchive = async (path: string): Promise<boolean> =>
  /\.(warc(\.gz)?|har|mht(ml)?)$/i.test(path) && (await stat(path)).isFile();

/** The entry that reads the path. A web archive, and what a browser saved, states its own times and knows nothing of the source's settings. */
function readingEntry(path: string, isArchive: boolean, from: CollectEntry): CollectEntry {
  if (!isArchive) return { ...from, entry: { ...from.entry, path } };
  return { ...from, entry: { ...from.entry, path, at: undefined, address: undefined, settings: {} } };
}

/** Files on disk lead to other files there, and never to the network; what a web archive holds arrives by itself. */
const kept = (owner: CollectEntry, path: string | undefined): CollectEntry => ({
  ...owner,
  entry: { ...owner.entry, path, follow: path === undefined ? 'nothing' : owner.entry.follow },
});

/**
 * A capture of the source's own address is what its connector reads, and so is every one of a platform; any other page
 * speaks for itself.
 */
function readerOf(
  attempt: Attempt,
  owner: CollectEntry,
  connector: Connector,
  workshop: Workshop,
): Connector {
  const { address, connector: own } = owner.entry;
  const isOwn = address !== undefined && hrefOf(address) === hrefOf(attempt.address);
  return isOwn || owner.platform !== undefined ? connectorOf(own, workshop) : connector;
}

function connectorOf(id: string, { connectors }: Workshop): Connector {
  const connector = connectors.get(id);
  if (!connector) throw new Error(`expected connector ${id} to be there`);
  return connector;
}

function anyEntry({ observatory }: Workshop): CollectEntry {
  const [first] = observatory.entries;
  if (!first) throw new Error('expected an observatory to have a source');
  return first;
}

/** What `source` of an import may name: a source of the file, or one part of it. */
export function filingIds({ entries }: Observatory): readonly string[] {
  return entries.flatMap(({ entry, parts }) => [entry.id, ...parts.map((part) => part.sourceId)]);
}

/** One part takes what is said of it alone, and not its neighbours'. */
function ownerNamed(id: string, { observatory }: Workshop): CollectEntry {
  for (const one of observatory.entries) {
    if (one.entry.id === id) return one;
    const part = one.parts.find(({ sourceId }) => sourceId === id);
    if (part) return { ...one, sourceId: part.sourceId, parts: [part] };
  }
  throw new Error(`expected one of ${filingIds(observatory).join(', ')} but received "${id}"`);
}

const filingIdOf = ({ entry, sourceId, parts }: CollectEntry): string =>
  parts.length === 1 ? sourceId : entry.id;

/**
 * The entry on the capture's host with that very address, or else the one whose folder is the deepest that the capture
 * lies in. Null where two are equally near: a person can tell them apart by naming the source, we cannot.
 */
function ownerOf(attempt: Attempt, { observatory }: Workshop): CollectEntry | null {
  const nearness = observatory.entries.map((one) => ({
    one,
    near: nearnessOf(one.entry.address ?? '', attempt.address),
  }));
  const most = Math.max(...nearness.map(({ near }) => near));
  const nearest = nearness.filter(({ near }) => near === most);
  return most >= 0 && nearest.length === 1 ? (nearest[0]?.one ?? null) : null;
}

/** How many characters of the path the folder of `own` shares with an address that lies in it; below zero: another host. */
function nearnessOf(own: string, address: string): number {
  const host = hostOf(address);
  if (host === null || hostOf(own) !== host) return -1;
  if (hrefOf(own) === hrefOf(address)) return Infinity;
  const folder = folderOf(new URL(own).pathname);
  return new URL(address).pathname.startsWith(folder) ? folder.length : 0;
}

/** `/world/feed.xml` lies in `/world/`; a last name without an ending is a folder itself. */
function folderOf(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last === '' || !last.includes('.') ? `${path.replace(/\/$/, '')}/` : path.slice(0, -last.length);
}

const hrefOf = (address: string): string => (URL.canParse(address) ? new URL(address).href : address);

/** Host without `www.`; null for what is no web address, such as a file. */
function hostOf(address: string): string | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).host.replace(/^www\./, '');
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
