import { stripParticle } from '../words.ts';
import { dictionaryForms } from './japanese-verbs.ts';
import type { Lexicon } from './lexicon.ts';
import { stemOf } from './tongues.ts';

/** Languages that write compounds as one word. */
const COMPOUNDING = new Set(['de', 'nl', 'sv', 'da', 'no', 'fi', 'hu']);
const LEAST_COMPOUND = 9;
const LEAST_PART = 4;

/**
 * The words of a list that a word of a text stands for: itself, its stem or dictionary form, or the parts of a compound.
 * Empty where the list knows nothing of it.
 *
 * @param word as the text was cut, folded
 */
export function entriesFor(word: string, tongue: string, lexicon: Lexicon): readonly string[] {
  if (tongue === 'ko') return koreanEntries(word, lexicon);
  const forms = tongue === 'ja' ? [word, ...dictionaryForms(word)] : [stemOf(word, tongue), word];
  const known = forms.find((form) => lexicon.has(form));
  if (known !== undefined) return [known];
  return COMPOUNDING.has(tongue) && word.length >= LEAST_COMPOUND
    ? lexicon.partsOf(forms[0] ?? word, LEAST_PART)
    : [];
}

function koreanEntries(word: string, lexicon: Lexicon): readonly string[] {
  const bare = stripParticle(word);
  const known = [word, bare].find((form) => form.length > 1 && lexicon.has(form));
  if (known !== undefined) return [known];
  const parts = lexicon.partsOf(word, 2);
  const [syllable = ''] = word;
  return parts.length === 0 && SYLLABLE.test(word) && lexicon.has(syllable) ? [syllable] : parts;
}

/** A noun of one syllable, alone or with a particle: 힘, 약의, 팀에서. */
const SYLLABLE =
  /^[가-힣](?:들?(?:에서는|에서|에게|으로|부터|까지|처럼|보다|만|은|는|이|가|을|를|에|의|와|과|로|도))?$/u;
