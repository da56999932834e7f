import { nameIn, type Finding, type Tongue } from '../../domain/index.ts';
import type { SourceCounts } from './facts.ts';
import { joined, numeral, quoted, type Name } from './phrasing.ts';

/** An audience in which something was found. */
type Covering = { readonly vantage: Name; readonly inPart: boolean };

/** An audience in which it was not found: at how many of its sources, and in how many looks at those. */
export type SilentAudience = {
  readonly vantage: Name;
  /** All zero where the answers of single sources were not kept. */
  readonly sources: SourceCounts;
  readonly looks: { readonly total: number; readonly read: number };
};

/** The audiences by their answers. */
type Answers = {
  readonly foundIn: readonly Covering[];
  readonly notFoundIn: readonly SilentAudience[];
  readonly notJudgedIn: readonly Name[];
};

/** One element with a gap, as the lead tells it. */
export type LeadGap = Answers & {
  readonly name: Name;
  /** Independent voices elsewhere, as the gap counts them. */
  readonly voices: number;
};

/** What the sentence at the top of a story is made from. */
export type LeadFacts = Answers & {
  readonly event: Name;
  /** The gaps worth a sentence each, strongest first. */
  readonly gaps: readonly LeadGap[];
  /** Elements with gaps that got no sentence. */
  readonly more: number;
  /** Neither the event nor an element of it has a gap, though somewhere there was something to judge. */
  readonly gapFree: boolean;
};

/** The lead of a story in all languages: what was not found where, then where the event itself was found. */
export function leadSentence(facts: LeadFacts): Finding['sentence'] {
  return { en: leadIn(facts, 'en'), zh: leadIn(facts, 'zh'), ko: leadIn(facts, 'ko') };
}

function leadIn(facts: LeadFacts, tongue: Tongue): string {
  const words = WORDS[tongue];
  const audiences = facts.foundIn.length + facts.notFoundIn.length + facts.notJudgedIn.length;
  const parts = [
    ...facts.gaps.map((gap) => clausesOf(gap.name, gap, gap.voices, tongue)),
    facts.more > 0 ? words.more(numeral(facts.more), facts.more === 1) : null,
    facts.gaps.length > 0
      ? words.event(numeral(facts.foundIn.length), numeral(audiences))
      : clausesOf(facts.event, facts, 0, tongue),
    facts.gapFree ? words.noGap : null,
  ];
  return joined(parts, words.between);
}

function clausesOf(name: Name, answers: Answers, voices: number, tongue: Tongue): string {
  const words = WORDS[tongue];
  const found = answers.foundIn.map(({ vantage, inPart }) =>
    inPart ? words.partly(nameIn(vantage, tongue)) : nameIn(vantage, tongue),
  );
  const silent = answers.notFoundIn.map((one) => nameIn(one.vantage, tongue) + words.silent(countsOf(one)));
  const telling = voices > 0 ? words.voices(numeral(voices), voices === 1) : '';
  const clauses = [
    found.length > 0 ? words.found(words.list(found)) + telling : null,
    silent.length > 0 ? words.notFound(words.list(silent)) : null,
    answers.notJudgedIn.length > 0 ? words.notJudged(fewNames(answers.notJudgedIn, tongue)) : null,
  ];
  return words.about(quoted(name, tongue), joined(clauses, words.and));
}

type SilentCounts = { readonly [Count in 'silent' | 'all' | 'unseen' | 'read' | 'total']: string };

function countsOf({ sources, looks }: SilentAudience): SilentCounts {
  const { silent, all, unseen } = sources;
  return {
    ...{ silent: numeral(silent), all: numeral(all), unseen: numeral(unseen) },
    ...{ read: numeral(looks.read), total: numeral(looks.total) },
  };
}

/** One audience by its name, more of them by their number: the table below names them all. */
function fewNames(all: readonly Name[], tongue: Tongue): string {
  const [only] = all;
  return all.length === 1 && only !== undefined
    ? nameIn(only, tongue)
    : WORDS[tongue].audiences(numeral(all.length));
}

type LeadWords = {
  readonly about: (name: string, clauses: string) => string;
  readonly found: (names: string) => string;
  readonly voices: (count: string, one: boolean) => string;
  readonly notFound: (names: string) => string;
  /** Behind a silent audience's name: what its silence rests on. */
  readonly silent: (counts: SilentCounts) => string;
  readonly notJudged: (names: string) => string;
  readonly partly: (name: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly more: (count: string, one: boolean) => string;
  readonly event: (found: string, all: string) => string;
  readonly audiences: (count: string) => string;
  readonly noGap: string;
  readonly and: string;
  readonly between: string;
};

const WORDS: { readonly [Language in Tongue]: LeadWords } = {
  en: {
    about: (name, clauses) => `${name} — ${clauses}.`,
    found: (names) => `found in ${names}`,
    voices: (count, one) => ` (${count} independent ${one ? 'voice' : 'voices'})`,
    notFound: (names) => `not found by this search of the feeds, pages and lists read in ${names}`,
    silent: ({ silent, all, unseen, read, total }) => {
      if (all === '0') return ` (${read} of ${total} looks could be read)`;
      const at = all === '1' ? 'its one source' : `${silent} of its ${all} sources`;
      const others = unseen === '0' ? '' : `; ${unseen} could not be judged`;
      return ` (at ${at}, read throughout in ${read} of ${total} looks${others})`;
    },
    notJudged: (names) => `could not be judged in ${names}`,
    partly: (name) => `${name} (in part)`,
    list: (names) =>
      names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
    more: (count, one) => `${count} more ${one ? 'element has a gap' : 'elements have gaps'}.`,
    event: (found, all) => `The event itself was found in ${found} of ${all} audiences.`,
    audiences: (count) => `${count} audiences`,
    noGap: 'By its rules this search finds no gap.',
    and: '; ',
    between: ' ',
  },
  zh: {
    about: (name, clauses) => `${name}——${clauses}。`,
    found: (names) => `见于${names}`,
    voices: (count) => `（${count} 个独立声音）`,
    notFound: (names) => `本次检索未找到之处（就所读的订阅源、网页与榜单而言）为${names}`,
    silent: ({ silent, all, unseen, read, total }) => {
      const looks = `${total} 次查看中 ${read} 次可读`;
      if (all === '0') return `（${looks}）`;
      const others = unseen === '0' ? '' : `；另 ${unseen} 个来源无法判断`;
      return `（${all} 个来源中的 ${silent} 个全程可读、均未见到，${looks}${others}）`;
    },
    notJudged: (names) => `${names}的情况无法判断`,
    partly: (name) => `${name}（部分）`,
    list: (names) => names.join('、'),
    more: (count) => `另有 ${count} 个要素存在空缺。`,
    event: (found, all) => `事件本身见于 ${all} 类受众中的 ${found} 类。`,
    audiences: (count) => `另外 ${count} 类受众`,
    noGap: '按既定规则，本次检索未发现空缺。',
    and: '；',
    between: '',
  },
  ko: {
    about: (name, clauses) => `${name} — ${clauses}.`,
    found: (names) => `확인된 곳은 ${names}`,
    voices: (count) => `(독립된 목소리 ${count}개)`,
    notFound: (names) => `이번 검색에서 찾지 못한 곳(읽은 피드·웹 화면·목록 가운데)은 ${names}`,
    silent: ({ silent, all, unseen, read, total }) => {
      const looks = `관찰 ${total}회 중 ${read}회 읽음`;
      if (all === '0') return `(${looks})`;
      const others = unseen === '0' ? '' : `; 출처 ${unseen}곳은 판단할 수 없었음`;
      return `(출처 ${all}곳 중 줄곧 읽을 수 있었던 ${silent}곳, ${looks}${others})`;
    },
    notJudged: (names) => `판단할 수 없었던 곳은 ${names}`,
    partly: (name) => `${name}(일부)`,
    list: (names) => names.join(', '),
    more: (count) => `이 밖에 요소 ${count}개에 공백이 있다.`,
    event: (found, all) => `사건 자체는 수용자 ${all}곳 중 ${found}곳에서 확인되었다.`,
    audiences: (count) => `다른 수용자 ${count}곳`,
    noGap: '정해진 규칙으로 이번 검색에서 공백을 찾지 못했다.',
    and: '; ',
    between: ' ',
  },
};
