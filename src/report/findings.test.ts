import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, makeId, TONGUES, type Coverage } from '../domain/index.ts';
import { coverageTable, coverageText, makeFindings, toDocument, zoneOf, type ReportInput } from './index.ts';
import { COVERAGES, element, gapOf, here, INPUT, OBSERVATORY, STORY, story } from './testing/judged.ts';
import { anyCoverage, coverageOf, looksOf } from './testing/records.ts';
import { findForbiddenWords } from './words.ts';

/** The quip at home: three lists read throughout, and three that could not be judged. */
const HALF_JUDGED: ReportInput = {
  ...INPUT,
  coverages: [
    ...COVERAGES.filter((one) => one.sourceId === null),
    ...[100, 100, 23].map((seen, at) =>
      coverageOf({ subject: element('quip'), source: `list-${at}`, looks: looksOf({ seen }) }),
    ),
    ...['all-empty', 'looks-too-few', 'sample-only'].map((reason) =>
      coverageOf({ subject: element('quip'), source: reason, state: 'unseen', reason }),
    ),
  ],
};

describe('makeFindings', () => {
  const findings = makeFindings(INPUT);

  it('gives the lead, then one finding for each subject and vantage that was judged', () => {
    expect(
      findings.map((one) => `${one.subject.id === STORY ? 'summit' : one.subject.id} ${one.vantageId}`),
    ).toEqual([
      'summit null',
      'summit home',
      'summit press',
      'summit wire',
      'quip home',
      'quip press',
      'quip wire',
      'laugh home',
      'laugh press',
      'gift home',
      'gift press',
    ]);
  });

  it('leads with the gaps in the order of the file, then the event', () => {
    expect(findings[0]).toMatchObject({ verdict: 'in-part', rule: { id: 'finding/lead', version: 1 } });
    expect(findings[0]?.sentence).toEqual({
      en: '“The quip” — found in Orian press (14 independent voices); not found by this search of the feeds, pages and lists read in Home lists (at 2 of its 2 sources, read throughout in 200 of 206 looks); could not be judged in Northern Wire. “The gift” — found in Orian press (2 independent voices); not found by this search of the feeds, pages and lists read in Home lists (200 of 206 looks could be read). The event itself was found in 3 of 3 audiences.',
      zh: '“那句玩笑”——见于奥里亚报刊（14 个独立声音）；本次检索未找到之处（就所读的订阅源、网页与榜单而言）为国内榜单（2 个来源中的 2 个全程可读、均未见到，206 次查看中 200 次可读）；Northern Wire的情况无法判断。“The gift”——见于奥里亚报刊（2 个独立声音）；本次检索未找到之处（就所读的订阅源、网页与榜单而言）为国内榜单（206 次查看中 200 次可读）。事件本身见于 3 类受众中的 3 类。',
      ko: '“농담” — 확인된 곳은 오리아 언론(독립된 목소리 14개); 이번 검색에서 찾지 못한 곳(읽은 피드·웹 화면·목록 가운데)은 국내 목록(출처 2곳 중 줄곧 읽을 수 있었던 2곳, 관찰 206회 중 200회 읽음); 판단할 수 없었던 곳은 Northern Wire. “The gift” — 확인된 곳은 오리아 언론(독립된 목소리 2개); 이번 검색에서 찾지 못한 곳(읽은 피드·웹 화면·목록 가운데)은 국내 목록(관찰 206회 중 200회 읽음). 사건 자체는 수용자 3곳 중 3곳에서 확인되었다.',
    });
  });

  it('says of a silent audience at how many of its sources, and how many could not be judged', () => {
    const findings = makeFindings(HALF_JUDGED);
    const [lead] = findings;
    const quip = findings.find((one) => one.subject.id === 'quip' && one.vantageId === 'home');
    expect(lead?.sentence.en).toContain(
      'in Home lists (at 3 of its 6 sources, read throughout in 223 of 223 looks; 3 could not be judged)',
    );
    expect(lead?.sentence.zh).toContain(
      '（6 个来源中的 3 个全程可读、均未见到，223 次查看中 223 次可读；另 3 个来源无法判断）',
    );
    expect(lead?.sentence.ko).toContain('출처 6곳 중 줄곧 읽을 수 있었던 3곳');
    expect(lead?.sentence.ko).toContain('출처 3곳은 판단할 수 없었음');
    expect(quip?.sentence.en).toContain(
      'at 3 of 6 sources of Home lists, read throughout; 3 could not be judged.',
    );
    expect(quip?.sentence.en).toContain('1 source is a hand-picked sample');
    const [row, ...others] = coverageTable(HALF_JUDGED, { tongue: 'en', sources: true }).filter(
      (one) => one.element === 'quip' && one.vantage === 'home',
    );
    expect(row).toMatchObject({ sources: 6, sources_covered: 0, sources_silent: 3, sources_unseen: 3 });
    expect(others.map((one) => one.sources)).toEqual([null, null, null, null, null, null]);
    const text = coverageText(coverageTable(HALF_JUDGED, { tongue: 'en' }), { tongue: 'en', columns: 140 });
    expect(text).toContain('at 3 of 6 sources, 3 not judged');
    const { events, gaps } = toDocument(
      {
        observatory: OBSERVATORY,
        coverage: HALF_JUDGED.coverages,
        gaps: HALF_JUDGED.gaps,
        findings,
        releases: [],
        pass: { outcome: 'done' },
      },
      'en',
    );
    const counts = { all: 6, covered: 0, silent: 3, unseen: 3 };
    expect(events[0]?.elements[0]?.vantages[0]?.sourceCounts).toEqual(counts);
    expect(gaps.find((one) => one.subject === 'quip')?.sourceCounts).toEqual(counts);
  });

  it('puts no colon behind a name that may hold one', () => {
    const [event] = OBSERVATORY.events;
    if (!event) throw new Error('no event');
    const elements = event.elements.map((one) => ({ ...one, name: '“Echo”: the quip about the radio' }));
    const observatory = { ...OBSERVATORY, events: [{ ...event, elements }] };
    for (const tongue of TONGUES) {
      const lead = makeFindings({ ...INPUT, observatory })[0]?.sentence[tongue] ?? '';
      expect(lead.replaceAll('“Echo”:', '')).not.toMatch(/[:：]/);
    }
  });

  it('without gaps says that its rules find none', () => {
    expect(makeFindings({ ...INPUT, gaps: [] })[0]?.sentence.en).toMatch(
      /By its rules this search finds no gap\.$/,
    );
  });

  it('does not call a search free of gaps that could judge nothing', () => {
    const coverages = COVERAGES.map((one): Coverage => ({ ...one, state: 'unseen', reason: 'no-pattern' }));
    const lead = makeFindings({ ...INPUT, coverages, gaps: [] })[0];
    expect(lead?.verdict).toBe('could-not-tell');
    expect(lead?.sentence.en).not.toContain('no gap');
    expect(lead?.sentence.en).toContain('could not be judged in');
  });

  it('rests each finding on its coverage, its sources and what covers elsewhere', () => {
    const quip = findings.find((one) => one.subject.id === 'quip' && one.vantageId === 'home');
    expect(quip).toMatchObject({ verdict: 'not-found', asOf: COVERAGES[3]?.judged.to });
    expect(quip?.evidence.coverage).toEqual([3, 5, 4, 6].map((at) => COVERAGES[at]?.id));
    expect(quip?.causes.length).toBeGreaterThan(3);
    expect(quip?.steps.join(' ')).toContain('summit/quip');
    const found = findings.find((one) => one.subject.id === 'quip' && one.vantageId === 'press');
    expect(found).toMatchObject({ verdict: 'found', causes: [], evidence: { items: [makeId('item', 'x')] } });
  });

  it('tells times in the zone of the audience', () => {
    const of = (vantage: string) =>
      findings.find((one) => one.subject.id === 'laugh' && one.vantageId === vantage);
    expect(of('home')?.sentence.en).toContain('China time');
    expect(zoneOf(OBSERVATORY.sources, asId('vantage', 'press'))).toBe('Asia/Seoul');
    expect(zoneOf(OBSERVATORY.sources, null)).toBe('Asia/Shanghai');
    expect(zoneOf([], null)).toBe('UTC');
  });

  it('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...COVERAGES], { minLength: COVERAGES.length }), (coverages) => {
        expect(makeFindings({ ...INPUT, coverages, gaps: INPUT.gaps.toReversed() })).toEqual(findings);
      }),
    );
  });

  it('of any record holds no forbidden word in any language', () => {
    const any = fc.tuple(anyCoverage('home'), anyCoverage('press'), anyCoverage('wire'));
    fc.assert(
      fc.property(any, fc.nat(40), (coverages, voices) => {
        const gaps = coverages
          .filter((one) => one.state === 'silent')
          .map((one) => ({ ...gapOf(element('quip'), voices), here: one.id }));
        for (const finding of makeFindings({
          ...INPUT,
          coverages: [...coverages, here(story, 'home', 'unseen')],
          gaps,
        })) {
          for (const tongue of TONGUES) {
            expect(findForbiddenWords(finding.sentence[tongue])).toEqual([]);
            expect(finding.sentence[tongue]).not.toMatch(/undefined|null|NaN|\s{2}/);
          }
        }
      }),
    );
  });
});
