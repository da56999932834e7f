import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, LOOK_OUTCOMES, TONGUES, type Coverage } from '../../domain/index.ts';
import { anyCoverage, coverageOf, looksOf, REASONS } from '../testing/records.ts';
import { findForbiddenWords } from '../words.ts';
import { causeIn, CAUSES_OF_SILENCE } from './causes.ts';
import type { SentenceInput } from './facts.ts';
import { sentenceFor } from './sentence.ts';
import { stepsFor } from './steps.ts';

const QUIP = { en: 'Listen for the echo', zh: '听听回声', ko: '메아리를 들어 보세요' };
const LISTS = { en: 'Home lists', zh: '国内榜单', ko: '국내 목록' };
const PRESS = { en: 'Orian press', zh: '奥里亚报刊', ko: '오리아 언론' };

function input(part: Partial<SentenceInput>): SentenceInput {
  return {
    subject: QUIP,
    vantage: LISTS,
    coverage: coverageOf({}),
    sources: [],
    elsewhere: [],
    release: null,
    zone: 'Asia/Shanghai',
    ...part,
  };
}

const silentSources = (count: number): Coverage[] =>
  Array.from({ length: count }, (_, at) =>
    coverageOf({ source: `list-${at}`, looks: looksOf({ seen: 550, empty: 1, refused: 1 }) }),
  );

const unseenSource = (source: string, reason: string): Coverage =>
  coverageOf({ source, state: 'unseen', reason, looks: looksOf({ seen: 9_000 }) });

describe('a silence', () => {
  const silence = input({
    sources: [...silentSources(11), unseenSource('pictures-only', 'text-only')],
    elsewhere: [
      { vantage: PRESS, coverage: coverageOf({ vantage: 'press', state: 'covered', voices: 14 }) },
      {
        vantage: 'Wire',
        coverage: coverageOf({ vantage: 'wire', state: 'covered', inPart: true, voices: 1 }),
      },
      { vantage: 'Radio', coverage: coverageOf({ vantage: 'radio', state: 'silent' }) },
    ],
  });

  it('says how often we looked, how much could be read, and where else it was found', () => {
    expect(sentenceFor(silence)).toEqual({
      en: 'Not found by this search: “Listen for the echo” at 11 of 12 sources of Home lists, read throughout; 1 could not be judged. 6,072 looks at 11 sources between 4 May 2031 00:06 and 7 May 2031 23:36 China time; 6,050 could be read, 22 could not (11 empty, 11 refused). None of those read carried it. On average those read cover 98 % of that time. 1 source shows us words only, where a picture cannot be seen. Found elsewhere: Orian press (14 independent voices), Wire (in part, 1 independent voice).',
      zh: '未找到（本次检索）：国内榜单中的“听听回声”，12 个来源中的 11 个全程可读，均未见到；另有 1 个来源的情况无法判断。中国时间 2031年5月4日 00:06 至 2031年5月7日 23:36，对 11 个来源共查看 6,072 次：6,050 次可读，22 次不可读（返回为空 11 次，被拒绝 11 次）。可读的各次查看中均未见到。可读的查看平均覆盖该时段的 98%。1 个来源只向我们显示文字，看不到图片。别处可见：奥里亚报刊（14 个独立声音）、Wire（部分，1 个独立声音）。',
      ko: '찾지 못함(이번 검색): “메아리를 들어 보세요” — 국내 목록, 출처 12곳 가운데 줄곧 읽을 수 있었던 11곳, 판단할 수 없었던 출처 1곳. 중국 시간 2031년 5월 4일 00:06부터 2031년 5월 7일 23:36까지 출처 11곳 관찰 6,072회: 읽을 수 있었던 것 6,050회, 읽을 수 없었던 것 22회(빈 응답 11회, 거부 11회). 읽을 수 있었던 것 가운데 이를 실은 것은 없었다. 읽을 수 있었던 관찰은 이 시간의 평균 98%에 걸친다. 출처 1곳: 글만 보여 주어 사진을 볼 수 없다. 다른 곳에서 확인됨: 오리아 언론(독립된 목소리 14개), Wire(일부, 독립된 목소리 1개).',
    });
  });

  it('does not count looks at sources that could not have shown it', () => {
    expect(sentenceFor(silence).en).not.toContain('15,072');
  });

  it('of one source has singulars and no count of sources', () => {
    const { en } = sentenceFor(
      input({
        vantage: 'Bulletin',
        sources: [coverageOf({ source: 'bulletin', looks: looksOf({ seen: 1 }) })],
      }),
    );
    expect(en).toContain('“Listen for the echo” in Bulletin. 1 look between');
    expect(en).toContain('; 1 could be read. None of those read carried it. Those read cover 98 %');
  });
});

describe('what was found', () => {
  const covered = coverageOf({
    state: 'covered',
    firstSeen: { after: instant('2031-05-03T16:06:00Z'), at: instant('2031-05-03T16:36:00Z') },
    voices: 4,
    bestRank: 3,
    minutesOnList: 275,
  });
  const source = (id: string, state: Coverage['state']) => coverageOf({ source: id, state });

  it('says at how many sources, since when, by how many voices', () => {
    const sources = [source('a', 'covered'), source('b', 'covered')];
    expect(sentenceFor(input({ coverage: covered, sources }))).toEqual({
      en: 'Found: “Listen for the echo” at 2 of 2 sources of Home lists; first seen between 4 May 2031 00:06 and 00:36 China time; 4 independent voices; best rank 3; up to 275 minutes on one list.',
      zh: '可见：“听听回声”见于国内榜单的 2 个来源中的 2 个；首次见到在中国时间 2031年5月4日 00:06 至 00:36 之间；4 个独立声音；最高排名第 3 位；在单个榜单上最长停留 275 分钟。',
      ko: '확인됨: “메아리를 들어 보세요” — 국내 목록, 출처 2곳 중 2곳, 처음 보인 때는 중국 시간 2031년 5월 4일 00:06에서 00:36 사이, 독립된 목소리 4개, 최고 순위 3위, 한 목록에 가장 오래 머문 시간 275분.',
    });
  });

  it('does not read as if it had been there before its release', () => {
    const release = instant('2031-05-03T16:20:00Z');
    const { en, zh, ko } = sentenceFor(input({ coverage: covered, release }));
    expect(en).toContain(
      '; first seen by 4 May 2031 00:36 China time; not there at the last look before the release, 4 May 2031 00:06; ',
    );
    expect(zh).toContain(
      '；首次见到不晚于中国时间 2031年5月4日 00:36；发布前最后一次查看（2031年5月4日 00:06）时没有；',
    );
    expect(ko).toContain(
      ', 늦어도 중국 시간 2031년 5월 4일 00:36에는 보임(공개 전 마지막으로 보았을 때인 2031년 5월 4일 00:06에는 없었음), ',
    );
    expect(`${en}${zh}${ko}`).not.toMatch(/between|之间|사이/);
    // Seen before the release altogether, or after it: then the interval is what it says.
    for (const other of ['2031-05-03T16:00:00Z', '2031-05-03T17:00:00Z'])
      expect(sentenceFor(input({ coverage: covered, release: instant(other) })).en).toContain('between');
  });

  it('in part says who was read throughout without it', () => {
    const sources = [source('a', 'covered'), source('b', 'silent'), source('c', 'unseen')];
    const sentence = sentenceFor(input({ coverage: { ...covered, inPart: true }, sources }));
    expect(sentence.en).toMatch(/^Found in part: “Listen for the echo” at 1 of 3 sources of Home lists;/);
    expect(sentence.en).toMatch(
      /\. 1 source was read throughout and did not carry it\. 1 source could not be judged\.$/,
    );
    expect(sentence.zh).toMatch(/^部分可见：.*1 个来源全程可读，未见到。另有 1 个来源的情况无法判断。$/);
    expect(sentence.ko).toMatch(/^일부에서 확인됨: .*출처 1곳은 줄곧 읽을 수 있었으나 이를 싣지 않았다\./);
  });

  it('without an earlier look is first seen no later than', () => {
    const firstSeen = { after: null, at: instant('2031-05-03T16:06:00Z') };
    const { en } = sentenceFor(input({ coverage: { ...covered, firstSeen }, zone: 'UTC' }));
    expect(en).toContain('first seen no later than 3 May 2031 16:06 UTC');
  });

  it('keeps the quotation marks a name brings', () => {
    expect(sentenceFor(input({ subject: '“Echo”: the quip', coverage: covered })).en).toContain(
      'Found: “Echo”: the quip in',
    );
  });
});

describe('what could not be judged', () => {
  const unseen = (part: Partial<Coverage>) => coverageOf({ state: 'unseen', ...part });

  it('says why, source by source, and concludes nothing', () => {
    const sources = [
      unseenSource('a', 'text-only'),
      unseenSource('b', 'text-only'),
      unseenSource('c', 'looks-end'),
      unseenSource('d', 'all-refused'),
      unseenSource('e', 'all-failed'),
      coverageOf({ source: 'f', state: 'silent', looks: looksOf({ seen: 10 }) }),
    ];
    const { en, zh, ko } = sentenceFor(input({ coverage: unseen({ reason: 'text-only' }), sources }));
    expect(en).toBe(
      'Could not be judged: “Listen for the echo” in Home lists. At 2 sources no look could be read; 2 sources show us words only, where a picture cannot be seen; at 1 source the looks end before the judged time does. 1 source was read throughout and did not carry it. That is too few to say so of all. 45,010 looks at 6 sources between 4 May 2031 00:06 and 7 May 2031 23:36 China time; 45,010 could be read. Nothing is concluded from them.',
    );
    expect(zh).toMatch(/^无法判断：国内榜单中的“听听回声”。.*不据此得出任何结论。$/);
    expect(ko).toMatch(/^판단할 수 없었음: .*이로부터 아무 결론도 내리지 않는다\.$/);
  });

  it('says that we could not look only where no look was read', () => {
    fc.assert(
      fc.property(anyCoverage('home'), (coverage) => {
        const { en, zh, ko } = sentenceFor(input({ coverage }));
        const unread = coverage.state === 'unseen' && coverage.looks.seen === 0;
        const released = coverage.judged.from <= coverage.judged.to;
        expect(en.startsWith('We could not look: ')).toBe(unread && released);
        expect(zh.startsWith('无法查看：')).toBe(unread && released);
        expect(ko.startsWith('볼 수 없었음: ')).toBe(unread && released);
      }),
    );
  });

  it('before the release nothing is absent, and nothing is counted', () => {
    const judged = { from: instant('2031-05-09T00:00:00Z'), to: instant('2031-05-07T00:00:00Z') };
    const { en } = sentenceFor(input({ coverage: unseen({ judged, reason: 'before-release' }) }));
    expect(en).toBe(
      'Could not be judged: “Listen for the echo” in Home lists. The judged time ends before it was released: nothing could be absent yet.',
    );
  });

  it('has words for every reason that compare gives, in every language', () => {
    const others: readonly string[] = ['found', 'not-found', 'a-code-nobody-knows-yet'];
    const known = REASONS.filter((reason) => !others.includes(reason));
    const vague = sentenceFor(input({ coverage: unseen({ reason: 'a-code-nobody-knows-yet' }) }));
    for (const reason of known) {
      const sentence = sentenceFor(input({ coverage: unseen({ reason }) }));
      for (const tongue of TONGUES) expect(sentence[tongue]).not.toBe(vague[tongue]);
    }
  });
});

/** Every whole number a sentence may hold: counts of the record, sums the sentence announces, parts of its dates. */
function numbersOf({ coverage, sources, elsewhere, zone }: SentenceInput): Set<number> {
  const all = [coverage, ...sources, ...elsewhere.map((one) => one.coverage)];
  const groups = [[coverage], sources, sources.filter((source) => source.state === 'silent')];
  const looks = groups.flatMap((group) => {
    const count = (outcome: (typeof LOOK_OUTCOMES)[number]) =>
      group.reduce((sum, one) => sum + one.looks[outcome], 0);
    const total = LOOK_OUTCOMES.reduce((sum, outcome) => sum + count(outcome), 0);
    return [...LOOK_OUTCOMES.map(count), total, total - count('seen')];
  });
  const instants = all.flatMap(({ judged, firstSeen }) => [
    judged.from,
    judged.to,
    ...(firstSeen ? [firstSeen.at, ...(firstSeen.after ? [firstSeen.after] : [])] : []),
  ]);
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const dates = instants.flatMap((at) => (clock.format(new Date(at)).match(/\d+/g) ?? []).map(Number));
  const others = all.flatMap((one) => [one.voices, one.bestRank ?? 0, one.minutesOnList ?? 0]);
  const counts = Array.from({ length: sources.length + 1 }, (_, count) => count);
  return new Set([...looks, ...dates, ...others, ...counts, Math.floor(coverage.readShare * 100)]);
}

const anyInput = fc
  .record({
    coverage: anyCoverage('home'),
    sources: fc.oneof(
      fc.constant([]),
      fc.tuple(anyCoverage('home', 'a')),
      fc.tuple(anyCoverage('home', 'a'), anyCoverage('home', 'b'), anyCoverage('home', 'c')),
    ),
    elsewhere: fc.array(
      anyCoverage('press').map((coverage) => ({ vantage: PRESS, coverage })),
      { maxLength: 3 },
    ),
    zone: fc.constantFrom('Asia/Shanghai', 'UTC', 'Asia/Seoul', 'America/St_Johns', 'Pacific/Chatham'),
  })
  .map((part) => input(part));

describe('any sentence', () => {
  it('holds only numbers of the record, no forbidden word, and no loose end', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const allowed = numbersOf(any);
        const sentence = sentenceFor(any);
        for (const tongue of TONGUES) {
          const text = sentence[tongue];
          const numbers = (text.match(/\d[\d,]*/g) ?? []).map((found) => Number(found.replaceAll(',', '')));
          expect(
            numbers.filter((number) => !allowed.has(number)),
            text,
          ).toEqual([]);
          expect(findForbiddenWords(text)).toEqual([]);
          expect(text).not.toMatch(/undefined|null|NaN|\bobject\b|\s{2}|\s$|[.。]{2}/);
          expect(text).toMatch(/[.。]$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says found only of what is covered, and not found only of a silence', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const { en, zh, ko } = sentenceFor(any);
        const { state } = any.coverage;
        expect(/^Found/.test(en)).toBe(state === 'covered');
        expect(/^(部分)?可见/.test(zh)).toBe(state === 'covered');
        expect(/^(일부에서 )?확인됨/.test(ko)).toBe(state === 'covered');
        expect(en.includes('Not found by this search')).toBe(state === 'silent');
        expect(zh.includes('未找到（本次检索）')).toBe(state === 'silent');
        expect(ko.includes('찾지 못함(이번 검색)')).toBe(state === 'silent');
      }),
    );
  });
});

describe('causes and steps', () => {
  it('causes are known in all languages, assert nothing forbidden, and pass unknown texts through', () => {
    for (const cause of CAUSES_OF_SILENCE) {
      for (const tongue of TONGUES) {
        expect(causeIn(cause.en, tongue)).toBe(cause[tongue]);
        expect(findForbiddenWords(cause[tongue])).toEqual([]);
      }
    }
    expect(causeIn('something else', 'ko')).toBe('something else');
  });

  it('steps fit the state and name what to open', () => {
    fc.assert(
      fc.property(anyCoverage('home'), (coverage) => {
        const steps = stepsFor({ vantage: LISTS, coverage, patternsOf: 'summit/quip' });
        for (const tongue of TONGUES) {
          const text = steps[tongue].join(' ');
          expect(steps[tongue].length).toBe(3);
          expect(text).toContain(coverage.id);
          expect(findForbiddenWords(text)).toEqual([]);
          if (coverage.state === 'silent') expect(text).toContain(coverage.judged.from);
          if (coverage.state === 'covered' && coverage.items[0])
            expect(text).toContain(coverage.items[0].itemId);
        }
      }),
    );
  });
});
