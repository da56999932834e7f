import type { GivenName, NameInCaptions, Naming } from '../../domain/index.ts';
import { nameOf } from '../../text/names.ts';
import { soundOf } from '../../text/meaning/sound.ts';
import { fold } from '../../text/script.ts';
import { candidatesIn, knownIn, type Candidate } from './name-candidates.ts';
import { namingText, quoteOf, type NamingText } from './naming-text.ts';
import type { ReadCaption } from './read-caption.ts';

/** Who and what is named in which captions; the most often named first. */
export function namesAcross(
  captions: readonly ReadCaption[],
  given: readonly GivenName[],
): readonly NameInCaptions[] {
  const texts = captions.map(namingText);
  return candidatesIn(texts, given)
    .map((candidate) => across(candidate, texts))
    .filter(({ namedIn }) => namedIn > 0)
    .sort((a, b) => b.namedIn - a.namedIn || b.of - a.of || (a.key < b.key ? -1 : 1));
}

function across(candidate: Candidate, captions: readonly NamingText[]): NameInCaptions {
  const findIn = finder(candidate);
  const said = captions.map((caption) => {
    const found = findIn(caption);
    const naming: Naming =
      found !== null ? 'named' : couldBeTold(caption, candidate) ? 'not-named' : 'cannot-tell';
    return { id: caption.id, naming, quote: found === null ? null : quoteOf(caption, found), found };
  });
  const named = said.filter(({ naming }) => naming === 'named');
  return {
    ...{ key: candidate.key, kind: candidate.kind },
    forms: [...new Set(named.flatMap(({ found }) => found ?? []))],
    captions: said.map(({ id, naming, quote, found }) => ({ id, naming, form: found, quote })),
    namedIn: named.length,
    of: said.filter(({ naming }) => naming !== 'cannot-tell').length,
  };
}

/** How a name is looked for: gives the form in which a caption has it, or null. */
function finder({ key, kind, forms }: Candidate): (caption: NamingText) => string | null {
  // The longest first, so that a quote shows as much of the name as stands there.
  const written = forms.map((form) => ({ form, folded: fold(form) }));
  written.sort((a, b) => b.folded.length - a.folded.length);
  // The consonants of a name carry it into another script, where it has enough of them.
  const sounds =
    kind === 'unknown'
      ? forms.flatMap((form) => form.split(/[ -]/)).flatMap((part) => soundOf(part) ?? [])
      : [];
  return (caption) => {
    const term = caption.terms.get(key);
    if (term !== undefined && kind !== 'unknown') return isBroughtAlong(caption, key) ? null : term.form;
    const literal = written.find(({ folded }) => standsIn(caption.folded, folded));
    if (literal !== undefined) return literal.form;
    return (
      sounds.map((sound) => caption.terms.get(`~${sound}`)?.form).find((form) => form !== undefined) ?? null
    );
  };
}

const isBroughtAlong = (caption: NamingText, key: string): boolean =>
  key.startsWith('country:') && !knownIn(caption).some((one) => one.key === key);

/**
 * A Latin word begins and ends with itself, a Korean one begins with itself and goes on with particles; Chinese and
 * Japanese write names together with what stands around them.
 */
function standsIn(text: string, form: string): boolean {
  const [isLatin, isHangul] = [/^\p{Script=Latin}/u.test(form), /^\p{Script=Hangul}/u.test(form)];
  if (!isLatin && !isHangul) return text.includes(form);
  const letters = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const isEnd = isHangul || !letters.test(text[at + form.length] ?? '');
    if (isEnd && !letters.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/** Whether we would have known the name in this caption, had it been there. */
function couldBeTold(caption: NamingText, { key, kind, forms }: Candidate): boolean {
  if (caption.isCut) return false;
  const own = SCRIPTS[caption.writing];
  if (forms.some((form) => own.test(form))) return true;
  if (kind === 'unknown') return false;
  const listed = nameOf(key)?.forms[caption.writing] ?? [];
  return listed.length > 0 && !(caption.writing === 'en' && !/\p{Script=Latin}/u.test(caption.text));
}

const SCRIPTS: { readonly [Writing in ReadCaption['writing']]: RegExp } = {
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  en: /\p{Script=Latin}/u,
};
