import type { Find } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { hostOf } from '../../text/address.ts';
import { listing } from './listing.ts';

/** Aggregators that write the outlet behind each title: `Title - Outlet`. */
const AGGREGATORS: ReadonlySet<string> = new Set(['news.google.com']);

/** A listing whose outlet, where an aggregator wrote it into the title, stands in its own field. */
export function withoutOutlet(
  title: string,
  href: string | null,
  rank: number | null,
  input: ReadInput,
): Find {
  const find = listing(title, href, rank, input);
  if (find.item.address === null || !AGGREGATORS.has(hostOf(find.item.address) ?? '')) return find;
  const [, words, outlet] = /^(.+) [-–—] ([^–—]{1,80}?)$/s.exec(find.item.title) ?? [];
  if (words === undefined || outlet === undefined) return find;
  return { ...find, item: { ...find.item, title: words.trim(), outlet: outlet.trim() } };
}
