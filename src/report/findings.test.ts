import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asId,
  gapId,
  makeId,
  TONGUES,
  type Coverage,
  type Gap,
  type StoryId,
  type Subject,
} from '../domain/index.ts';
import { readObservatory } from '../domain/observatory/read.ts';
import {
  coverageCsv,
  coverageTable,
  coverageText,
  makeFindings,
  toDocument,
  zoneOf,
  type ReportInput,
} from './index.ts';
import { columnsOf } from './terminal-width.ts';
import { anyCoverage, coverageOf, looksOf } from './testing/records.ts';
import { findForbiddenWords } from './words.ts';

const OBSERVATORY = readObservatory(
  'observatory.yaml',
  `
lacuna: 1
name: Harbour Point
vantages:
  - { id: home, name: { en: Home lists, zh: 国内榜单, ko: 국내 목록 } }
  - { id: press, name: { en: Orian press, zh: 奥里亚报刊, ko: 오리아 언론 } }
  - { id: wire, name: Northern Wire }
sources:
  - { id: list-a, name: { en: List A, zh: 甲榜 }, vantage: home, connector: hot-list, path: a, zone: Asia/Shanghai }
  - { id: list-b, vantage: home, connector: hot-list, path: b, zone: Asia/Shanghai }
  - { id: daily, vantage: press, connector: feed, path: c, zone: Asia/Seoul }
  - { id: wire, vantage: wire, connector: feed, path: d }
events:
  - id: summit
    name: { en: The summit, zh: 峰会, ko: 정상회담 }
    match: [summit]
    elements:
      - { id: quip, name: { en: The quip, zh: 那句玩笑, ko: 농담 }, kind: quotation, match: [echo] }
      - { id: laugh, name: { en: The laugh, zh: 笑容, ko: 웃음 }, kind: picture }
      - { id: gift, name: The gift, match: [radio] }
  - { id: never-judged, name: Another day, match: [other] }
`,
);

const STORY = makeId('story', 'named', 'summit');
const story: Subject = { kind: 'story', id: STORY };
const element = (id: string): Subject => ({ kind: 'element', id: asId('element', id) });

const here = (
  subject: Subject,
  vantage: string,
  state: Coverage['state'],
  part: Partial<Coverage> = {},
): Coverage => coverageOf({ subject, vantage, state, looks: looksOf({ seen: 200, refused: 6 }), ...part });

const COVERAGES: readonly Coverage[] = [
  here(story, 'home', 'covered', { voices: 3 }),
  here(story, 'press', 'covered', { voices: 6 }),
  here(story, 'wire', 'covered', { voices: 1, inPart: true }),
  here(element('quip'), 'home', 'silent'),
  {
    ...here(element('quip'), 'home', 'silent'),
    ...coverageOf({ subject: element('quip'), source: 'list-b', looks: looksOf({ seen: 100 }) }),
  },
  coverageOf({ subject: element('quip'), source: 'list-a', looks: looksOf({ seen: 100, refused: 6 }) }),
  here(element('quip'), 'press', 'covered', {
    voices: 14,
    items: [{ itemId: makeId('item', 'x'), captureId: makeId('capture', 'x') }],
  }),
  here(element('quip'), 'wire', 'unseen', { reason: 'looks-end' }),
  here(element('laugh'), 'home', 'unseen', { reason: 'text-only' }),
  here(element('laugh'), 'press', 'covered', { voices: 9 }),
  here(element('gift'), 'home', 'silent'),
  here(element('gift'), 'press', 'covered', { voices: 2 }),
];

function gapOf(subject: Subject, voices: number): Gap {
  const rule = { id: 'gap/silent-while-others-cover', version: 1 };
  const silent = COVERAGES.find((one) => one.subject.id === subject.id && one.state === 'silent');
  const covering = COVERAGES.filter((one) => one.subject.id === subject.id && one.state === 'covered');
  if (!silent) throw new Error('no silence');
  return {
    id: gapId(subject, silent.vantageId, rule, null),
    subject,
    vantageId: silent.vantageId,
    rule,
    here: silent.id,
    elsewhere: covering.map((one) => one.id),
    voicesElsewhere: voices,
    readShare: silent.readShare,
  };
}

const INPUT: ReportInput = {
  observatory: OBSERVATORY,
  stories: [
    { id: STORY, eventId: asId('event', 'summit') },
    { id: makeId('story', 'grouped', 'x') satisfies StoryId, eventId: null },
  ],
  coverages: COVERAGES,
  gaps: [gapOf(element('gift'), 2), gapOf(element('quip'), 14)],
};

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
      en: '“The quip” — found in Orian press (14 independent voices); not found by this search in Home lists (at 2 of its 2 sources, read throughout in 200 of 206 looks); could not be judged in Northern Wire. “The gift” — found in Orian press (2 independent voices); not found by this search in Home lists (200 of 206 looks could be read). The event itself was found in 3 of 3 audiences.',
      zh: '“那句玩笑”——见于奥里亚报刊（14 个独立声音）；本次检索未找到之处为国内榜单（2 个来源中的 2 个全程可读、均未见到，206 次查看中 200 次可读）；Northern Wire的情况无法判断。“The gift”——见于奥里亚报刊（2 个独立声音）；本次检索未找到之处为国内榜单（206 次查看中 200 次可读）。事件本身见于 3 类受众中的 3 类。',
      ko: '“농담” — 확인된 곳은 오리아 언론(독립된 목소리 14개); 이번 검색에서 찾지 못한 곳은 국내 목록(출처 2곳 중 줄곧 읽을 수 있었던 2곳, 관찰 206회 중 200회 읽음); 판단할 수 없었던 곳은 Northern Wire. “The gift” — 확인된 곳은 오리아 언론(독립된 목소리 2개); 이번 검색에서 찾지 못한 곳은 국내 목록(관찰 206회 중 200회 읽음). 사건 자체는 수용자 3곳 중 3곳에서 확인되었다.',
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
      { observatory: OBSERVATORY, coverage: HALF_JUDGED.coverages, gaps: HALF_JUDGED.gaps, findings },
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

describe('coverageTable', () => {
  it('has a row for each answer, and for each source where asked', () => {
    const rows = coverageTable(INPUT, { tongue: 'zh' });
    expect(rows).toHaveLength(10);
    expect(rows[3]).toMatchObject({
      event: 'summit',
      element: 'quip',
      name: '那句玩笑',
      kind: 'quotation',
      vantage_name: '国内榜单',
      source: '',
      state: 'silent',
      rule: 'vantage/silent@1',
      looks_seen: 200,
      looks_refused: 6,
      read_share: 0.987,
      items: 0,
    });
    const withSources = coverageTable(INPUT, { tongue: 'zh', sources: true });
    expect(withSources.slice(4, 6).map((row) => [row.source, row.source_name])).toEqual([
      ['list-a', '甲榜'],
      ['list-b', 'list-b'],
    ]);
  });

  it('as CSV has a line of names and a line a row', () => {
    const lines = coverageCsv(coverageTable(INPUT, { tongue: 'en' })).split('\r\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatch(/^event,element,name,kind,vantage,/);
    expect(lines[4]).toBe(
      'summit,quip,The quip,quotation,home,Home lists,,,silent,2,0,2,0,false,not-found,vantage/silent@1,200,0,6,0,0,0,0.987,2031-05-03T16:06:00.000Z,2031-05-07T15:36:00.000Z,,,,,0,0',
    );
  });
});

describe('coverageText', () => {
  const rows = coverageTable(INPUT, { tongue: 'en', sources: true });

  it('is a table with a glyph and a word for each state', () => {
    expect(coverageText(rows, { tongue: 'en', columns: 110 })).toMatchInlineSnapshot(`
      "Element                       Home lists                Orian press               Northern Wire
      ──────────────────────────────────────────────────────────────────────────────────────────────────────────
      The summit                    ■ covered                 ■ covered                 ◩ in part
                                      3 voices                  6 voices                  1 voice
      · The quip                    □ silent                  ■ covered                 ▨ could not look
                                      at 2 of 2 sources         14 voices                 200 of 206 looks read
                                      200 of 206 looks read
      · The laugh                   ▨ could not look          ■ covered
                                      200 of 206 looks read     9 voices
      · The gift                    □ silent                  ■ covered
                                      200 of 206 looks read     2 voices
      "
    `);
  });

  it.each(TONGUES)('fits its columns in %s, coloured or not, wide or narrow', (tongue) => {
    const table = coverageTable(INPUT, { tongue });
    for (const columns of [90, 100, 140]) {
      const plain = coverageText(table, { tongue, columns });
      for (const line of plain.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      const coloured = coverageText(table, { tongue, columns, colour: true });
      expect(coloured).toContain('\u001B[');
      expect(coloured.replace(/\u001B\[\d+m/g, '').replace(/ +$/gm, '')).toBe(plain);
    }
    const list = coverageText(table, { tongue, columns: 40 });
    expect(list).not.toContain('─');
    for (const glyph of '■◩□▨') expect(list).toContain(glyph);
  });

  it('of nothing is empty', () => {
    expect(coverageText([], { tongue: 'en' })).toBe('');
  });
});
