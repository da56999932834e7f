import type { Instant, Span, Tongue } from '../../domain/index.ts';

/** What the clocks of a zone are called; others go by their name in the IANA list, which nobody can mistake. */
const ZONES: Readonly<Record<string, { readonly [Language in Tongue]: string }>> = {
  UTC: { en: 'UTC', zh: '协调世界时', ko: '협정 세계시' },
  'Asia/Shanghai': { en: 'China time', zh: '中国时间', ko: '중국 시간' },
  'Asia/Hong_Kong': { en: 'Hong Kong time', zh: '香港时间', ko: '홍콩 시간' },
  'Asia/Taipei': { en: 'Taipei time', zh: '台北时间', ko: '타이베이 시간' },
  'Asia/Seoul': { en: 'Korea time', zh: '韩国时间', ko: '한국 시간' },
  'Asia/Tokyo': { en: 'Japan time', zh: '日本时间', ko: '일본 시간' },
  'Asia/Singapore': { en: 'Singapore time', zh: '新加坡时间', ko: '싱가포르 시간' },
  'Europe/London': { en: 'London time', zh: '伦敦时间', ko: '런던 시간' },
  'America/New_York': { en: 'New York time', zh: '纽约时间', ko: '뉴욕 시간' },
};

const OTHER_ZONE: { readonly [Language in Tongue]: (zone: string) => string } = {
  en: (zone) => `${zone} time`,
  zh: (zone) => `${zone} 时间`,
  ko: (zone) => `${zone} 시간`,
};

/** The name of a zone's clock, such as "China time". */
export function zoneName(zone: string, tongue: Tongue): string {
  return ZONES[zone]?.[tongue] ?? fixedOffset(zone) ?? OTHER_ZONE[tongue](zone);
}

/** The IANA list turns signs around: `Etc/GMT-8` is eight hours ahead of Greenwich. */
function fixedOffset(zone: string): string | null {
  const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? [];
  return sign === undefined ? null : `GMT${sign === '-' ? '+' : '−'}${hours ?? ''}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const DAYS: { readonly [Language in Tongue]: (year: string, month: number, day: number) => string } = {
  en: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
  zh: (year, month, day) => `${year}年${month}月${day}日`,
  ko: (year, month, day) => `${year}년 ${month}월 ${day}일`,
};

/** A moment as the clocks of a zone show it, to the minute, such as "30 Oct 2025 00:06"; the zone is not named. */
export function momentIn(at: Instant, zone: string, tongue: Tongue): string {
  const { day, time } = readClock(at, zone, tongue);
  return `${day} ${time}`;
}

/** Both ends of a span; the day is said once if it is one day. */
export function endsIn(span: Span, zone: string, tongue: Tongue): readonly [string, string] {
  const [from, to] = [readClock(span.from, zone, tongue), readClock(span.to, zone, tongue)];
  return [`${from.day} ${from.time}`, from.day === to.day ? to.time : `${to.day} ${to.time}`];
}

function readClock(at: Instant, zone: string, tongue: Tongue): { day: string; time: string } {
  const parts = new Map(
    formatterFor(zone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const number = (part: 'month' | 'day') => Number(parts.get(part));
  return {
    day: DAYS[tongue](parts.get('year') ?? '', number('month'), number('day')),
    time: `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`,
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times more than using one. */
function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
}
