import type { Attempt, CollectEntry } from '../domain/index.ts';
import type { RunContext } from './connector.ts';
import { collectFromDisk } from './disk.ts';

/** What a connector asks a site for. */
export const ACCEPT = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
  xml: 'application/xml, text/xml;q=0.9, */*;q=0.5',
  data: 'application/json, text/plain;q=0.9, */*;q=0.5',
} as const;

/**
 * What every simple connector does: the files of `path` when the entry has one, and nothing from the network then;
 * else its address, and further ones that its settings name, one after the other.
 */
export async function* liveOrDisk(
  entry: CollectEntry,
  context: RunContext,
  options: { readonly accept: string; readonly addresses?: readonly string[] },
): AsyncGenerator<Attempt> {
  if (entry.entry.path !== undefined) {
    yield* collectFromDisk(entry, context);
    return;
  }
  const { address } = entry.entry;
  const addresses = new Set([...(address === undefined ? [] : [address]), ...(options.addresses ?? [])]);
  for (const one of addresses) {
    if (context.signal.aborted) return;
    yield await getLive(one, entry, context, options.accept);
  }
}

/** One address from the network, as the entry's viewer, asking only for what is new. */
export function getLive(
  address: string,
  entry: CollectEntry,
  context: RunContext,
  accept: string,
): Promise<Attempt> {
  const known = context.known?.(address);
  return context.client.get(address, { viewer: entry.viewer, accept, known, signal: context.signal });
}

/**
 * The entry with its address in the form in which it is asked for, where `translate` knows one: the page of a post is for
 * people, and its site tells programs of the same post elsewhere.
 */
export function askedAt(entry: CollectEntry, translate: (address: URL) => string | null): CollectEntry {
  const { address } = entry.entry;
  const asked = address !== undefined && URL.canParse(address) ? translate(new URL(address)) : null;
  return asked === null ? entry : { ...entry, entry: { ...entry.entry, address: asked } };
}
