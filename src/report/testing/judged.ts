import {
  asId,
  gapId,
  makeId,
  type Coverage,
  type Gap,
  type StoryId,
  type Subject,
} from '../../domain/index.ts';
import { readObservatory } from '../../domain/observatory/read.ts';
import type { ReportInput } from '../index.ts';
import { coverageOf, looksOf } from './records.ts';

/** An invented event with its answers and gaps, for the tests of this room. */

export const OBSERVATORY = readObservatory(
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

export const STORY = makeId('story', 'named', 'summit');
export const story: Subject = { kind: 'story', id: STORY };
export const element = (id: string): Subject => ({ kind: 'element', id: asId('element', id) });

export const here = (
  subject: Subject,
  vantage: string,
  state: Coverage['state'],
  part: Partial<Coverage> = {},
): Coverage => coverageOf({ subject, vantage, state, looks: looksOf({ seen: 200, refused: 6 }), ...part });

export const COVERAGES: readonly Coverage[] = [
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

export function gapOf(subject: Subject, voices: number): Gap {
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

export const INPUT: ReportInput = {
  observatory: OBSERVATORY,
  stories: [
    { id: STORY, eventId: asId('event', 'summit') },
    { id: makeId('story', 'grouped', 'x') satisfies StoryId, eventId: null },
  ],
  coverages: COVERAGES,
  gaps: [gapOf(element('gift'), 2), gapOf(element('quip'), 14)],
};
