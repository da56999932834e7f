import { expect, it } from 'vitest';
import { asId, instant, lookId, makeId, type Look } from '../domain/index.ts';
import { healthOf } from './index.ts';
import { at, END, everyHour, listing, looksOf, sourceOf, START } from './sample-evidence.ts';
import { firstSeenOf, minutesOnList, wasThere, type Covering, type Seen } from './sighting.ts';
import { showingOf } from './versions.ts';

const covering = (seen: readonly Seen[], rest: Partial<Covering> = {}): Covering => {
  const item = listing('list', '港角会晤');
  return { item, voice: 'v', seen, without: null, told: null, captureId: item.captureId, ...rest };
};

const seenBy = ({ id, kind, span, captureId }: Look): Seen => ({
  ...{ lookId: id, kind, span, captureId },
  ...{ rank: 1, versionId: null },
});

it('counts the minutes on two lists at once only once, and none beyond the judged time', () => {
  const looks = everyHour(0, 96).flatMap((h) =>
    ['a', 'b'].map((subject): Look => {
      const span = { from: at(h), to: at(h) };
      const key = { sourceId: asId('source', 'list'), kind: 'list' as const, subject, span };
      return { ...key, id: lookId(key), outcome: 'seen', reason: '', detail: '', captureId: null };
    }),
  );
  const health = healthOf(sourceOf('list'), looks);
  const whole = { from: START, to: END };
  expect(minutesOnList([covering(looks.slice(0, 48).map(seenBy))], health, whole)).toBe(24 * 60);
  expect(minutesOnList([covering(looks.map(seenBy))], health, whole)).toBe(96 * 60);
});

it('first saw what stands on a page when the page was read, not when its title stood on a list', () => {
  const title = { id: makeId('version', 't'), detail: 'title' as const, shows: false };
  const full = { id: makeId('version', 'f'), detail: 'full' as const, shows: true };
  const [poll, page] = [looksOf('list', [24]), looksOf('list', [72])].map((looks) => looks.map(seenBy)[0]);
  if (!poll || !page) throw new Error('expected two looks');
  const seen: Seen[] = [
    { ...poll, versionId: title.id },
    { ...page, kind: 'page', versionId: full.id },
  ];
  const health = healthOf(sourceOf('list'), looksOf('list', [12, 24]));
  const first = firstSeenOf([covering([], showingOf(seen, [title, full]))], health);
  expect(first).toEqual({ after: at(12), at: at(72) });
});

it('takes a claim to the month for any moment of it', () => {
  const published = {
    ...{ text: 'May 2031', instant: instant('2031-05-01T00:00:00Z'), precision: 'month' as const },
    ...{ zone: 'none' as const, from: 'coded' as const, doubt: null },
  };
  const page = covering([], { item: { ...listing('press', 'x'), published } });
  const sample = { ...sourceOf('press'), census: false };
  expect(firstSeenOf([page], healthOf(sample, []))?.at).toBe('2031-05-31T23:59:59.999Z');
  expect(wasThere(page, { from: START, to: END }, true)).toBe(true);
  expect(
    wasThere(page, { from: instant('2031-06-01T00:00:00Z'), to: instant('2031-06-02T00:00:00Z') }, true),
  ).toBe(false);
});

it('ends a month where it ends in the zone it was claimed in', () => {
  const published = {
    ...{ text: '2031年11月', instant: instant('2031-10-31T16:00:00Z'), precision: 'month' as const },
    ...{ zone: 'assumed' as const, from: 'visible' as const, doubt: null },
  };
  const page = covering([], { item: { ...listing('press', 'x'), published } });
  const first = firstSeenOf([page], healthOf({ ...sourceOf('press'), census: false }, []));
  expect(first?.at).toBe('2031-11-30T15:59:59.999Z');
});
