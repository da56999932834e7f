import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { simplify, type Writing } from '../script.ts';

type Lexicon = ReadonlyMap<string, string>;

const read = new Map<string, Lexicon>();

/** Lines `word TAB gloss;gloss`, packed with brotli where the name says so; read once, on first use. */
function lexicon(file: string): Lexicon {
  const known = read.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(import.meta.dirname, 'data', file));
  const text = (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('utf8');
  const words = new Map<string, string>();
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) words.set(simplify(line.slice(0, tab)), line.slice(tab + 1));
  }
  read.set(file, words);
  return words;
}

/** Looked through in this order. A Japanese word of Han letters mostly means what the Chinese one does: 首脳 is 首脑. */
const FILES: { readonly [W in Writing]: readonly string[] } = {
  en: [],
  zh: ['zh-en.tsv.br'],
  ja: ['ja-en.tsv', 'zh-en.tsv.br'],
  ko: ['ko-en.tsv'],
};

/**
 * English meanings of a folded word, the usual first; empty when no list has it. Chinese from CC-CEDICT (CC BY-SA 4.0,
 * 114 000 words, made compact by scripts/build-lexicon.ts, about 70 ms to read); Korean and Japanese from short lists of
 * news words written for this project.
 */
export function glossesOf(word: string, writing: Writing): readonly string[] {
  for (const file of FILES[writing]) {
    const glosses = lexicon(file).get(word);
    if (glosses !== undefined) return glosses.split(';');
  }
  return [];
}

/**
 * A Korean compound cut into words the list knows, longest first from the left: 핵잠수함도입 → 핵잠수함. One-letter words
 * are not taken out of compounds. Empty when nothing in it is known.
 */
export function knownParts(compound: string): string[] {
  const words = lexicon('ko-en.tsv');
  const parts: string[] = [];
  for (let at = 0; at < compound.length;) {
    const part = longestFrom(compound, at, words);
    if (part !== null) parts.push(part);
    at += part?.length ?? 1;
  }
  return parts;
}

function longestFrom(compound: string, at: number, words: Lexicon): string | null {
  for (let end = compound.length; end - at >= 2; end -= 1) {
    const part = compound.slice(at, end);
    if (words.has(part)) return part;
  }
  return null;
}
