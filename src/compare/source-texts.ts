import type { Instant, Item, Source, SourceId, Span } from '../domain/index.ts';
import { detectLanguage } from '../text/language.ts';
import { baseOf } from './recognisable.ts';
import { MIN_READ_SHARE } from './rules.ts';

/** A language that makes up less than this part of a source's items is a quotation or a mistake, not its language. */
const LEAST_PART = 0.1;

/** Titles whose language is told from their letters, for a source that does not say; more would tell nothing new. */
const TITLES_READ = 200;

type Shelf = {
  readonly articles: { readonly at: Instant; readonly full: boolean }[];
  readonly languages: Map<string, number>;
  guessed: number;
  titlesOnly: boolean;
};

/** What the items of each source say about how well it was read; filled in one pass over all items. */
export class SourceTexts {
  readonly #shelves = new Map<SourceId, Shelf>();

  note(item: Pick<Item, 'sourceId' | 'kind' | 'detail' | 'page' | 'seenAt' | 'language' | 'title'>): void {
    const shelf = this.#shelves.get(item.sourceId) ?? {
      articles: [],
      languages: new Map<string, number>(),
      guessed: 0,
      titlesOnly: true,
    };
    this.#shelves.set(item.sourceId, shelf);
    if (item.kind !== 'listing') shelf.titlesOnly = false;
    if (item.kind === 'article') shelf.articles.push({ at: item.seenAt, full: isWhole(item) });
    const told = item.language ?? (shelf.guessed < TITLES_READ ? detectLanguage(item.title) : null);
    if (item.language === null) shelf.guessed += 1;
    if (told === null) return;
    const language = baseOf(told);
    shelf.languages.set(language, (shelf.languages.get(language) ?? 0) + 1);
  }

  /** Whether too many of the articles that came up during a span were held by title or summary only. */
  bodiesUnread(source: SourceId, span: Span): boolean {
    const articles = (this.#shelves.get(source)?.articles ?? []).filter(
      ({ at }) => at >= span.from && at <= span.to,
    );
    const full = articles.filter((article) => article.full).length;
    return articles.length > 0 && full / articles.length < MIN_READ_SHARE;
  }

  /** Whether all its items are titles on a list: such a source shows nothing else to anybody. */
  titlesOnly(source: SourceId): boolean {
    return this.#shelves.get(source)?.titlesOnly ?? false;
  }

  /** The languages of a source: as the file says, else as its items are; empty when nothing tells. */
  languagesOf(source: Source): readonly string[] {
    if (source.language !== null) return [baseOf(source.language)];
    const counts = this.#shelves.get(source.id)?.languages ?? new Map<string, number>();
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [...counts].filter(([, count]) => count / total >= LEAST_PART).map(([language]) => language);
  }
}

/** Whether the whole body was read: a text that its page cuts short does not tell what the rest says. */
function isWhole({ detail, page }: Pick<Item, 'detail' | 'page'>): boolean {
  return detail === 'full' && (page === null || page.cut === null);
}
