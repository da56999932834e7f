import type { Block, Edit, Wording } from '../../domain/index.ts';
import { cutSentences } from '../sentences.ts';
import { compareDates } from './compare-dates.ts';
import { compareEntries } from './compare-entries.ts';
import { comparePictures } from './compare-pictures.ts';
import { compareSentences, type SentenceEdit } from './compare-sentences.ts';
import { isCounter, isOffer } from './noise.ts';
import { plainMarks } from './plain-marks.ts';

/**
 * What a page changed between two looks: title, dates as claimed, sentences, pictures, entries of a live blog. What differs
 * at every look is no change: counters, minutes since an update, offered links, kinds of quotes and spaces, sizes of
 * pictures. A later date of change alone is none either.
 *
 * @param language BCP 47; null when unknown
 */
export function compareWordings(before: Wording, after: Wording, language: string | null): readonly Edit[] {
  const edits = [
    ...compareTitles(before.title, after.title),
    ...compareDates('published-edited', before.published, after.published),
    ...compareTexts(bodyOf(before, language), bodyOf(after, language)),
    ...comparePictures(before.pictures, after.pictures),
    ...compareEntries(before.entries, after.entries),
  ];
  if (edits.length === 0) return [];
  return [...edits, ...compareDates('changed-edited', before.changed, after.changed)];
}

function compareTitles(before: string, after: string): Edit[] {
  return plainMarks(before) === plainMarks(after)
    ? []
    : [{ kind: 'title-edited', before, after, picture: null }];
}

const KINDS = {
  edited: 'sentence-edited',
  added: 'sentence-added',
  dropped: 'sentence-dropped',
  moved: 'sentence-moved',
} as const;

function compareTexts(before: readonly string[], after: readonly string[]): Edit[] {
  const at = (list: readonly string[], place: number | null) =>
    place === null ? null : (list[place] ?? null);
  return compareSentences(before, after).map(({ kind, from, to }: SentenceEdit) => ({
    ...{ kind: KINDS[kind], before: at(before, from), after: at(after, to), picture: null },
  }));
}

/** The sentences of the article: what entries say stands there, and what differs at every look stands nowhere. */
function bodyOf({ blocks, entries }: Wording, language: string | null): string[] {
  const told = new Set(entries.flatMap((entry) => [entry.title, ...entry.blocks.map(({ text }) => text)]));
  return withoutOffers(blocks.filter(({ text }) => !told.has(text)))
    .flatMap(({ text }) => cutSentences(text, language))
    .filter((sentence) => !isCounter(sentence));
}

/** Without lines that offer other texts, and the lists that such a line heads. */
function withoutOffers(blocks: readonly Block[]): Block[] {
  let isOffering = false;
  return blocks.filter(({ type, text }) => {
    if (isOffer(text)) return !(isOffering = true);
    isOffering &&= type === 'list-item';
    return !isOffering;
  });
}
