import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Words of one language with their English meanings, looked up by halving the list: nothing is built when it is read. */
export class Lexicon {
  private readonly text: string;
  /** Where each line begins, and one past the end. */
  private readonly starts: Uint32Array;
  private readonly known = new Map<string, readonly string[]>();

  /** @param text lines `word TAB gloss;gloss`, sorted by UTF-16 code units, without a line end at the end */
  constructor(text: string) {
    this.text = text;
    const starts: number[] = [];
    for (let at = 0; text !== '' && at >= 0; at = text.indexOf('\n', at) + 1 || -1) starts.push(at);
    this.starts = Uint32Array.from([...starts, text.length + 1]);
  }

  /** English meanings of a word, the usual first; empty when the list has none. */
  glossesOf(word: string): readonly string[] {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    if (this.known.size >= MOST_KEPT) this.known.clear();
    const glosses = this.find(word);
    this.known.set(word, glosses);
    return glosses;
  }

  has(word: string): boolean {
    return this.glossesOf(word).length > 0;
  }

  /**
   * A compound cut into words of the list, longest first from the left: 핵잠수함도입 → 핵잠수함, 도입. Words shorter than
   * `least` are not taken out of compounds. Empty when nothing in it is known.
   */
  partsOf(compound: string, least: number): string[] {
    const parts: string[] = [];
    for (let at = 0; at + least <= compound.length;) {
      const part = this.longestFrom(compound, at, least);
      if (part !== null) parts.push(part);
      at += part?.length ?? 1;
    }
    return parts;
  }

  private longestFrom(compound: string, at: number, least: number): string | null {
    for (let end = Math.min(compound.length, at + LONGEST_PART); end - at >= least; end -= 1) {
      const part = compound.slice(at, end);
      if (this.has(part)) return part;
    }
    return null;
  }

  private find(word: string): readonly string[] {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = this.starts[middle] ?? 0;
      const tab = this.text.indexOf('\t', start);
      const here = this.text.slice(start, tab);
      if (here === word) return this.text.slice(tab + 1, (this.starts[middle + 1] ?? 0) - 1).split(';');
      if (here < word) low = middle + 1;
      else high = middle;
    }
    return NOTHING;
  }
}

const NOTHING: readonly string[] = [];
/** Answers kept, so that a text's common words are halved for once. */
const MOST_KEPT = 20_000;
/** No word of a compound is longer, in characters. */
const LONGEST_PART = 14;

/** An English stem that may stand for another, and the share of foreign words both translate, 0 to 1. */
export type Synonym = { readonly stem: string; readonly share: number };

const synonyms = new Map<string, readonly Synonym[]>();

/** What may stand for an English stem, the nearest first; learned from the word lists, see scripts/lexicon/synonyms.ts. */
export function synonymsOf(stem: string): readonly Synonym[] {
  const known = synonyms.get(stem);
  if (known !== undefined) return known;
  if (synonyms.size >= MOST_KEPT) synonyms.clear();
  const found = (lexiconNamed('synonyms')?.glossesOf(stem) ?? []).map((one) => {
    const space = one.indexOf(' ');
    return { stem: one.slice(0, space), share: Number(one.slice(space + 1)) };
  });
  synonyms.set(stem, found);
  return found;
}

const DATA = join(import.meta.dirname, 'data');
const read = new Map<string, Lexicon | null>();

/**
 * The word list of a language (two letters), read on first use; null where there is none. What is in them and under
 * which licence: data/NOTICE.txt; how they are made: scripts/lexicon.
 */
export function lexiconOf(tongue: string): Lexicon | null {
  return lexiconNamed(`${tongue}-en`);
}

function lexiconNamed(name: string): Lexicon | null {
  const known = read.get(name);
  if (known !== undefined) return known;
  const path = join(DATA, `${name}.tsv.br`);
  const lexicon = existsSync(path)
    ? new Lexicon(brotliDecompressSync(readFileSync(path)).toString('utf8'))
    : null;
  read.set(name, lexicon);
  return lexicon;
}
