import lists from 'stopwords-iso' with { type: 'json' };
import { isStopWord } from '../words.ts';

const sets = new Map<string, ReadonlySet<string>>();

/**
 * Whether a folded word of a spaced language says nothing of what a text is about. The lists of stopwords-iso (MIT) are
 * generous: a word of theirs counts only where its usual meaning is such a word in English too (Spanish `acuerdo` is on
 * the list and means agreement).
 *
 * @param glosses its English meanings, the usual first; empty when unknown
 */
export function isFunctionWord(word: string, tongue: string, glosses: readonly string[]): boolean {
  if (!listOf(tongue).has(word)) return false;
  const [usual] = glosses;
  return usual === undefined || usual.split(' ').every((one) => isStopWord(one, 'en'));
}

function listOf(tongue: string): ReadonlySet<string> {
  const known = sets.get(tongue);
  if (known !== undefined) return known;
  const list = new Set((lists as Readonly<Record<string, readonly string[]>>)[tongue] ?? []);
  sets.set(tongue, list);
  return list;
}
