import {
  asId,
  coverageId,
  findingId,
  gapId,
  makeId,
  NO_LOOKS,
  UNTRACED,
  type Coverage,
  type Finding,
  type Gap,
  type StoryInChapters,
  type Voice,
} from '../../domain/index.ts';
import { LANTERNA, minutes, HOME } from './captured-data.ts';
import { listing, article } from './item-data.ts';
import { takenFrom } from './taken.ts';

/* An invented voice and story, and what was concluded of them. */

export function groups(n: number): { voices: Voice[]; stories: StoryInChapters[] } {
  const members = [article(n), listing(`Title ${n}`, n)].map((item, index) => ({
    itemId: item.id,
    score: index === 0 ? 1 : 0.123456789012345,
    reason: 'same place; 1 May',
  }));
  const story: StoryInChapters = {
    id: makeId('story', 'summit'),
    origin: 'named',
    eventId: asId('event', 'summit'),
    title: '峰会',
    language: 'zh-Hans',
    first: minutes(0),
    last: minutes(90),
    members,
    chapters: members.map(({ itemId }, at) => ({
      ...{ id: makeId('chapter', itemId), title: `第${at + 1}章`, language: at === 0 ? 'zh-Hans' : null },
      ...{ first: minutes(60 * at), last: minutes(60 * at + 30), members: [itemId] },
    })),
  };
  const traced = members.map((one, index) => ({
    ...one,
    ...(index === 0 ? UNTRACED : takenFrom(article(n).id)),
  }));
  const voice: Voice = { id: makeId('voice', 'one'), originId: article(n).id, members: traced };
  return { voices: [voice], stories: [story] };
}

export function judgements(n: number): { coverage: Coverage[]; gaps: Gap[]; findings: Finding[] } {
  const subject = { kind: 'element', id: asId('element', 'quip') } as const;
  const rule = { id: 'silent-while-others-cover', version: 2 };
  const base: Coverage = {
    id: coverageId(subject, HOME, null),
    subject,
    vantageId: HOME,
    sourceId: null,
    state: 'silent',
    counted: true,
    inPart: false,
    rule,
    reason: 'looked-throughout',
    judged: { from: minutes(0), to: minutes(90) },
    looks: { ...NO_LOOKS, seen: 48, 'not-tried': 1 },
    readShare: 0.9375,
    firstSeen: null,
    bestRank: null,
    minutesOnList: null,
    voices: 0,
    items: [],
  };
  const abroad = asId('vantage', 'abroad');
  const elsewhere: Coverage = {
    ...base,
    id: coverageId(subject, abroad, LANTERNA),
    vantageId: abroad,
    sourceId: LANTERNA,
    state: 'covered',
    inPart: true,
    firstSeen: { after: null, at: minutes(30) },
    bestRank: 3,
    minutesOnList: 412.5,
    voices: 2,
    items: [listing(`Title ${n}`, n), article(n)].map(({ id: itemId, captureId }) => ({ itemId, captureId })),
  };
  const gap: Gap = {
    id: gapId(subject, HOME, rule, null),
    subject,
    vantageId: HOME,
    rule,
    here: base.id,
    elsewhere: [elsewhere.id],
    voicesElsewhere: 2,
    readShare: 0.9375,
  };
  const finding: Finding = {
    id: findingId(subject, HOME, rule),
    subject,
    vantageId: HOME,
    verdict: 'not-found',
    rule,
    sentence: {
      en: 'Not found by this search.',
      zh: '本次搜索未找到。',
      ko: '이 검색에서는 찾지 못했습니다.',
    },
    causes: ['The list is short'],
    steps: ['Open the list'],
    evidence: { coverage: [base.id, elsewhere.id], items: [article(n).id] },
    asOf: minutes(90),
  };
  return { coverage: [base, elsewhere], gaps: [gap], findings: [finding] };
}
