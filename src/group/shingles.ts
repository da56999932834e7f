import { hashOf } from '../text/hash.ts';
import { fold, type Writing } from '../text/script.ts';

/** Overlapping pieces of a text, hashed: characters for Chinese and Japanese, words for spaced writings. */
export type Shingles = {
  readonly unit: 'character' | 'word';
  /** Characters or words in one piece. */
  readonly length: number;
  /** 32-bit hashes, sorted, each once. */
  readonly hashes: Uint32Array;
  /** Hashes in the order of the text, for asking where a copy begins. */
  readonly ordered: Uint32Array;
};

/** Pieces of titles are shorter: a title has too few letters for long ones. */
const LENGTHS = { title: { character: 3, word: 2 }, body: { character: 5, word: 3 } } as const;

/** Cuts a text into overlapping pieces, blind to case, script variant, spaces and marks. */
export function shinglesOf(text: string, writing: Writing, kind: keyof typeof LENGTHS): Shingles {
  const unit = writing === 'zh' || writing === 'ja' ? 'character' : 'word';
  const length = LENGTHS[kind][unit];
  const units = unitsOf(fold(text), unit);
  const joint = unit === 'word' ? ' ' : '';
  const ordered = new Uint32Array(Math.max(0, units.length - length + 1));
  for (let at = 0; at < ordered.length; at += 1)
    ordered[at] = hashOf(units.slice(at, at + length).join(joint));
  return { unit, length, hashes: Uint32Array.from(new Set(ordered)).sort(), ordered };
}

function unitsOf(folded: string, unit: Shingles['unit']): string[] {
  if (unit === 'word') return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return Array.from(folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ''));
}
