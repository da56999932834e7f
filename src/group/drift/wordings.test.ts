import { expect, test } from 'vitest';
import { from, sampleItem } from '../sample-items.ts';
import { findDrift } from './index.ts';
import { findWordings } from './wordings.ts';

const said = (name: string, hour: string, body: string, over: Parameters<typeof sampleItem>[1] = {}) =>
  sampleItem('The pier of Selm', {
    ...{ ...from(name), at: `2031-05-08T${hour}:00:00Z`, body, address: `https://${name}.example/pier` },
    ...over,
  });

const wire = said('wire', '08', 'The pictures of the pier could not be found.', { outlet: 'Northern Wire' });
const copy = said('copy', '09', 'The pictures of the pier could not be found.');
const lantern = said('lantern', '10', 'The pictures of the pier were quickly removed.', {
  leaning: { dependency: 'wire', of: 'Northern Wire' },
});
const blog = said('blog', '11', 'The pictures of the pier were censored.', {
  sourceLink: 'https://www.lantern.example/pier?utm_source=x',
});

test('keeps each wording once, with the one it says it was made from, in whatever order members come', () => {
  const { texts, sameWording } = findWordings([blog, copy, lantern, wire]);
  expect(texts.map(({ id, leansOn }) => [id, leansOn])).toEqual([
    [wire.id, null],
    [lantern.id, wire.id],
    [blog.id, lantern.id],
  ]);
  expect(sameWording).toBe(1);
});

test('names the wording that stands for a copy where the copy is the one that is named', () => {
  const { texts } = findWordings([
    wire,
    copy,
    said('late', '12', 'No pictures.', { sourceLink: copy.address }),
  ]);
  expect(texts.at(-1)?.leansOn).toBe(wire.id);
});

test('takes neither of two that lean on one absent text for the origin of the other', () => {
  const leaning = { dependency: 'wire', of: 'Absent Wire' } as const;
  const { texts } = findWordings([
    said('one', '08', 'The pier held.', { leaning }),
    said('two', '09', 'The pier broke.', { leaning }),
  ]);
  expect(texts.map(({ leansOn }) => leansOn)).toEqual([null, null]);
});

test('gives what the search for drift needs to follow a claim to its first wording', () => {
  const { texts } = findWordings([blog, lantern, wire]);
  const [trace] = findDrift(texts).traces;
  expect(trace?.wordings.map(({ itemId }) => itemId)).toEqual([wire.id, lantern.id, blog.id]);
});
