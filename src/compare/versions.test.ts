import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId, type ItemDetail } from '../domain/index.ts';
import { at } from './sample-evidence.ts';
import type { Seen } from './sighting.ts';
import { showingOf, type VersionAnswer } from './versions.ts';

const version = (name: string, detail: ItemDetail, shows: boolean): VersionAnswer => ({
  id: makeId('version', name),
  detail,
  shows,
});

/** Looks an hour apart, each of which saw the version named; '-' where it is not known which. */
const seenAs = (names: readonly string[]): Seen[] =>
  names.map((name, hour) => ({
    lookId: makeId('look', hour),
    kind: 'list',
    span: { from: at(hour), to: at(hour) },
    rank: null,
    captureId: makeId('capture', hour),
    versionId: name === '-' ? null : makeId('version', name),
  }));

const hoursOf = (seen: readonly Seen[]) => seen.map(({ span }) => span.from);

const TITLE = version('title', 'title', false);
const PLAIN = version('plain', 'full', false);
const ECHO = version('echo', 'full', true);

describe('an edited item', () => {
  it('shows an element from the edit that brought it', () => {
    const showing = showingOf(seenAs(['title', 'plain', 'title', 'echo', 'title']), [TITLE, PLAIN, ECHO]);
    expect(hoursOf(showing.seen)).toEqual([at(3), at(4)]);
    expect(showing.without).toBe(at(1));
    expect(showing.told?.captureId).toBe(makeId('capture', 3));
  });

  it('shows it until the edit that took it away, and again when it comes back', () => {
    const showing = showingOf(seenAs(['echo', 'title', 'plain', 'title', 'echo', '-']), [TITLE, PLAIN, ECHO]);
    expect(hoursOf(showing.seen)).toEqual([at(0), at(1), at(4), at(5)]);
    expect(showing.without).toBeNull();
  });

  it('had it in the body when only its title had been seen', () => {
    const showing = showingOf(seenAs(['title', 'title', 'echo']), [TITLE, ECHO]);
    expect(hoursOf(showing.seen)).toEqual([at(0), at(1), at(2)]);
    expect([showing.without, showing.told?.captureId]).toEqual([null, makeId('capture', 2)]);
  });

  it('is told by its title, where the title says it and a later one does not', () => {
    const loud = version('loud', 'title', true);
    const showing = showingOf(seenAs(['loud', 'title', 'plain']), [loud, TITLE, PLAIN]);
    expect(hoursOf(showing.seen)).toEqual([at(0)]);
  });

  it('shows an element somewhere whenever one of its versions was seen with it, and nowhere it was seen without', () => {
    const all = [TITLE, PLAIN, ECHO];
    fc.assert(
      fc.property(fc.array(fc.constantFrom('title', 'plain', 'echo', '-'), { maxLength: 12 }), (names) => {
        const { seen } = showingOf(seenAs(names), all);
        const kept = new Set(hoursOf(seen));
        if (!names.includes('echo')) return seen.length === names.length;
        return names.every((name, hour) =>
          name === 'echo' ? kept.has(at(hour)) : name !== 'plain' || !kept.has(at(hour)),
        );
      }),
    );
  });
});
