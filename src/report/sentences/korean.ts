import { nameIn, type LookOutcome } from '../../domain/index.ts';
import { lookedAtAll, type Facts } from './facts.ts';
import { joined, numeral, quoted } from './phrasing.ts';
import { endsIn, momentIn, zoneName } from './when.ts';

/**
 * The sentence in Korean. Names stand behind a colon or before a dash: so no particle has to fit the last sound of a
 * name that may be in any script.
 */
export function inKorean(facts: Facts): string {
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
  const count = sources ? ` 출처 ${numeral(sources.all)}곳 중 ${numeral(sources.covered)}곳` : null;
  const details = [
    count?.trim() ?? null,
    firstSeen(facts),
    voices > 0 ? `독립된 목소리 ${numeral(voices)}개` : null,
    bestRank === null ? null : `최고 순위 ${numeral(bestRank)}위`,
    minutesOnList ? `한 목록에 가장 오래 머문 시간 ${numeral(minutesOnList)}분` : null,
  ];
  const label = facts.verdict === 'in-part' ? '일부에서 확인됨' : '확인됨';
  const where = `${label}: ${quoted(facts.subject, 'ko')} — ${nameIn(facts.vantage, 'ko')}`;
  return joined([`${joined([where, ...details], ', ')}.`, silentOnes(facts), unseenOnes(facts)], ' ');
}

function firstSeen({ firstSeen: first, spansRelease, zone }: Facts): string | null {
  if (!first) return null;
  const clock = zoneName(zone, 'ko');
  if (first.after === null) return `처음 본 때는 늦어도 ${clock} ${momentIn(first.at, zone, 'ko')}`;
  if (spansRelease) {
    const [at, after] = [momentIn(first.at, zone, 'ko'), momentIn(first.after, zone, 'ko')];
    return `늦어도 ${clock} ${at}에는 보임(공개 전 마지막으로 보았을 때인 ${after}에는 없었음)`;
  }
  const [after, at] = endsIn({ from: first.after, to: first.at }, zone, 'ko');
  return `처음 보인 때는 ${clock} ${after}에서 ${at} 사이`;
}

function notFound(facts: Facts): string {
  const { sources } = facts;
  const throughout = sources
    ? `, 출처 ${numeral(sources.all)}곳 가운데 줄곧 읽을 수 있었던 ${numeral(sources.silent)}곳`
    : '';
  const others = sources && sources.unseen > 0 ? `, 판단할 수 없었던 출처 ${numeral(sources.unseen)}곳` : '';
  const average = facts.looks.sources === null ? '' : '평균 ';
  return joined(
    [
      `찾지 못함(이번 검색): ${quoted(facts.subject, 'ko')} — ${nameIn(facts.vantage, 'ko')}${throughout}${others}.`,
      looks(facts),
      facts.looks.read > 0 ? '읽을 수 있었던 것 가운데 이를 실은 것은 없었다.' : null,
      facts.looks.read > 0
        ? `읽을 수 있었던 관찰은 이 시간의 ${average}${facts.looks.percent}%에 걸친다.`
        : null,
      because(facts),
      elsewhere(facts),
    ],
    ' ',
  );
}

function couldNotTell(facts: Facts): string {
  const label = lookedAtAll(facts) ? '판단할 수 없었음' : '볼 수 없었음';
  const where = `${label}: ${quoted(facts.subject, 'ko')} — ${nameIn(facts.vantage, 'ko')}.`;
  if (!facts.released) return `${where} 판단하는 시간이 공개 전에 끝나므로 아직 없다고 말할 수 없다.`;
  const silent = silentOnes(facts);
  const few = silent ? `${silent} 전체를 말하기에는 너무 적다.` : null;
  const nothing = facts.looks.total > 0 ? '이로부터 아무 결론도 내리지 않는다.' : null;
  return joined([where, because(facts), few, looks(facts), nothing, elsewhere(facts)], ' ');
}

/** Why sources could not be judged. */
function because({ reasons }: Facts): string | null {
  const clauses = reasons.map((one) => reason(one.reason, one.sources));
  return clauses.length > 0 ? `${clauses.join('; ')}.` : null;
}

function looks({ looks: { total, read, unread, sources }, judged, zone }: Facts): string {
  const [from, to] = endsIn(judged, zone, 'ko');
  const time = `${zoneName(zone, 'ko')} ${from}부터 ${to}까지`;
  if (total === 0) return `${time} 관찰이 없었다.`;
  const troubles = unread.map(({ outcome, count }) => `${TROUBLES[outcome]} ${numeral(count)}회`).join(', ');
  const rest = unread.length > 0 ? `, 읽을 수 없었던 것 ${numeral(total - read)}회(${troubles})` : '';
  const at = sources === null ? '' : ` 출처 ${numeral(sources)}곳`;
  return `${time}${at} 관찰 ${numeral(total)}회: 읽을 수 있었던 것 ${numeral(read)}회${rest}.`;
}

/** What looks that could not be read came to. */
const TROUBLES: { readonly [Outcome in Exclude<LookOutcome, 'seen'>]: string } = {
  empty: '빈 응답',
  refused: '거부',
  unreadable: '해독 불가',
  failed: '실패',
  'not-tried': '시도하지 않음',
};

function silentOnes({ sources }: Facts): string | null {
  if (!sources || sources.silent === 0) return null;
  return `출처 ${numeral(sources.silent)}곳은 줄곧 읽을 수 있었으나 이를 싣지 않았다.`;
}

function unseenOnes({ sources }: Facts): string | null {
  if (!sources || sources.unseen === 0) return null;
  return `출처 ${numeral(sources.unseen)}곳은 판단할 수 없었다.`;
}

function elsewhere({ elsewhere: others }: Facts): string | null {
  if (others.length === 0) return null;
  const names = others.map(({ vantage, inPart, voices }) => {
    const notes = joined(
      [inPart ? '일부' : null, voices > 0 ? `독립된 목소리 ${numeral(voices)}개` : null],
      ', ',
    );
    return notes === '' ? nameIn(vantage, 'ko') : `${nameIn(vantage, 'ko')}(${notes})`;
  });
  return `다른 곳에서 확인됨: ${names.join(', ')}.`;
}

/** Why sources could not be judged, as a clause; an unknown code says only that much. */
function reason(code: string, sources: number | null): string {
  const who = sources === null ? '이 출처' : `출처 ${numeral(sources)}곳`;
  switch (code) {
    case 'text-only':
      return `${who}: 글만 보여 주어 사진을 볼 수 없다`;
    case 'pictures-only':
      return `${who}: 사진만 보여 주어 글을 볼 수 없다`;
    case 'no-pattern':
      return `${who}: observatory.yaml에 그 언어의 패턴이나 예시 사진이 없어 보았더라도 알아볼 수 없다`;
    case 'other-language':
      return `${who}: 우리가 찾지 못한 언어로 실려 있을 수 있다`;
    case 'no-words-to-search':
      return `${who}: 제목에 찾아볼 만한 낱말이 없다`;
    case 'may-be-there':
      return `${who}: 같은 낱말이 든 항목이 있어 이 사건을 다룬 것일 수 있다`;
    case 'before-release':
      return `${who}: 판단하는 시간이 공개 전에 끝난다`;
    case 'too-little-time':
      return `${who}: 판단하는 시간이 너무 짧다`;
    case 'same-list-covers':
      return `${who}: 같은 목록을 모은 다른 자료에 있다`;
    case 'sample-only':
      return `${who}: 사람이 고른 표본이어서 거기에 없다는 것은 아무 뜻이 없다`;
    case 'no-looks':
      return `${who}: 관찰이 없었다`;
    case 'looks-end':
      return `${who}: 관찰이 판단하는 시간보다 먼저 끝난다`;
    case 'looks-begin-late':
      return `${who}: 관찰이 판단하는 시간보다 늦게 시작한다`;
    case 'few-looks':
      return `${who}: 목록을 읽을 수 있었던 관찰이 세 번에 못 미친다`;
    case 'looks-too-few':
      return `${who}: 읽을 수 있었던 시간이 너무 짧다`;
    case 'bodies-unread':
      return `${who}: 제목이나 요약만 읽었다`;
    case 'pages-unread':
      return `${who}: 읽을 수 있었던 쪽이 너무 적다`;
    case 'pictures-unread':
      return `${who}: 받아서 읽을 수 있었던 사진이 너무 적다`;
    default:
      return code.startsWith('all-')
        ? `${who}: 읽을 수 있었던 관찰이 하나도 없다`
        : `${who}: 판단할 수 없었다`;
  }
}
