import type { ItemDraft } from '../../domain/index.ts';
import { foldSpace } from '../markup/nodes.ts';

type Byline = ItemDraft['byline'];

/** Nobody is named. */
export const NO_BYLINE: Byline = { people: [], claimed: null };

const LONGEST = 200;
const LEAD =
  /^(?:(?:written|reported|story|words|text|posted|published|photos?)\s+)?(?:by|von|par|por|di|door|av|af|от|автор)\s*:?\s+|^(?:authors?|作者|撰文|文|记者|記者|기자)\s*[:：/／|]\s*/iu;
/** What follows a name and is none. */
const TAIL =
  /\s*(?:\(.*$|[|·•–—].*$|\bfor\s.*$|\bin\s+[A-Z].*$|\b(?:updated|published|posted)\b.*$|\d.*$|@\S+.*$)/iu;
const NOT_A_PERSON =
  /\b(staff|team|desk|editors?|editorial|reporters?|correspondents?|writers?|news|newsroom|press|agency|agencies|service|services|times|post|journal|daily|magazine|network|channel|redazione|media|group|inc|ltd|tv|radio|reuters|afp|ap|bbc|cnn|associated|guest|admin|administrator|webmaster|contributors?|columnist|producer|photographer|senior|chief|bureau|online|digital|wire|office|department|university|sponsored|advertisement|share|follow|email|read more)\b|通讯社|通訊社|新华社|新華社|日报|日報|网|新闻|新聞|뉴스|신문|연합/iu;
const HAN_NAME = /^[\p{Script=Han}·]{2,5}$/u;
const KOREAN_REPORTER = /([가-힣]{2,4})\s?(?:기자|특파원|논설위원|앵커|선임기자|PD)/gu;
const HAN_REPORTER =
  /(?:本报记者|本報記者|记者|記者|作者|撰文|撰稿|文)\s*[:：/／|]?\s*((?:\p{Script=Han}{2,4})(?:[、,，\s]\p{Script=Han}{2,4}){0,4})(?![\p{Script=Han}])/u;

/** A byline as claimed, and the people it names. Agencies, desks and jobs are no people. */
export function readByline(text: string): Byline {
  const claimed = foldSpace(text).slice(0, LONGEST);
  if (claimed === '') return NO_BYLINE;
  return { people: peopleIn(claimed), claimed };
}

/** Several claims (authors of JSON-LD, tags of a page) as one. */
export function joinBylines(texts: readonly string[]): Byline {
  const claims = [...new Set(texts.map(foldSpace).filter((text) => text !== ''))];
  if (claims.length === 0) return NO_BYLINE;
  const people = [...new Set(claims.flatMap((claim) => peopleIn(claim.slice(0, LONGEST))))];
  return { people, claimed: claims.join(', ').slice(0, LONGEST) };
}

function peopleIn(claimed: string): string[] {
  const koreans = [...claimed.matchAll(KOREAN_REPORTER)].map((match) => match[1] ?? '');
  if (koreans.length > 0) return [...new Set(koreans)];
  const chinese = HAN_REPORTER.exec(claimed)?.[1];
  if (chinese !== undefined) return chinese.split(/[、,，\s]+/).filter((name) => HAN_NAME.test(name));
  const names = claimed
    .replace(/https?:\S+|\S+@\S+/g, ' ')
    .replace(LEAD, '')
    .split(/\s*(?:,|;|、|，|\s\/\s|\||\s(?:and|und|et|y|e|with|&)\s|\sand$)\s*/iu)
    .map((name) => name.replace(LEAD, '').replace(TAIL, '').trim());
  return [...new Set(names.filter(isPerson))];
}

/** Two to five words that begin with a capital, or a name in Han letters. */
function isPerson(name: string): boolean {
  if (HAN_NAME.test(name)) return !NOT_A_PERSON.test(name);
  if (name.length > 45 || /[\d@:!?]/.test(name) || NOT_A_PERSON.test(name)) return false;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const particle = /^(de|da|do|di|del|van|von|der|den|bin|ibn|al|el|la|le|y|ter|ten|dos|das)$/;
  return words.every((word) => particle.test(word) || /^['’"“]?\p{Lu}/u.test(word));
}
