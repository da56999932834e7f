import { searchEntry, type RunContext } from '../../collect/index.ts';
import {
  instant,
  lookId,
  searchId,
  type Attempt,
  type Look,
  type LookOutcome,
  type Search,
  type SearchAnswer,
} from '../../domain/index.ts';
import type { PlannedSearch } from '../../watch/index.ts';
import { noRows, type Rows } from '../batch.ts';
import type { Workshop } from '../workshop.ts';
import { takeIn, type TakenIn } from '../take-in.ts';

/** A search as it was made: the rows it adds, and what it was answered with. */
export type MadeSearch = { readonly rows: Rows; readonly search: Search };

/** Makes one search, live and as a guest. A refusal is an answer like others. */
export async function makeSearch(
  workshop: Workshop,
  { sourceId, query }: PlannedSearch,
  signal: AbortSignal,
): Promise<readonly MadeSearch[]> {
  const entry = workshop.observatory.entries.find((one) => one.sourceId === sourceId);
  const connector = entry && workshop.connectors.get(entry.entry.connector);
  if (!entry || !connector)
    throw new Error(`expected source ${sourceId} to have been planned with its entry`);
  const { client, dataFolder: folder } = workshop;
  const context: RunContext = { client, folder, signal };
  const desk = { ...workshop, entry, held: new Map() };
  const made: MadeSearch[] = [];
  for await (const attempt of searchEntry(query, entry, connector, context)) {
    // A search that we broke off ourselves says nothing about the platform.
    if (signal.aborted) break;
    const taken = await takeIn(attempt, { reader: connector.reader, kind: 'search' }, desk);
    made.push(asSearch(taken, query, attempt, desk));
  }
  return made;
}

type Desk = Pick<Workshop, 'observatory'> & { readonly entry: Workshop['observatory']['entries'][number] };

/** Only what tells of the search is kept of the reading: a list met in a search was not looked at throughout. */
function asSearch({ rows, capture }: TakenIn, query: string, attempt: Attempt, desk: Desk): MadeSearch {
  const [read] = rows.searches;
  const { captures, posts } = rows;
  const search = read
    ? named({ ...read, query })
    : unread(rows, query, attempt, { desk, captureId: capture?.id ?? null });
  return {
    rows: { ...noRows(), captures, posts, searches: [search], looks: [lookOf(search)] },
    search,
  };
}

const named = (search: Omit<Search, 'id'>): Search => ({ ...search, id: searchId(search) });

const ANSWERS: Readonly<Record<LookOutcome, SearchAnswer>> = {
  // Whatever was read, it was no answer to a search.
  seen: 'unreadable',
  empty: 'unreadable',
  unreadable: 'unreadable',
  refused: 'refused',
  failed: 'failed',
  'not-tried': 'not-tried',
};

/** What came was no answer that a reader knows: its look says why. */
function unread(
  { looks }: Rows,
  query: string,
  { at, viewer }: Attempt,
  { desk, captureId }: { readonly desk: Desk; readonly captureId: Search['captureId'] },
): Search {
  const { outcome = 'failed', reason = 'no-look', detail = '' } = looks[0] ?? {};
  const { sourceId, platform } = desk.entry;
  if (platform === undefined) throw new Error(`expected source ${sourceId} to belong to a platform`);
  return named({
    ...{ sourceId, query, at, viewer, captureId, platform: platform.id },
    ...{ answer: ANSWERS[outcome], reason: reason === '' ? 'no-known-shape' : reason, detail },
    ...{ scope: 'all', notice: null, stated: null, hasMore: null, results: [] },
  });
}

const OUTCOMES: Readonly<Record<SearchAnswer, LookOutcome>> = {
  results: 'seen',
  none: 'empty',
  notice: 'refused',
  refused: 'refused',
  unreadable: 'unreadable',
  failed: 'failed',
  'not-tried': 'not-tried',
};

/** A search is a look too: health counts it. */
export function lookOf({ sourceId, query, at, answer, reason, detail, captureId }: Search): Look {
  const key = { sourceId, kind: 'search' as const, subject: query, span: { from: at, to: at } };
  const outcome = OUTCOMES[answer];
  const said = outcome === 'seen' ? '' : reason || answer;
  return { ...key, id: lookId(key), outcome, reason: said, detail, captureId };
}

/** A search that was planned and not made, as a look: "we could not look" is kept too. */
export function unmadeSearch(sourceId: Look['sourceId'], query: string, reason: string): Rows {
  const at = instant(Date.now());
  const key = { sourceId, kind: 'search' as const, subject: query, span: { from: at, to: at } };
  const look: Look = { ...key, id: lookId(key), outcome: 'not-tried', reason, detail: '', captureId: null };
  return { ...noRows(), looks: [look] };
}
