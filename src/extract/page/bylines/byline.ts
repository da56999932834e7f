import type { ItemDraft } from '../../../domain/index.ts';
import { foldSpace } from '../../markup/nodes.ts';
import { eastAsianPeople } from './east-asian-byline.ts';
import { isNamedLikeAnOffice } from './given-names.ts';
import { hasOfficeWord } from './not-a-person.ts';
import { titleKey } from '../titles/title-key.ts';

type Byline = ItemDraft['byline'];

/** Nobody is named. */
export const NO_BYLINE: Byline = { people: [], claimed: null };

const LONGEST = 200;
const LEAD =
  /^(?:(?:written|reported|reporting|story|words|text|posted|published|photos?|photos and story|texte|testo|texto)\s+)?(?:by|von|par|por|di|door|av|af|от|автор|автори?|yazan|oleh)\s*:?\s+|^(?:authors?|autor(?:es|en|a)?|auteurs?|autore|作者|撰文|文|记者|記者|기자|текст|haber|penulis|كتبت?|بقلم|الكاتبة?|نویسنده)\s*[:：/／|]\s*/iu;
/** What follows a name and is none. */
const TAIL =
  /\s*(?:\s(?:jan|feb|fév|mar|mär|apr|avr|abr|ma[yijg]|mag|jun|juin|giu|jul|juil|lug|aug|août|ago|sep|set|o[ckt]t|out|nov|de[cz]|déc|dic)\p{L}{0,7}\.?,?\s\d.*$|\(.*$|[|·•–—].*$|\s-\s.*$|\bfor\s.*$|\b(?:updated|published|posted|special)\b.*$|\d.*$|@\S+.*$)/iu;
/** "Ada Orr in Port Ode"; Korean names have an "In" of their own, and in capitals one needs two names before it. */
const IN_PLACE = /\sin\s+\p{Lu}.*$|(?<=\p{Lu}\s+\p{Lu}+)\sIN\s+\p{Lu}.*$/u;
/** "Corresponsal en …": the place of an office, in languages whose "in" is "and" in another. */
const POSTED_IN =
  /\b(?:corresponsal|enviad[oa]s? especial(?:es)?|correspondante?|envoyée?s? spéciale?s?|korrespondent\p{L}*|inviat[oa])\s+(?:en|à|au|in|a)\s.*$/iu;
/** Who edited or checked a text has not written it. */
const MADE_ELSE =
  /^\s*(?:edit(?:ed|ing)|review(?:ed|ing)|fact[- ]?check(?:ed|ing)|translat(?:ed|ion)|illustrat(?:ed|ions?)|produced)\s+by\b/i;
const HAN_NAME = /^[\p{Script=Han}·]{2,5}$/u;
/** 佐藤 健, 山田 はるか */
const SPACED_NAME = /^\p{Script=Han}{1,3}\s[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}$/u;
/** Family names are few in Korea; without one three syllables may be any word. */
const HANGUL_NAME =
  /^(?:남궁|황보|선우|제갈|독고|[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명반왕금옥육인맹제모탁])[가-힣]{1,3}$/u;
const OFFICE =
  /(?:[社报報刊网網台局部厅廳署处處办辦院组組室团團站委]|政府|公司|银行|集团|频道|頻道|(?:委员|学|协)会|편집국|취재팀|기자단|[부팀국실])$|^(?:한국|중앙|전국|국민|서울|경제|정치|사회|문화|온라인|편집|관리자|운영자|네이버)|編集|取材班|支局|通信|放送|テレビ/u;
const PARTICLE =
  /^(?:de|da|do|di|du|del|della|van|von|der|den|het|bin|bint|ibn|al|el|la|le|y|e|ter|ten|dos|das|af|av|zu|zur)$/;

/** A byline as claimed, and the people it names. Agencies, desks and jobs are no people, nor is the outlet. */
export function readByline(text: string, outlets: readonly string[] = []): Byline {
  const claimed = foldSpace(text).slice(0, LONGEST);
  if (claimed === '') return NO_BYLINE;
  return { people: peopleIn(claimed, outlets), claimed };
}

/**
 * Several claims (authors of JSON-LD, tags of a page) as one.
 *
 * @param outlets names of the site, as keys
 */
export function joinBylines(texts: readonly string[], outlets: readonly string[] = []): Byline {
  const folded = texts.map(foldSpace).filter((text) => text !== '' && !text.startsWith('('));
  const claims = [...new Set(folded)];
  if (claims.length === 0) return NO_BYLINE;
  const people = [...new Set(claims.flatMap((claim) => peopleIn(claim.slice(0, LONGEST), outlets)))];
  return { people, claimed: claims.join(', ').slice(0, LONGEST) };
}

function peopleIn(claimed: string, outlets: readonly string[]): string[] {
  const signed = eastAsianPeople(claimed);
  if (signed.length > 0) return signed;
  const names = claimed
    .replace(/https?:\S+|\S+@\S+/g, ' ')
    .replace(POSTED_IN, ' ')
    .trim()
    .replace(LEAD, '')
    .split(SEPARATOR)
    .filter((part) => !MADE_ELSE.test(part))
    .flatMap(apart)
    .map((name) => name.replace(LEAD, '').replace(TAIL, '').replace(IN_PLACE, '').trim());
  return [...new Set(names.filter((name) => isPerson(name) && !outlets.includes(titleKey(name))))];
}

const SEPARATOR =
  /\s*(?:,|;|、|，|\s\/\s|(?<=\p{Ll})\/(?=\p{Lu})|\||\s(?:and|und|et|en|och|og|ve|with|avec|con|mit|med|com|&)\s|\sand$)\s*/u;

/**
 * Words of one letter, and words with a capital, part two people only where a full name stands on either side: "Ana
 * Lopes e Pinto" is one, and so is "Wang En Lai".
 */
function apart(names: string): string[] {
  const [first = '', ...others] = names.split(PARTS_FULL_NAMES).map((part) => part.trim());
  const people = [first];
  for (let at = 0; at + 1 < others.length; at += 2) {
    const [word = '', next = ''] = others.slice(at, at + 2);
    const before = people.at(-1) ?? '';
    if (before.includes(' ') && next.includes(' ')) people.push(next);
    else people[people.length - 1] = `${before} ${word} ${next}`;
  }
  return people;
}

const PARTS_FULL_NAMES = /\s([yeiит]|та|and|und|et|en|och|og|ve|with|avec|con|mit|med|com)\s/iu;

/** Two to five words that begin with a capital, or a name in Han letters or Hangul. */
function isPerson(name: string): boolean {
  if (HAN_NAME.test(name) || SPACED_NAME.test(name) || HANGUL_NAME.test(name))
    return !hasOfficeWord(name) && !OFFICE.test(name);
  if (name.length > 45 || /[\d@:!?]/.test(name)) return false;
  if (hasOfficeWord(name) && !isNamedLikeAnOffice(name)) return false;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  return words.every((word) => PARTICLE.test(word) || /^['’"“]?\p{Lu}/u.test(word) || isUncased(word));
}

/** Words of scripts without capitals; what stands in a field for names is believed there. */
function isUncased(word: string): boolean {
  return /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Georgian}\p{M}'’.]+$/u.test(
    word,
  );
}
