import { describe, expect, it } from 'vitest';
import { asId, DAY, HOUR, lookId, MINUTE, shift, type Instant, type Look } from '../domain/index.ts';
import { healthOf } from './index.ts';
import {
  answerFor,
  at,
  END,
  evidenceOf,
  everyHour,
  looksOf,
  observe,
  sourceOf,
  START,
  SUMMIT,
} from './sample-evidence.ts';

const lookAt = (subject: string, from: Instant, outcome: Look['outcome'] = 'seen', to = from): Look => {
  const key = { sourceId: asId('source', 'list'), kind: 'list' as const, subject, span: { from, to } };
  return { ...key, id: lookId(key), outcome, reason: '', detail: '', captureId: null };
};

const whole = { from: START, to: END };
const hourly = { ...sourceOf('list'), every: HOUR };

describe('the read share of a source with several lists', () => {
  it('counts a list that fails, though it is asked a moment after its neighbour', () => {
    const looks = everyHour(0, 96).flatMap((h) => [
      lookAt('a', at(h)),
      lookAt('b', shift(at(h), 2000), 'refused'),
    ]);
    expect(healthOf(hourly, looks).readShare(whole)).toBe(0.5);
  });

  it('counts a third list that fails, though the other two are read at one moment', () => {
    const looks = everyHour(0, 96).flatMap((h) => [
      ...[lookAt('a', at(h)), lookAt('b', at(h))],
      lookAt('c', shift(at(h), 2000), 'refused'),
    ]);
    expect(healthOf(hourly, looks).readShare(whole)).toBeCloseTo(2 / 3);
  });

  it('takes a file a day for one list', () => {
    const looks = everyHour(0, 95).map((h) => lookAt(`day ${Math.floor(h / 24)}`, at(h)));
    expect(healthOf(hourly, looks).readShare({ from: START, to: at(95) })).toBe(1);
  });

  it('tells no list by a visit or two on the way', () => {
    const looks = [...everyHour(0, 96).map((h) => lookAt('a', at(h))), lookAt('a?page=2', at(5))];
    expect(healthOf(hourly, looks).readShare(whole)).toBe(1);
  });
});

describe('a silence', () => {
  it('does not come from three looks in four days', () => {
    const evidence = evidenceOf([observe('list', looksOf('list', [0, 24, 72])), observe('press', [])], []);
    expect(answerFor(evidence, 'rite', 'list')?.state).toBe('unseen');
    expect(answerFor(evidence, 'quip', 'list')?.state).toBe('unseen');
  });

  it('does not come from the last minute of a day that a file sums up', () => {
    const evidence = evidenceOf([observe('list', [lookAt('day', shift(END, -DAY), 'seen', END)])], []);
    const elements = SUMMIT.elements.map((one) => ({ ...one, released: shift(END, -MINUTE) }));
    const late = {
      ...evidence,
      events: [{ event: { ...SUMMIT, elements }, members: [], mayShow: new Map() }],
    };
    expect(answerFor(late, 'quip', 'list')).toMatchObject({ state: 'unseen', reason: 'too-little-time' });
  });
});
