import countries from './data/countries.json' with { type: 'json' };
import { simplify, type Writing } from '../script.ts';

/** Countries written as one letter each in a row: 中美, 日米, 한중. */
export type LetterRun = {
  readonly keys: readonly string[];
  readonly form: string;
  readonly start: number;
  readonly end: number;
};

const LETTERS: { readonly [W in 'zh' | 'ja' | 'ko']: ReadonlyMap<string, string> } = {
  zh: new Map(Object.entries(countries.letters.zh)),
  ja: new Map(Object.entries(countries.letters.ja).map(([letter, code]) => [simplify(letter), code])),
  ko: new Map(Object.entries(countries.letters.ko)),
};

const HAN_CONTEXT =
  '元首|首脑|领导|两国|双方|三国|关系|经贸|贸易|会谈|会晤|会面|磋商|谈判|外长|外相|外交|防长|总统|首相|合作|协议|协定|停战|停火|冲突|战争|战队|军事|军机|同盟|联合|联手|建交|峰会|高层|对话|关税|博弈|团队|代表团|稀土|之间|商务|达成|签署|友好|竞争|摩擦|对立|对抗|同时|共识|防卫|防务|财长|军方|互|间|都';
const KOREAN_CONTEXT =
  '\\s?(?:정상|회담|관계|외교|무역|협상|양국|동맹|관세|간|갈등|합의|외교장관|군사|경제|통상)';

const pattern = (letters: Iterable<string>, context: string, before = ''): RegExp =>
  new RegExp(`${before}([${[...letters].join('')}]{2,4})(?=${context})`, 'gu');

const PATTERNS = {
  zh: pattern(LETTERS.zh.keys(), HAN_CONTEXT),
  ja: pattern(LETTERS.ja.keys(), HAN_CONTEXT),
  ko: pattern(LETTERS.ko.keys(), KOREAN_CONTEXT, '(?<![\\p{L}])'),
};

/**
 * Runs of one-letter country names, only where what follows is said of countries: 中美元首 is China and the US,
 * though a word list would cut it 中|美元|首 ("middle, dollar, head").
 */
export function findCountryLetters(text: string, writing: Writing): LetterRun[] {
  if (writing === 'en') return [];
  return Array.from(text.matchAll(PATTERNS[writing]), (match) => ({
    keys: Array.from(match[1] ?? '', (letter) => `country:${LETTERS[writing].get(letter) ?? ''}`),
    form: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
