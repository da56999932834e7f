import { nameIn, TONGUES, type Tongue } from '../../domain/index.ts';
import type { ReleaseSummary, VantageSummary } from '../release-summary.ts';
import { joined, numeral, quoted } from './phrasing.ts';
import { briefReason } from './release-reasons.ts';
import { endsIn, momentIn, zoneName } from './when.ts';

/** A release in sentences that can be printed. */
export type ReleaseSentences = {
  /** Who released what, and when. */
  readonly released: string;
  /** All audiences in one sentence: "Of 12 pictures, …; …". */
  readonly summary: string;
  /** The same, a sentence an audience, in the order of the summary. */
  readonly vantages: readonly string[];
};

type Counts = VantageSummary['states'];

/** What differs from language to language; the order of what is said does not. */
type Grammar = {
  readonly released: (by: string, count: string, title: string, when: string) => string;
  readonly at: (from: string, to: string | null, clock: string) => string;
  readonly firstLook: (at: string, clock: string) => string;
  readonly of: (count: number, clauses: string) => string;
  readonly nobody: (count: number) => string;
  readonly shown: (vantage: string, count: string, how: string) => string;
  readonly allWhole: (vantage: string, count: string) => string;
  readonly how: { readonly [State in 'shown-whole' | 'cropped' | 'altered']: (count: string) => string };
  readonly before: (count: string) => string;
  readonly alone: (vantage: string, rest: string) => string;
  readonly otherFrame: (count: string) => string;
  readonly notFound: (count: string) => string;
  readonly noPicture: (count: string) => string;
  readonly allNoPicture: (vantage: string) => string;
  readonly unseen: (count: string, why: string) => string;
  readonly allUnseen: (vantage: string, why: string) => string;
  readonly comma: string;
  readonly semicolon: string;
};

const GRAMMAR: { readonly [Language in Tongue]: Grammar } = {
  en: {
    released: (by, count, title, when) => `${by} released ${count} under the title ${title}, ${when}.`,
    at: (from, to, clock) => (to === null ? `${from} ${clock}` : `between ${from} and ${to} ${clock}`),
    firstLook: (at, clock) => `no later than ${at} ${clock}, when it was first looked at`,
    of: (count, clauses) => `Of ${pictures(count)}, ${clauses}.`,
    nobody: (count) => `Of ${pictures(count)} nothing can be said: no audience was looked at.`,
    shown: (vantage, count, how) => `${vantage} showed ${count} (${how})`,
    allWhole: (vantage, count) => `${vantage} showed ${count} whole`,
    how: {
      'shown-whole': (count) => `${count} whole`,
      cropped: (count) => `${count} cropped`,
      altered: (count) => `${count} altered`,
    },
    before: (count) => `${count} of them before the release`,
    alone: (vantage, rest) => `${vantage}: ${rest}`,
    otherFrame: (count) => `another frame of the moment for ${count}`,
    notFound: (count) => `${count} not found in what we read`,
    noPicture: (count) => `for ${count} there was no picture of the story in what we read`,
    allNoPicture: (vantage) => `${vantage}: no picture of the story in what we read`,
    unseen: (count, why) => `${count} could not be judged (${why})`,
    allUnseen: (vantage, why) => `${vantage} could not be judged: ${why}`,
    comma: ', ',
    semicolon: '; ',
  },
  zh: {
    released: (by, count, title, when) => `${by}以${title}为题发布了 ${count}，${when}。`,
    at: (from, to, clock) =>
      to === null ? `时间为${clock} ${from}` : `时间在${clock} ${from} 至 ${to} 之间`,
    firstLook: (at, clock) => `不晚于${clock} ${at}（首次查看时已在）`,
    of: (count, clauses) => `${numeral(count)} 张图片中，${clauses}。`,
    nobody: (count) => `关于这 ${numeral(count)} 张图片无话可说：没有查看过任何受众。`,
    shown: (vantage, count, how) => `${vantage}刊出 ${count} 张（${how}）`,
    allWhole: (vantage, count) => `${vantage}完整刊出 ${count} 张`,
    how: {
      'shown-whole': (count) => `完整 ${count} 张`,
      cropped: (count) => `裁剪 ${count} 张`,
      altered: (count) => `有改动 ${count} 张`,
    },
    before: (count) => `其中 ${count} 张早于发布`,
    alone: (vantage, rest) => `${vantage}：${rest}`,
    otherFrame: (count) => `${count} 张只见同一时刻的另一画面`,
    notFound: (count) => `${count} 张在我们读到的内容中未见`,
    noPicture: (count) => `${count} 张无可比较：我们读到的内容中没有此事件的图片`,
    allNoPicture: (vantage) => `${vantage}：我们读到的内容中没有此事件的图片`,
    unseen: (count, why) => `${count} 张无法判断（${why}）`,
    allUnseen: (vantage, why) => `${vantage}无法判断：${why}`,
    comma: '，',
    semicolon: '；',
  },
  ko: {
    released: (by, count, title, when) => `${by}에서 ${title}라는 제목으로 ${count}을 공개했다. ${when}.`,
    at: (from, to, clock) => (to === null ? `${clock} ${from}` : `${clock} ${from}에서 ${to} 사이`),
    firstLook: (at, clock) => `${clock} ${at}(처음 보았을 때) 또는 그 전`,
    of: (count, clauses) => `사진 ${numeral(count)}장 가운데 ${clauses}.`,
    nobody: (count) => `사진 ${numeral(count)}장에 대해 말할 수 있는 것이 없다: 살펴본 독자가 없다.`,
    shown: (vantage, count, how) => `${vantage}에는 ${count}장이 실렸다(${how})`,
    allWhole: (vantage, count) => `${vantage}에는 ${count}장이 온전히 실렸다`,
    how: {
      'shown-whole': (count) => `온전히 ${count}장`,
      cropped: (count) => `잘려서 ${count}장`,
      altered: (count) => `고쳐져서 ${count}장`,
    },
    before: (count) => `그중 ${count}장은 공개 전`,
    alone: (vantage, rest) => `${vantage}: ${rest}`,
    otherFrame: (count) => `${count}장은 같은 순간의 다른 사진만 보였다`,
    notFound: (count) => `${count}장은 우리가 읽은 것에서 찾지 못했다`,
    noPicture: (count) => `${count}장은 우리가 읽은 것에 비교할 이 사건의 사진이 없었다`,
    allNoPicture: (vantage) => `${vantage}: 우리가 읽은 것에 이 사건의 사진이 없었다`,
    unseen: (count, why) => `${count}장은 판단할 수 없었다(${why})`,
    allUnseen: (vantage, why) => `${vantage}: 판단할 수 없었다(${why})`,
    comma: ', ',
    semicolon: '; ',
  },
};

const pictures = (count: number): string => `${numeral(count)} picture${count === 1 ? '' : 's'}`;

const COUNTED: { readonly [Language in Tongue]: (count: number) => string } = {
  en: pictures,
  zh: (count) => `${numeral(count)} 张图片`,
  ko: (count) => `사진 ${numeral(count)}장`,
};

/** What a release and its audiences come to, in all languages: every number is one of the summary's. */
export function releaseSentences(summary: ReleaseSummary): {
  readonly [Language in Tongue]: ReleaseSentences;
} {
  const [en, zh, ko] = TONGUES.map((tongue) => inTongue(summary, tongue));
  if (!en || !zh || !ko) throw new Error('expected three languages');
  return { en, zh, ko };
}

function inTongue(summary: ReleaseSummary, tongue: Tongue): ReleaseSentences {
  const words = GRAMMAR[tongue];
  const clauses = summary.vantages.map((one) => clauseOf(one, tongue));
  const { pictures: count } = summary;
  return {
    released: words.released(
      nameIn(summary.by, tongue),
      COUNTED[tongue](count),
      quoted(summary.release.title, tongue),
      whenOf(summary, tongue),
    ),
    summary: clauses.length === 0 ? words.nobody(count) : words.of(count, clauses.join(words.semicolon)),
    vantages: clauses.map((clause) => words.of(count, clause)),
  };
}

function whenOf({ released, releasedBy, zone }: ReleaseSummary, tongue: Tongue): string {
  const words = GRAMMAR[tongue];
  const clock = zoneName(zone, tongue);
  if (releasedBy === 'first-look') return words.firstLook(momentIn(released.to, zone, tongue), clock);
  const [from, to] = endsIn(released, zone, tongue);
  return words.at(from, released.from === released.to ? null : to, clock);
}

const HOW = ['shown-whole', 'cropped', 'altered'] as const;

/** What one audience was shown, without the "of 12 pictures" before it. */
function clauseOf(
  { vantage, states, shown, beforeRelease, reasons }: VantageSummary,
  tongue: Tongue,
): string {
  const words = GRAMMAR[tongue];
  const name = nameIn(vantage.name, tongue);
  const why = reasons.map(({ reason }) => briefReason(reason, tongue)).join(words.comma);
  if (isAll('unseen', states)) return words.allUnseen(name, why);
  if (isAll('no-picture', states)) return words.allNoPicture(name);
  const rest = joined(
    [
      part(states['another-frame'], words.otherFrame),
      part(states['not-shown'], words.notFound),
      part(states['no-picture'], words.noPicture),
      part(states.unseen, (count) => words.unseen(count, why)),
    ],
    words.comma,
  );
  if (shown === 0) return words.alone(name, rest);
  if (shown === states['shown-whole'] && beforeRelease === 0)
    return joined([words.allWhole(name, numeral(shown)), rest], words.comma);
  const how = joined(
    [...HOW.map((state) => part(states[state], words.how[state])), part(beforeRelease, words.before)],
    words.comma,
  );
  return joined([words.shown(name, numeral(shown), how), rest], words.comma);
}

const part = (count: number, say: (count: string) => string): string | null =>
  count === 0 ? null : say(numeral(count));

/** Whether every picture is in this state. */
function isAll(state: keyof Counts, states: Counts): boolean {
  const all = Object.values(states).reduce((sum, count) => sum + count, 0);
  return all > 0 && states[state] === all;
}
