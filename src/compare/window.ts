import {
  earlier,
  later,
  type Look,
  type Observatory,
  type Showable,
  type Source,
  type SourceId,
  type Span,
} from '../domain/index.ts';
import { LEAST_LOOKS } from './rules.ts';

/**
 * The time that is judged: as written, else from the first to the last list look of the sources that are no sample. A list
 * that was looked at once or twice, perhaps one nobody writes any more, stretches the time only when there is no other.
 *
 * @returns null when no list was ever looked at: there is no time to judge
 */
export function judgedWindow(
  { window, sources }: Pick<Observatory, 'window' | 'sources'>,
  looks: ReadonlyMap<SourceId, readonly Look[]>,
): Span | null {
  const lists = sources
    .filter((source) => source.census)
    .map((source) => (looks.get(source.id) ?? []).filter((look) => look.kind === 'list'));
  const watched = lists.filter((own) => own.length >= LEAST_LOOKS);
  const [first, ...others] = (watched.length > 0 ? watched : lists).flat().map((look) => look.span);
  const seen = first && others.reduce(unite, first);
  const [from, to] = [window.from ?? seen?.from, window.to ?? seen?.to];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

const unite = (a: Span, b: Span): Span => ({ from: earlier(a.from, b.from), to: later(a.to, b.to) });

/** What a source can show us: as written, else what its connector reads, and pictures where they are fetched. */
export function showableOf(
  source: Pick<Source, 'shows' | 'follow'>,
  read: readonly Showable[],
): readonly Showable[] {
  return source.shows ?? (source.follow === 'pages-and-pictures' ? [...read, 'pictures'] : read);
}
