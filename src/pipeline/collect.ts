import { collectEntry, type Connector, type RunContext } from '../collect/index.ts';
import type { Attempt, Capture, CollectEntry } from '../domain/index.ts';
import { latestCaptures, linkHeldPictures } from '../store/index.ts';
import { Batch } from './batch.ts';
import { Errand } from './errand.ts';
import type { Lead } from './leads.ts';
import type { Progress } from './progress.ts';
import { sideBySide, type Job } from './side-by-side.ts';
import { wantedOf } from './take-in/wanted.ts';
import type { Unread } from './unread.ts';
import type { Workshop } from './workshop.ts';

/**
 * Live sources looked at together. Waiting for sites is most of a pass, and eight keep two cores busy reading; each may
 * hold one answer of `maxBytes` and what was read from it, so more would cost memory for little time.
 */
const LIVE_AT_ONCE = 8;

/**
 * Looks at every source once. One entry that fails never stops the others. Live sources are looked at side by side, all
 * their lists before the pages and pictures these name; what is on disk is read one entry after the other, which keeps
 * memory small and waits for nobody.
 *
 * @returns the sources that could not be read at all
 */
export async function collect(
  workshop: Workshop,
  progress: Progress,
  signal: AbortSignal,
  { atOnce = LIVE_AT_ONCE }: { readonly atOnce?: number } = {},
): Promise<readonly Unread[]> {
  const batch = new Batch(workshop.store, workshop.archive);
  const { entries } = workshop.observatory;
  const desk = { workshop, batch };
  progress.start('collect', entries.length);
  try {
    const live = entries.filter(({ entry }) => entry.path === undefined);
    await sideBySide(
      live.map((entry) => lookingAt(entry, desk)),
      { atOnce, signal, progress },
    );
    for (const entry of entries) {
      if (signal.aborted) break;
      if (entry.entry.path === undefined) continue;
      progress.say(entry.entry.id);
      await readDisk(entry, desk, signal);
      progress.step();
    }
  } finally {
    await batch.done();
    progress.end();
  }
  await linkHeldPictures(workshop.store);
  return batch.readings.unread(workshop.observatory.sources.map((source) => source.id));
}

type Desk = { readonly workshop: Workshop; readonly batch: Batch };

/** Looks at the lists of a live entry; what they name is left for later. */
function lookingAt(entry: CollectEntry, desk: Desk): Job {
  const { id, address = '' } = entry.entry;
  const place = URL.parse(address)?.host ?? address;
  const run = async (signal: AbortSignal): Promise<Job | null> => {
    const { errand, context, connector } = await setOut(entry, desk, signal);
    await takeAll(errand, collectEntry(entry, connector, context), connector, signal);
    const left = errand.left();
    // What was live comes only once.
    await desk.batch.flush();
    return left.length === 0 || signal.aborted ? null : following(left, entry, desk, place);
  };
  return { name: id, place, run };
}

/** Follows what the lists of a live entry name. */
function following(leads: readonly Lead[], entry: CollectEntry, desk: Desk, place: string): Job {
  const run = async (signal: AbortSignal): Promise<null> => {
    const { errand } = await setOut(entry, desk, signal);
    await errand.follow(leads);
    await desk.batch.flush();
    return null;
  };
  return { name: `pages of ${entry.entry.id}`, place, run };
}

async function readDisk(entry: CollectEntry, desk: Desk, signal: AbortSignal): Promise<void> {
  const { errand, context, connector } = await setOut(entry, desk, signal);
  await takeAll(errand, collectEntry(entry, connector, context), connector, signal);
  await errand.follow(errand.left());
}

/** An errand for one entry. What is held of it is looked up anew each time: it may be much, and waits in no queue. */
async function setOut(entry: CollectEntry, { workshop, batch }: Desk, signal: AbortSignal) {
  const connector = workshop.connectors.get(entry.entry.connector);
  if (!connector) throw new Error(`expected connector ${entry.entry.connector} to have been checked`);
  const held =
    entry.entry.path === undefined ? await latestCaptures(workshop.store, entry.sourceId) : NOTHING_HELD;
  const known = (address: string) => validatorsOf(held.get(address));
  const context: RunContext = { client: workshop.client, folder: workshop.dataFolder, signal, known };
  const { bringsAll } = connector;
  return { connector, context, errand: new Errand(entry, { workshop, context, batch, held, bringsAll }) };
}

async function takeAll(
  errand: Errand,
  attempts: AsyncIterable<Attempt>,
  connector: Connector,
  signal: AbortSignal,
): Promise<void> {
  for await (const attempt of attempts) {
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
