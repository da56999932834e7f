import {
  coverageId,
  findingId,
  gapId,
  makeId,
  NO_LOOKS,
  UNTRACED,
  type Coverage,
  type Finding,
  type Gap,
  type Item,
  type Story,
  type Subject,
  type VoiceDrift,
  type VantageId,
  type Voice,
  type VoiceMember,
} from '../../src/domain/index.ts';
import { HOSTILE_TITLE, at, WINDOW, TIDE } from './hostile-file.ts';
import { type Items } from './hostile-collected.ts';

export function voicesOf({ article, copy }: Items): Voice[] {
  const member = (id: Item['id'], reason: string) => ({ itemId: id, score: 1, reason, ...UNTRACED });
  const taken: VoiceMember = {
    ...member(copy.id, 'nine of ten shingles <same>'),
    from: article.id,
    by: 'near-copy',
    via: ['Global <i>Mirror</i>'],
    overlap: { ofCopy: 0.94, ofSource: 0.5, jaccard: 0.48 },
    changed: ['lead', 'cut'],
  };
  return [
    {
      id: makeId('voice', article.id),
      originId: article.id,
      members: [member(article.id, 'origin'), taken],
    },
  ];
}

/** A claim that moved between the two members of the voice, in words that are markup. */
export function driftsOf({ article, copy }: Items): readonly VoiceDrift[] {
  const at = { itemId: copy.id, fromItemId: article.id, firstItemId: article.id };
  const [before, after] = [
    'Two <b>pictures</b> could not be found.',
    'Nine <b>pictures</b> were nowhere “found”.',
  ];
  const number = {
    ...{ ...at, kind: 'changed' as const, aspect: 'number' as const, before, after },
    ...{ beforeWords: 'Two', afterWords: 'Nine' },
  };
  const availability = {
    ...{ ...at, kind: 'strengthened' as const, aspect: 'availability' as const, before, after },
    ...{ beforeWords: 'could not … found', afterWords: 'nowhere' },
  };
  const added = {
    ...{ ...at, firstItemId: copy.id, kind: 'added' as const, aspect: 'sentence' as const, before: null },
    ...{ after: '=SUM(<i>A1</i>)', beforeWords: '', afterWords: '=SUM(<i>A1</i>)' },
  };
  const first = { itemId: article.id, quote: before, steps: [] };
  const steps = [number, availability];
  return [
    {
      voiceId: makeId('voice', article.id),
      reading: { compared: 2, sameWording: 1, notWhole: 4, tooMany: 0, failed: 0 },
      steps: [...steps, added],
      traces: [{ wordings: [first, { itemId: copy.id, quote: after, steps }] }],
    },
  ];
}

export function storiesOf(items: Items): { readonly story: Story; readonly found: Story } {
  const members = [items.article, items.copy, items.hostile].map((one) => ({
    itemId: one.id,
    score: 1,
    reason: 'same names <b>',
  }));
  const common = { first: at('04T06:00:00'), last: at('04T08:00:00') };
  return {
    story: {
      ...common,
      id: makeId('story', 'named', 'visit'),
      origin: 'named',
      eventId: 'visit' as Story['eventId'],
      title: 'The visit to the harbour',
      language: 'en',
      members,
    },
    found: {
      ...common,
      id: makeId('story', 'found'),
      origin: 'grouped',
      eventId: null,
      title: HOSTILE_TITLE,
      language: 'zh-Hans',
      members: [items.hostile, items.formula].map((one) => ({
        itemId: one.id,
        score: 0.8,
        reason: 'same place',
      })),
    },
  };
}

export function judgementsOf(story: Story, found: Story, items: Items) {
  const ofStory: Subject = { kind: 'story', id: story.id };
  const quip = { kind: 'element', id: 'quip' } as Subject;
  const laugh = { kind: 'element', id: 'laugh' } as Subject;
  const covered = {
    state: 'covered',
    reason: 'found',
    items: [items.article, items.copy].map(coveringOf),
    voices: 1,
    firstSeen: { after: null, at: at('04T06:00:00') },
  } as const;
  const silent = { state: 'silent', reason: 'not-found' } as const;
  const unseen = {
    state: 'unseen',
    reason: 'all-refused',
    looks: { ...NO_LOOKS, refused: 3 },
    readShare: 0,
  } as const;
  const coverage = [
    cover(ofStory, 'abroad', covered),
    cover(ofStory, 'home', {
      ...covered,
      inPart: true,
      items: [coveringOf(items.hostile)],
      bestRank: 1,
      minutesOnList: 90,
    }),
    cover(ofStory, 'video', unseen),
    cover(quip, 'abroad', covered),
    cover(quip, 'home', silent),
    cover(quip, 'home', { ...silent, sourceId: TIDE }),
    cover(quip, 'video', unseen),
    cover(laugh, 'abroad', covered),
    cover(laugh, 'home', { ...unseen, reason: 'text-only', looks: { ...NO_LOOKS, seen: 4 } }),
    cover(laugh, 'video', { ...unseen, reason: 'a-code-of-tomorrow' }),
    cover({ kind: 'story', id: found.id }, 'home', covered),
    cover({ kind: 'story', id: found.id }, 'abroad', silent),
  ];
  return { coverage, gaps: gapsOf(coverage), findings: findingsOf(coverage) };
}

const coveringOf = ({ id: itemId, captureId }: Items[keyof Items]) => ({ itemId, captureId });

function cover(subject: Subject, vantage: string, given: Partial<Coverage>): Coverage {
  const vantageId = vantage as VantageId;
  const sourceId = given.sourceId ?? null;
  return {
    ...{
      id: coverageId(subject, vantageId, sourceId),
      subject,
      vantageId,
      sourceId,
      state: 'unseen',
      counted: true,
      inPart: false,
    },
    ...{
      rule: { id: 'vantage/silent', version: 1 },
      reason: '',
      judged: WINDOW,
      looks: { ...NO_LOOKS, seen: 4 },
      readShare: 0.97,
    },
    ...{ firstSeen: null, bestRank: null, minutesOnList: null, voices: 0, items: [] },
    ...given,
  };
}

function gapsOf(coverage: readonly Coverage[]): Gap[] {
  const rule = { id: 'gap/silent-while-others-cover', version: 1 };
  return coverage
    .filter((one) => one.state === 'silent')
    .map((here) => ({
      ...{
        id: gapId(here.subject, here.vantageId, rule, here.sourceId),
        subject: here.subject,
        vantageId: here.vantageId,
      },
      ...{ rule, here: here.id, elsewhere: [], voicesElsewhere: 2, readShare: here.readShare },
    }));
}

function findingsOf(coverage: readonly Coverage[]): Finding[] {
  return coverage
    .filter((one) => one.sourceId === null)
    .map((one, place) => {
      const vantageId = place === 0 ? null : one.vantageId;
      const rule = { id: place === 0 ? 'finding/lead' : 'vantage/silent', version: 1 };
      return {
        ...{ id: findingId(one.subject, vantageId, rule), subject: one.subject, vantageId, rule },
        verdict: one.state === 'silent' ? 'not-found' : one.state === 'covered' ? 'found' : 'could-not-tell',
        sentence: {
          en: `Sentence ${place}: not found by this search <b>`,
          zh: `第 ${place} 句`,
          ko: `문장 ${place}`,
        },
        ...{
          causes: ['A cause & <more>'],
          steps: ['A step'],
          evidence: { coverage: [one.id], items: [] },
          asOf: WINDOW.to,
        },
      };
    });
}
