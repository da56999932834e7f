import { expect, it } from 'vitest';
import { asId, coverageId, makeId, NO_LOOKS, type Coverage } from '../domain/index.ts';
import { findGaps } from './gaps.ts';
import { END, START } from './sample-evidence.ts';

const QUIP = { kind: 'element', id: asId('element', 'quip') } as const;
const HOME = asId('vantage', 'home');

function answer(source: string, given: Partial<Coverage>): Coverage {
  const sourceId = asId('source', source);
  return {
    ...{ id: coverageId(QUIP, HOME, sourceId), subject: QUIP, vantageId: HOME, sourceId },
    ...{ state: 'silent', counted: true, inPart: false, rule: { id: 'x', version: 1 }, reason: 'not-found' },
    ...{ judged: { from: START, to: END }, looks: { ...NO_LOOKS, seen: 9 }, readShare: 1, firstSeen: null },
    ...{ bestRank: null, minutesOnList: null, voices: 0, items: [] },
    ...given,
  };
}

it('makes one gap of a bulletin that was collected twice', () => {
  const item = { itemId: makeId('item', 'a'), captureId: makeId('capture', 'a') };
  const coverages = [
    answer('bulletin', {}),
    answer('bulletin-second', { counted: false }),
    answer('paper', { state: 'covered', voices: 1, items: [item] }),
  ];
  const gaps = findGaps(coverages, { named: true, voiceOf: (id) => id });
  expect(gaps.map(({ here, rule }) => [here, rule.id])).toEqual([
    [coverages[0]?.id, 'gap/silent-among-its-own'],
  ]);
});
