import {
  DAY,
  entriesOf,
  shift,
  type Instant,
  type Item,
  type ItemId,
  type ItemVersion,
  type SourceId,
  type Story,
  type StoryWords,
} from '../domain/index.ts';
import { findWords } from '../text/find-words.ts';
import { bitsOf, FEWEST_FOR_NAMES, isEnough, LEAST_BITS, ownWords, type Told } from './telling.ts';

/** `from`: when it came up; null where it was edited, for an edit may have brought the story at any time. */
type Holder = { readonly id: ItemId; readonly sourceId: SourceId; readonly from: Instant | null };

type Wording = Pick<ItemVersion, 'title' | 'blocks' | 'pictures' | 'videos' | 'entries'>;

/**
 * A second look for found stories: which items of which source hold which words of the stories' titles. Filled in one pass
 * over all items; only numbers are kept.
 */
export class WordSearch {
  readonly #numbers = new Map<string, number>();
  readonly #stories = new Map<string, StoryWords>();
  readonly #holders: Holder[] = [];
  /** Holder of each passage. Words count together only where they stand together: in a title and one paragraph. */
  readonly #passages: number[] = [];
  /** By word: the passages that hold it, and how many items do. */
  readonly #found: number[][] = [];
  readonly #counts: number[] = [];
  readonly #words: string[] = [];
  readonly #unknown: boolean[] = [];
  #items = 0;
  #told: Told | null = null;

  constructor(stories: readonly StoryWords[]) {
    for (const story of stories) {
      this.#stories.set(story.storyId, story);
      for (const { word, isUnknown } of story.titles.flatMap(({ words }) => words)) {
        if (this.#numbers.has(word)) continue;
        this.#numbers.set(word, this.#numbers.size);
        this.#found.push([]);
        this.#words.push(word);
        this.#unknown.push(isUnknown);
        this.#counts.push(0);
      }
    }
  }

  /** @param versions its wordings, where there are several */
  note(item: Item, versions: readonly ItemVersion[], at: Instant): void {
    this.#items += 1;
    const wordings: readonly Wording[] = [{ ...item, entries: entriesOf(item) }, ...versions];
    const words = new Set<number>();
    for (const passage of new Set(wordings.flatMap(passagesOf))) {
      const held = Array.from(findWords(passage, this.#numbers), (word) => this.#numbers.get(word) ?? 0);
      for (const word of held) {
        words.add(word);
        this.#found[word]?.push(this.#passages.length);
      }
      if (held.length > 0) this.#passages.push(this.#holders.length);
    }
    if (words.size === 0) return;
    for (const word of words) this.#counts[word] = (this.#counts[word] ?? 0) + 1;
    this.#holders.push({ id: item.id, sourceId: item.sourceId, from: versions.length > 1 ? null : at });
  }

  /** The sources with an item that has the story's own words, from a day before it began until the end of all looks. */
  sourcesWith(story: Story): ReadonlySet<SourceId> {
    const told = this.#toldBy(story);
    const since = shift(story.first, -DAY);
    const shared = new Map<number, number[]>();
    for (const word of told.weights.keys())
      for (const passage of this.#found[word] ?? []) {
        const words = shared.get(passage);
        if (words === undefined) shared.set(passage, [word]);
        else words.push(word);
      }
    const sources = new Set<SourceId>();
    for (const [passage, words] of shared) {
      const holder = this.#holders[this.#passages[passage] ?? -1];
      if (holder === undefined || sources.has(holder.sourceId)) continue;
      if ((holder.from === null || holder.from >= since) && isEnough(words, told))
        sources.add(holder.sourceId);
    }
    return sources;
  }

  /** Whether the story would be found again by its words in these languages, and by its own title. */
  isSearchable(story: Story, languages: readonly string[]): boolean {
    const told = this.#toldBy(story);
    const isFound = (title: StoryWords['titles'][number]): boolean =>
      isEnough(
        title.words.flatMap(({ word, stands }) => (stands ? (this.#numbers.get(word) ?? []) : [])),
        told,
      );
    const { titles } = this.#stories.get(story.id) ?? { titles: [] };
    return (
      titles.filter(({ isSeed }) => isSeed).every(isFound) &&
      languages.map(writingOfLanguage).every((writing) => {
        const own = titles.filter((title) => title.writing === writing);
        return own.length > 0 && own.filter(isFound).length * 2 >= own.length;
      })
    );
  }

  #toldBy(story: Story): Told {
    const known = this.#told;
    if (known?.id === story.id) return known;
    const members = new Set(story.members.map(({ itemId }) => itemId));
    const { titles } = this.#stories.get(story.id) ?? { titles: [] };
    const weights = new Map<number, number>();
    for (const word of ownWords(titles)) {
      const number = this.#numbers.get(word) ?? -1;
      const bits = this.#bitsOf(number, members);
      if (bits >= LEAST_BITS) weights.set(number, bits);
    }
    const told = { id: story.id, weights, wordOf: (n: number) => this.#words[n] ?? '', all: this.#items };
    this.#told = told;
    return told;
  }

  /** How much it tells that a word stands somewhere: the rarer outside the story, the more. */
  #bitsOf(word: number, members: ReadonlySet<ItemId>): number {
    const count = this.#counts[word] ?? 0;
    const outsideAtLeast = Math.max(0, count - members.size);
    const all = this.#unknown[word] ? Math.max(this.#items, FEWEST_FOR_NAMES) : this.#items;
    if (bitsOf(outsideAtLeast, all) < LEAST_BITS) return 0;
    const own = new Set<ItemId>();
    for (const passage of this.#found[word] ?? []) {
      const id = this.#holders[this.#passages[passage] ?? -1]?.id;
      if (id !== undefined && members.has(id)) own.add(id);
    }
    return bitsOf(count - own.size, all);
  }
}

/** A title stands with each paragraph: a heading names what the paragraph goes on about. */
function passagesOf({ title, blocks, pictures, videos, entries }: Wording): readonly string[] {
  const texts = [
    ...blocks.map(({ text }) => text),
    ...pictures.flatMap(({ caption }) => caption ?? []),
    ...videos.flatMap((video) => video.title ?? []),
    ...entries.flatMap((entry) => [entry.title ?? [], ...entry.blocks.map(({ text }) => text)].flat()),
  ];
  return [title, ...texts.map((text) => `${title}\n${text}`)];
}

const writingOfLanguage = (language: string): string =>
  ['zh', 'ja', 'ko'].includes(language) ? language : 'en';
