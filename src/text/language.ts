import traditionalPairs from 'opencc-js/dict/TSCharacters';
import { eld } from './eld.ts';

/**
 * The language of a text as BCP 47: `zh-Hans` and `zh-Hant` told apart, the others as two letters. Null when unsure,
 * which is where a short Latin title usually ends. East Asian scripts settle themselves; only other texts go to eld.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const east = eastAsianLanguage(sample);
  if (east !== undefined) return east;
  if (count(sample, /\p{L}/gu) < FEWEST_LETTERS) return null;
  const result = eld().detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : null;
}

/**
 * The language of a text for which one is claimed. The claim stands unless the letters contradict it: templates in
 * one language carry texts in another. The detector's guess never beats a claim in the same script.
 */
export function languageOf(text: string, claimed: string | null): string | null {
  const declared = claimed === null ? null : tidyLanguage(claimed);
  const east = eastAsianLanguage(text.slice(0, SAMPLE));
  if (declared === null) return east ?? detectLanguage(text);
  if (east === undefined) return sameScript(text, declared) ? declared : (detectLanguage(text) ?? declared);
  if (east === null) return declared;
  if (declared.startsWith('ja') && east.startsWith('zh') && count(text, /\p{L}/gu) < SHORT_TITLE)
    return declared;
  return declared.split('-')[0] === east.split('-')[0] && !east.startsWith('zh') ? declared : east;
}

/** Whether a text without East Asian letters can be in a language: whether most of its letters are of its script. */
function sameScript(text: string, language: string): boolean {
  const letters = lettersOf(language);
  if (letters === null) return !/\p{L}/u.test(text);
  return count(text, letters) * 2 >= count(text, /\p{L}/gu);
}

/** Each letter of a language; null for the East Asian ones. Kept, for few languages are asked for again and again. */
function lettersOf(language: string): RegExp | null {
  const known = alphabets.get(language);
  if (known !== undefined) return known;
  if (alphabets.size >= MOST_ALPHABETS) alphabets.clear();
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  const letters = /^(Hans|Hant|Jpan|Kore)$/.test(script) ? null : lettersIn(script);
  alphabets.set(language, letters);
  return letters;
}

/** Null for a script that is none: a tag may name any four letters, such as `fr-html`. */
function lettersIn(script: string): RegExp | null {
  try {
    return new RegExp(`\\p{Script=${script}}`, 'gu');
  } catch {
    return null;
  }
}

const alphabets = new Map<string, RegExp | null>();
const MOST_ALPHABETS = 1_000;

/** A language tag in BCP 47's own form, Chinese by script (`zh-cn` → `zh-Hans`); null when it is none. */
export function tidyLanguage(tag: string): string | null {
  const plain = tag.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(plain)) return null;
  if (/^zh-(cn|sg|my|chs|hans)/i.test(plain)) return 'zh-Hans';
  if (/^zh-(tw|hk|mo|cht|hant)/i.test(plain)) return 'zh-Hant';
  try {
    return Intl.getCanonicalLocales(plain)[0] ?? null;
  } catch {
    return null;
  }
}

const SAMPLE = 2_000;
const FEWEST_LETTERS = 8;
/** Japanese titles of Han letters only are about this short. */
const SHORT_TITLE = 30;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Hangul, Kana and Han stand in these blocks or above them: asked first, for most texts have none. */
const MAY_BE_EAST_ASIAN = /[\u1100-\u11ff\u2e80-\uffff]/;

/** Undefined: another script. Null: Han letters that both Chinese scripts share. */
function eastAsianLanguage(text: string): string | null | undefined {
  if (!MAY_BE_EAST_ASIAN.test(text)) return undefined;
  const hangul = count(text, /\p{Script=Hangul}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(text, /\p{Script=Han}/gu);
  const others = count(text, /\p{L}/gu) - hangul - kana - han;
  // A Han letter says as much as a short word.
  if (hangul + kana + han === 0 || (hangul + kana + han) * 3 < others) return undefined;
  if (hangul > kana && hangul * 2 >= han) return 'ko';
  if (kana * 12 >= han) return 'ja';
  return chineseScript(text);
}

function chineseScript(text: string): string | null {
  let [hans, hant] = [0, 0];
  for (const char of text) {
    if (TRADITIONAL.has(char)) hant++;
    else if (SIMPLIFIED.has(char)) hans++;
  }
  if (hans === hant) return hans === 0 ? null : 'zh-Hans';
  return hans > hant ? 'zh-Hans' : 'zh-Hant';
}

/** Simplified forms that traditional texts use too, as words of their own: 后 (empress), 里, 只, 干, 面 … */
const SHARED = new Set(
  '后里只干面谷才几云出台志松御于余征卷系表制咨郁范游周旋曲朱准冲向吁合家布当了复尸岳帘庵彩扎托斗析栗株梁杯汇沈注洒涂漓炼熔珍痴皂秋种筑签系线群肴胜胡致芸苏荐药万与丑丰么乃仆佣克党凌别厂叶吊同回困夸姜帮幸弥愿戚扣挽据擦暗机杆松沾淀溪灶猛症着痒确秘秤穗绣罗背腊舍艳茧草萝著藤虫蜡裂谣赞迹遍郄链镰雕霉面鲜'.split(
    '',
  ),
);

/** Letters that only one of the two scripts uses, from OpenCC's table. A letter in both columns says nothing. */
const pairs = traditionalPairs.split('|').map((pair) => pair.split(' '));
const simplifiedForms = new Set(pairs.flatMap((pair) => pair.slice(1)));
const TRADITIONAL = new Set(pairs.map(([from = '']) => from).filter((char) => !simplifiedForms.has(char)));
const SIMPLIFIED = new Set(
  pairs.flatMap(([from, ...to]) => to.filter((char) => char !== from && !SHARED.has(char))),
);
