import { expect, it } from 'vitest';
import { instant, makeId, type Block } from '../domain/index.ts';
import type { VersionLine } from '../store/pages/index.ts';
import { editedVersions } from './version-edits.ts';

const version = (hour: number, text: string, over: Partial<VersionLine> = {}): VersionLine => ({
  id: makeId('version', String(hour), text),
  detail: 'full',
  title: 'The pier',
  blocks: text.split('\n').map((line): Block => ({ type: 'paragraph', text: line })),
  ...{ pictures: [], entries: [], published: null, changed: null, cut: null },
  first: instant(Date.UTC(2031, 4, 8, hour)),
  last: instant(Date.UTC(2031, 4, 8, hour, 30)),
  captureId: makeId('capture', String(hour)),
  ...over,
});

it('shows no wording that differs only in what differs at every look, and stretches the time of the one before', () => {
  const shown = editedVersions(
    [
      version(8, 'Two piles broke.\n12 views'),
      version(9, 'Two piles broke.\n4,031 views\nRelated: boats'),
      version(10, 'Nine piles broke.\n9,100 views'),
    ],
    'en',
  );
  expect(
    shown.map(({ version: one, edits }) => [one.first.slice(11, 16), one.last.slice(11, 16), edits.length]),
  ).toEqual([
    ['08:00', '09:30', 0],
    ['10:00', '10:30', 1],
  ]);
  expect(shown[1]?.edits[0]).toMatchObject({
    kind: 'sentence-edited',
    before: 'Two piles broke.',
    after: 'Nine piles broke.',
  });
});

it('compares a summary with a summary, a cut text with a cut one, and a whole text with the whole one before', () => {
  const shown = editedVersions(
    [
      version(7, 'Two piles …', { detail: 'entry' }),
      version(8, 'Two piles broke. Nobody was hurt.'),
      version(9, 'Two piles broke.', { cut: 'paywall' }),
      version(10, 'Two piles broke. Nobody was hurt. All went home.'),
    ],
    'en',
  );
  expect(
    shown.map(({ before, edits }) => [before?.first.slice(11, 13) ?? null, edits.map(({ kind }) => kind)]),
  ).toEqual([
    [null, []],
    [null, []],
    [null, []],
    ['08', ['sentence-added']],
  ]);
});

it('compares the latest of a page that changes at every look', () => {
  const many = Array.from({ length: 100 }, (_, n) => version(n, 'One more line. '.repeat(n + 1)));
  expect(editedVersions(many, 'en')).toHaveLength(40);
});
