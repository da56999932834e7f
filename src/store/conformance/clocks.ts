import { expect, test } from 'vitest';
import { clockId, makeId, togetherId } from '../../domain/index.ts';
import { loadClocks, loadTogether, saveClocks, saveObservatory, undoClock, type Store } from '../index.ts';
import * as given from './data.ts';

const PICTURE = makeId('picture', 'the hall');
const RELEASE = makeId('release', 'the album');
const REGION = { left: 0.4, top: 0.05, right: 0.48, bottom: 0.16 };

const word = { because: 'over the door 门上', by: 'Ione Marsh' };
const clockOf = (shows: string, minute: number, day: string | null) => {
  const said = { ...word, pictureId: PICTURE, region: REGION, shows, day, zone: 'Asia/Seoul' };
  const clock = { ...said, at: given.minutes(minute) };
  return { ...clock, id: clockId(clock) };
};
const FIRST = clockOf('14:05', 1, '2031-05-03');
const SECOND = clockOf('14:10-14:20', 2, null);
const set = { ...word, releaseId: RELEASE, at: given.minutes(3) };
const TOGETHER = { ...set, id: togetherId(set) };

/** What people say of clocks is kept once each, outlives what it speaks of, and goes by a word. */
export function testClocks(store: () => Store): void {
  test('gives clocks back that people read, each once, and takes them back by a word', async () => {
    await saveClocks(store(), { clocks: [SECOND, FIRST, FIRST], together: [TOGETHER] });
    await saveClocks(store(), { clocks: [FIRST], together: [TOGETHER] });
    expect(await loadClocks(store())).toEqual([FIRST, SECOND]);
    expect(await loadClocks(store(), [PICTURE])).toHaveLength(2);
    expect(await loadClocks(store(), [makeId('picture', 'another')])).toEqual([]);
    expect(await loadClocks(store(), [])).toEqual([]);
    expect(await loadTogether(store(), RELEASE)).toEqual([TOGETHER]);
    expect(await loadTogether(store(), makeId('release', 'another'))).toEqual([]);
    await saveObservatory(store(), { ...given.OBSERVATORY, sources: [], events: [] });
    expect(await undoClock(store(), FIRST.id)).toBe(true);
    expect(await undoClock(store(), FIRST.id)).toBe(false);
    expect(await undoClock(store(), TOGETHER.id)).toBe(true);
    expect([await loadClocks(store()), await loadTogether(store())]).toEqual([[SECOND], []]);
  });
}
