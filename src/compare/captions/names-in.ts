import {
  NAMED_KINDS,
  type GivenName,
  type NamedKind,
  type NameInCaptions,
  type Naming,
} from '../../domain/index.ts';
import { nameOf } from '../../text/names.ts';
import { soundOf } from '../../text/meaning/sound.ts';
import { fold } from '../../text/script.ts';
import type { ReadCaption } from './read-caption.ts';

/** A name one of the captions holds, and how it is known again in the others. */
type Candidate = { readonly key: string; readonly kind: NamedKind; readonly forms: readonly string[] };

/** Who and what is named in which captions; the most often named first. */
export function namesAcross(
  captions: readonly ReadCaption[],
  given: readonly GivenName[],
): readonly NameInCaptions[] {
  const known = captions.flatMap((caption) => knownIn(caption));
  const candidates = [...given, ...known, ...unknownIn(captions, [...given, ...known])];
  const once = new Map(candidates.map((candidate) => [candidate.key, candidate]));
  return [...once.values()]
    .map((candidate) => across(candidate, captions, candidates))
    .filter(({ namedIn }) => namedIn > 0)
    .sort((a, b) => b.namedIn - a.namedIn || b.of - a.of || (a.key < b.key ? -1 : 1));
}

function across(
  candidate: Candidate,
  captions: readonly ReadCaption[],
  all: readonly Candidate[],
): NameInCaptions {
  const forms = [...new Set(all.filter(({ key }) => key === candidate.key).flatMap((one) => one.forms))];
  const said = captions.map((caption) => {
    const found = formIn(caption, candidate, forms);
    const naming: Naming =
      found !== null ? 'named' : couldBeTold(caption, candidate, forms) ? 'not-named' : 'cannot-tell';
    return { id: caption.id, naming, quote: found === null ? null : quoteOf(caption, found), found };
  });
  const named = said.filter(({ naming }) => naming === 'named');
  return {
    ...{ key: candidate.key, kind: candidate.kind },
    forms: [...new Set(named.flatMap(({ found }) => found ?? []))],
    captions: said.map(({ id, naming, quote }) => ({ id, naming, quote })),
    namedIn: named.length,
    of: said.filter(({ naming }) => naming !== 'cannot-tell').length,
  };
}

/** Names of our lists. Who acts for a country brings it along as a term, and does not name it. */
function knownIn({ terms }: ReadCaption): Candidate[] {
  const names = [...terms.values()].filter(({ kind }) => kind === 'name');
  const people = new Set(names.filter(({ key }) => key.startsWith('person:')).map(({ form }) => form));
  return names
    .filter(({ key, form }) => !key.startsWith('country:') || !people.has(form))
    .map(({ key, form }) => ({ key, kind: kindOf(key), forms: [form] }));
}

function kindOf(key: string): NamedKind {
  const prefix = key.split(':')[0] ?? '';
  return NAMED_KINDS.find((kind) => kind === prefix) ?? 'unknown';
}

const CAPITALS = /(?<![.!?]\s|^["“]?)(?<![\p{L}\p{N}])\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)*/gu;
/** Sentences begin with a capital, and calendars are written with one. */
const NO_NAME =
  /^(?:the|a|an|this|that|his|her|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|photo|photograph|president|premier|minister|prime minister|mr|mrs|ms)$/i;

/** Names on no list: runs of capitals within sentences of a Latin text. German writes all nouns so: none are taken there. */
function unknownIn(captions: readonly ReadCaption[], known: readonly Candidate[]): Candidate[] {
  const taken = known.flatMap(({ forms }) => forms.map(fold));
  return captions
    .filter(({ writing, language }) => writing === 'en' && language?.startsWith('de') !== true)
    .flatMap(({ text }) => Array.from(text.matchAll(CAPITALS), ([form]) => form))
    .map((form) => form.replace(/^(?:President|Premier|Prime Minister|Minister) /, ''))
    .filter((form) => form.length >= 3 && !NO_NAME.test(form))
    .filter((form) => !taken.some((one) => fold(form).includes(one) || one.includes(fold(form))))
    .map((form) => ({ key: `unknown:${fold(form)}`, kind: 'unknown' as const, forms: [form] }));
}

function formIn(caption: ReadCaption, { key, kind }: Candidate, forms: readonly string[]): string | null {
  const term = caption.terms.get(key);
  if (term !== undefined && kind !== 'unknown') return isBroughtAlong(caption, key) ? null : term.form;
  const text = fold(caption.text);
  const literal = forms.find((form) => standsIn(text, fold(form)));
  if (literal !== undefined || kind !== 'unknown') return literal ?? null;
  // The consonants of a name carry it into another script, where it has enough of them.
  const sounds = forms.flatMap((form) => form.split(/[ -]/)).flatMap((part) => soundOf(part) ?? []);
  return (
    sounds.map((sound) => caption.terms.get(`~${sound}`)?.form).find((form) => form !== undefined) ?? null
  );
}

const isBroughtAlong = (caption: ReadCaption, key: string): boolean =>
  key.startsWith('country:') && !knownIn(caption).some((one) => one.key === key);

/** A Latin word begins and ends with itself; other scripts write names together with what follows. */
function standsIn(text: string, form: string): boolean {
  if (!/^\p{Script=Latin}/u.test(form)) return text.includes(form);
  const letters = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!letters.test(text[at - 1] ?? '') && !letters.test(text[at + form.length] ?? '')) return true;
  return false;
}

/** Whether we would have known the name in this caption, had it been there. */
function couldBeTold(caption: ReadCaption, { key, kind }: Candidate, forms: readonly string[]): boolean {
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

const LONGEST_QUOTE = 300;

function quoteOf({ sentences, text }: ReadCaption, form: string): string {
  const holding = sentences.find((sentence) => fold(sentence).includes(fold(form))) ?? text;
  return holding.length > LONGEST_QUOTE ? `${holding.slice(0, LONGEST_QUOTE)}…` : holding;
}
