import { nameIn, type LookOutcome } from '../../domain/index.ts';
import { lookedAtAll, type Facts } from './facts.ts';
import { joined, numeral, quoted } from './phrasing.ts';
import { endsIn, momentIn, zoneName } from './when.ts';

/** The sentence in Chinese (simplified). */
export function inChinese(facts: Facts): string {
  switch (facts.verdict) {
    case 'found':
    case 'in-part':
      return found(facts);
    case 'not-found':
      return notFound(facts);
    case 'could-not-tell':
      return couldNotTell(facts);
  }
}

function found(facts: Facts): string {
  const { sources, voices, bestRank, minutesOnList } = facts;
  const vantage = nameIn(facts.vantage, 'zh');
  const count = sources ? `的 ${numeral(sources.all)} 个来源中的 ${numeral(sources.covered)} 个` : '';
  const details = [
    firstSeen(facts),
    voices > 0 ? `${numeral(voices)} 个独立声音` : null,
    bestRank === null ? null : `最高排名第 ${numeral(bestRank)} 位`,
    minutesOnList ? `在单个榜单上最长停留 ${numeral(minutesOnList)} 分钟` : null,
  ];
  const label = facts.verdict === 'in-part' ? '部分可见' : '可见';
  const where = `${label}：${quoted(facts.subject, 'zh')}见于${vantage}${count}`;
  return joined([`${joined([where, ...details], '；')}。`, silentOnes(facts), unseenOnes(facts)], '');
}

function firstSeen({ firstSeen: first, spansRelease, zone }: Facts): string | null {
  if (!first) return null;
  const clock = zoneName(zone, 'zh');
  if (first.after === null) return `首次见到不晚于${clock} ${momentIn(first.at, zone, 'zh')}`;
  if (spansRelease) {
    const [at, after] = [momentIn(first.at, zone, 'zh'), momentIn(first.after, zone, 'zh')];
    return `首次见到不晚于${clock} ${at}；发布前最后一次查看（${after}）时没有`;
  }
  const [after, at] = endsIn({ from: first.after, to: first.at }, zone, 'zh');
  return `首次见到在${clock} ${after} 至 ${at} 之间`;
}

function notFound(facts: Facts): string {
  const { sources } = facts;
  const throughout = sources
    ? `，${numeral(sources.all)} 个来源中的 ${numeral(sources.silent)} 个全程可读，均未见到`
    : '';
  const others =
    sources && sources.unseen > 0 ? `；另有 ${numeral(sources.unseen)} 个来源的情况无法判断` : '';
  const covers = facts.looks.sources === null ? '可读的查看覆盖该时段的' : '可读的查看平均覆盖该时段的';
  return joined(
    [
      `未找到（本次检索）：${nameIn(facts.vantage, 'zh')}中的${quoted(facts.subject, 'zh')}${throughout}${others}。`,
      looks(facts),
      facts.looks.read > 0 ? '可读的各次查看中均未见到。' : null,
      facts.looks.read > 0 ? `${covers} ${facts.looks.percent}%。` : null,
      because(facts),
      elsewhere(facts),
    ],
    '',
  );
}

function couldNotTell(facts: Facts): string {
  const label = lookedAtAll(facts) ? '无法判断' : '无法查看';
  const where = `${label}：${nameIn(facts.vantage, 'zh')}中的${quoted(facts.subject, 'zh')}。`;
  if (!facts.released) return `${where}所判断的时段在其发布之前已经结束，此时谈不上缺席。`;
  const silent = silentOnes(facts);
  const few = silent ? `${silent}数量太少，不足以说明整体。` : null;
  const nothing = facts.looks.total > 0 ? '不据此得出任何结论。' : null;
  return joined([where, because(facts), few, looks(facts), nothing, elsewhere(facts)], '');
}

/** Why sources could not be judged. */
function because({ reasons }: Facts): string | null {
  const clauses = reasons.map((one) => reason(one.reason, one.sources));
  return clauses.length > 0 ? `${clauses.join('；')}。` : null;
}

function looks({ looks: { total, read, unread, sources }, judged, zone }: Facts): string {
  const [from, to] = endsIn(judged, zone, 'zh');
  const time = `${zoneName(zone, 'zh')} ${from} 至 ${to}`;
  if (total === 0) return `${time}，没有进行过查看。`;
  const troubles = unread.map(({ outcome, count }) => `${TROUBLES[outcome]} ${numeral(count)} 次`).join('，');
  const rest = unread.length > 0 ? `，${numeral(total - read)} 次不可读（${troubles}）` : '';
  const at = sources === null ? '' : `对 ${numeral(sources)} 个来源`;
  return `${time}，${at}共查看 ${numeral(total)} 次：${numeral(read)} 次可读${rest}。`;
}

/** What looks that could not be read came to. */
const TROUBLES: { readonly [Outcome in Exclude<LookOutcome, 'seen'>]: string } = {
  empty: '返回为空',
  refused: '被拒绝',
  unreadable: '内容无法解读',
  failed: '失败',
  'not-tried': '未尝试',
};

function silentOnes({ sources }: Facts): string | null {
  if (!sources || sources.silent === 0) return null;
  return `${numeral(sources.silent)} 个来源全程可读，未见到。`;
}

function unseenOnes({ sources }: Facts): string | null {
  if (!sources || sources.unseen === 0) return null;
  return `另有 ${numeral(sources.unseen)} 个来源的情况无法判断。`;
}

function elsewhere({ elsewhere: others }: Facts): string | null {
  if (others.length === 0) return null;
  const names = others.map(({ vantage, inPart, voices }) => {
    const notes = joined([inPart ? '部分' : null, voices > 0 ? `${numeral(voices)} 个独立声音` : null], '，');
    return notes === '' ? nameIn(vantage, 'zh') : `${nameIn(vantage, 'zh')}（${notes}）`;
  });
  return `别处可见：${names.join('、')}。`;
}

/** Why sources could not be judged, as a clause; an unknown code says only that much. */
function reason(code: string, sources: number | null): string {
  const who = sources === null ? '该来源' : `${numeral(sources)} 个来源`;
  switch (code) {
    case 'text-only':
      return `${who}只向我们显示文字，看不到图片`;
    case 'pictures-only':
      return `${who}只向我们显示图片，看不到文字`;
    case 'no-pattern':
      return `${who}即使刊出，我们也无从辨认（observatory.yaml 未给出其语言的模式，或没有示例图片）`;
    case 'other-language':
      return `${who}可能以我们未找到它的语言刊出`;
    case 'no-words-to-search':
      return `${who}其标题没有可供查找的词语`;
    case 'may-be-there':
      return `${who}有一条内容含有相同的词语，可能就是它`;
    case 'before-release':
      return `${who}所判断的时段在发布之前已经结束`;
    case 'too-little-time':
      return `${who}所判断的时段太短，无法判断`;
    case 'same-list-covers':
      return `${who}的另一份采集中有它`;
    case 'sample-only':
      return `${who}是人工挑选的样本，样本中没有不说明问题`;
    case 'no-looks':
      return `${who}没有进行过查看`;
    case 'looks-end':
      return `${who}的查看在所判断的时段结束之前已经中止`;
    case 'looks-begin-late':
      return `${who}的查看晚于所判断时段的开始`;
    case 'few-looks':
      return `${who}的列表可读的查看不足三次`;
    case 'looks-too-few':
      return `${who}可读的时间太少`;
    case 'bodies-unread':
      return `${who}只读到标题或摘要`;
    case 'pages-unread':
      return `${who}能读到的页面太少`;
    case 'pictures-unread':
      return `${who}能取得并读出的图片太少`;
    default:
      return code.startsWith('all-') ? `${who}的查看全都不可读` : `${who}的情况无法判断`;
  }
}
