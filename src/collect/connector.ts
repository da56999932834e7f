import { readdir } from 'node:fs/promises';
import type { z } from 'zod';
import { instant, type Attempt, type CollectEntry, type Showable, type Trouble } from '../domain/index.ts';
import { failed, failedAttempt, messageOf, NO_TIME, notTried } from './attempts.ts';
import type { Client, Known } from './client.ts';

/** Who in `extract/` reads what a connector brings; `auto`: by media type and by looking at the bytes. */
export const READERS = [
  'feed',
  'page',
  'sitemap',
  'gallery',
  'hot-list',
  'bulletin',
  'front-page',
  'editorials',
  'coded-table',
  'zeeschuimer',
  'four-cat',
  'visits',
  'comment-table',
  'ooni',
  'mastodon',
  'bluesky',
  'weibo',
  'search-page',
  'auto',
] as const;
export type ReaderId = (typeof READERS)[number];

/** What a collection needs besides the entry of the file. */
export type RunContext = {
  readonly client: Client;
  /** The observatory's folder; every `path` of the file is relative to it. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** What is known of an address from its last capture, for conditional requests. */
  readonly known?: (address: string) => Known | undefined;
};

export type CollectContext<Settings = Readonly<Record<string, unknown>>> = RunContext & {
  readonly settings: Settings;
};

/** A way in. It only brings bytes; a reader understands them. */
export type Connector = {
  /** The name of its file, and what `connector:` says in observatory.yaml. */
  readonly id: string;
  /** One line for `lacuna init --help` and the reference. */
  readonly summary: string;
  /** A public address or the form of a path it can be pointed at. */
  readonly example: string;
  readonly settings: z.ZodObject;
  readonly reader: ReaderId;
  /** What its captures can show at all, unless the file says otherwise. */
  readonly shows: readonly Showable[];
  /** True: what it opens holds pages and pictures as well as lists, and it brings all of them; none is sought again. */
  readonly bringsAll?: boolean;
  /**
   * True: what it brings names people, so it brings nothing to a source that names no `platform`: there nothing would take
   * the names out.
   */
  readonly ofPlatform?: boolean;
  /**
   * @throws ZodError when the entry's settings do not fit; check the file with `checkSettings` first.
   */
  readonly collect: (entry: CollectEntry, context: RunContext) => AsyncIterable<Attempt>;
  /**
   * Searches the place for a query, live and as a guest; left out by ways that cannot. What it brings is read by the
   * connector's reader like everything else. A refusal is an attempt with its trouble.
   */
  readonly search?: (query: string, entry: CollectEntry, context: RunContext) => AsyncIterable<Attempt>;
};

/** Declares a connector; the settings reach `collect` checked and with their defaults. */
export function defineConnector<Schema extends z.ZodObject>(
  connector: Omit<Connector, 'settings' | 'collect' | 'search'> & {
    readonly settings: Schema;
    readonly collect: (
      entry: CollectEntry,
      context: CollectContext<z.infer<Schema>>,
    ) => AsyncIterable<Attempt>;
    readonly search?: (
      query: string,
      entry: CollectEntry,
      context: CollectContext<z.infer<Schema>>,
    ) => AsyncIterable<Attempt>;
  },
): Connector {
  const { collect, search, ...rest } = connector;
  const ready = (entry: CollectEntry, context: RunContext) => ({
    ...context,
    settings: rest.settings.parse(entry.entry.settings),
  });
  return {
    ...rest,
    collect: (entry, context) => collect(entry, ready(entry, context)),
    ...(search && { search: (query, entry, context) => search(query, entry, ready(entry, context)) }),
  };
}

const FOLDER = new URL('connectors/', import.meta.url);

/**
 * Every connector there is, by id in alphabetical order: the files of `connectors/`, in development, test and
 * production alike.
 *
 * @throws TypeError when a file there is no connector or its id is not its name
 */
export async function loadConnectors(): Promise<ReadonlyMap<string, Connector>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const loaded = await Promise.all(names.sort().map(loadOne));
  return new Map(loaded.map((connector) => [connector.id, connector]));
}

async function loadOne(name: string): Promise<Connector> {
  const module = (await import(new URL(name, FOLDER).href)) as { default?: Partial<Connector> };
  const connector = module.default;
  const id = name.replace(/\.ts$/, '');
  if (connector?.id !== id || typeof connector.collect !== 'function')
    throw new TypeError(
      `expected connectors/${name} to export defineConnector({ id: '${id}', … }) as default but received id "${connector?.id}"`,
    );
  return connector as Connector;
}

/** The settings schema of every connector, for `checkSettings` of the domain. */
export function settingsSchemas(
  connectors: ReadonlyMap<string, Connector>,
): ReadonlyMap<string, z.ZodObject> {
  return new Map([...connectors.values()].map(({ id, settings }) => [id, settings]));
}

/**
 * Everything one entry of the file brings, live or from disk. What a connector throws becomes one last attempt with the
 * reason `connector-broke`: it never stops the other entries.
 */
export function collectEntry(
  entry: CollectEntry,
  connector: Connector,
  context: RunContext,
): AsyncGenerator<Attempt> {
  return guarded(entry, connector, () => connector.collect(entry, context));
}

/** What a search brings; what a connector throws becomes one last attempt, as for {@link collectEntry}. */
export function searchEntry(
  query: string,
  entry: CollectEntry,
  connector: Connector,
  context: RunContext,
): AsyncGenerator<Attempt> {
  return guarded(entry, connector, () => connector.search?.(query, entry, context));
}

async function* guarded(
  entry: CollectEntry,
  connector: Connector,
  bring: () => AsyncIterable<Attempt> | undefined,
): AsyncGenerator<Attempt> {
  const refused = withoutPlatform(entry, connector);
  if (refused !== null) {
    yield refused;
    return;
  }
  try {
    yield* bring() ?? [];
  } catch (error) {
    yield brokenConnector(entry, connector, error);
  }
}

/** Whoever writes no `platform` would have names kept as they came. */
function withoutPlatform(entry: CollectEntry, { id, ofPlatform }: Connector): Attempt | null {
  if (ofPlatform !== true || entry.platform !== undefined) return null;
  const detail = `sources of ${id} name people: add "platform:" to the source, so that names are taken out`;
  return ownAttempt(entry, notTried('no-platform', detail));
}

function brokenConnector(entry: CollectEntry, connector: Connector, error: unknown): Attempt {
  return ownAttempt(entry, failed('connector-broke', `${connector.id}: ${messageOf(error)}`));
}

/** What stands for all that the entry would have brought. */
function ownAttempt({ entry, viewer }: CollectEntry, trouble: Trouble): Attempt {
  const { address, path, at } = entry;
  const isLive = path === undefined;
  return failedAttempt({
    address: address ?? `file:${path ?? ''}`,
    at: isLive ? instant(Date.now()) : (at ?? NO_TIME),
    viewer,
    origin: isLive ? { kind: 'live' } : { kind: 'disk', file: path, member: null },
    trouble,
  });
}
