import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant, type PictureId, type Voice } from '../domain/index.ts';
import { inOrder, type Groupable } from './groupable.ts';
import { from, sampleItem } from './sample-items.ts';
import { makeVoiceStream } from './voice-stream.ts';
import { findVoices } from './voices.ts';

const TEXT =
  'The two delegations met at the old harbour on Friday morning and agreed to reopen the night ferry, which had not sailed for eleven years. Officials said that tickets would cost no more than a bus ride, and that the first boat would leave before the end of the month if the weather allowed it.';
const OTHER =
  'A lighthouse that had stood dark since the storm was lit again by schoolchildren, who had gathered coins for two winters to pay for the lamp. The keeper, who is ninety, climbed the stairs once more and said that he could see the mountains on the other side of the strait.';

const day = (number: number): string => instant(Date.UTC(2031, 0, 1 + number));

const anyItem = fc.record({
  title: fc.constantFrom('', '两国元首会晤结束', 'Ferry sails again after eleven years', 'Lamp', 'Gull'),
  body: fc.constantFrom('', TEXT, TEXT.slice(0, 200), `${OTHER} ${TEXT}`, OTHER),
  source: fc.constantFrom('a', 'b', 'c'),
  outlet: fc.constantFrom(null, 'Gull', 'Northern Wire'),
  day: fc.integer({ min: 0, max: 80 }),
  address: fc.constantFrom(null, 'https://gull.example/1', 'https://tern.example/2'),
  sourceLink: fc.constantFrom(null, 'https://gull.example/1', 'https://tern.example/2'),
  leaning: fc.constantFrom(null, { dependency: 'wire', of: 'Northern Wire' } as const),
  codes: fc.constantFrom([], ['quip']),
});

function itemsOf(
  drafts: readonly (typeof anyItem extends fc.Arbitrary<infer Draft> ? Draft : never)[],
): Groupable[] {
  return drafts.map(({ day: number, source, ...draft }, index) => ({
    ...sampleItem(draft.title, { ...from(source), ...draft, at: day(number) }),
    id: `item_${index}` as Groupable['id'],
  }));
}

test('however items are cut into chunks and voices closed on the way, the voices are the same', () => {
  fc.assert(
    fc.property(
      fc.array(anyItem, { maxLength: 14 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 14, maxLength: 14 }),
      (drafts, cuts) => {
        const items = inOrder(itemsOf(drafts));
        const stream = makeVoiceStream();
        const told: Voice[] = [];
        for (let at = 0, chunk = 0; at < items.length; chunk += 1) {
          const next = items.slice(at, at + (cuts[chunk] ?? 1));
          if (next[0] !== undefined) told.push(...stream.close(next[0].at));
          stream.take(next.toReversed());
          at += next.length;
        }
        told.push(...stream.finish());
        const inOrderOfId = (voices: typeof told) => voices.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(inOrderOfId(told)).toEqual(inOrderOfId([...findVoices(items)]));
      },
    ),
    { numRuns: 150 },
  );
});

test('every chain ends, at the origin of its voice or where nothing tells', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 14 }), (drafts) => {
      for (const { members, originId } of findVoices(itemsOf(drafts))) {
        const sources = new Map(members.map((member) => [member.itemId, member.from]));
        expect(sources.get(originId)).toBeNull();
        for (const { itemId, from: source, by } of members) {
          expect(by === null).toBe(source === null);
          let steps = 0;
          for (let here = source; here !== null; here = sources.get(here) ?? null) {
            expect(here).not.toBe(itemId);
            steps += 1;
            expect(steps).toBeLessThan(members.length);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('the key of a voice is known as soon as it is one, and stays that of its earliest item', () => {
  const [first, second, third] = [0, 1, 2].map((number) =>
    sampleItem('Ferry returns', { ...from(`s${number}`), body: TEXT, at: day(number) }),
  );
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('expected three items');
  const stream = makeVoiceStream();
  stream.take([first]);
  expect(stream.voiceOf(first.id)).toBe(first.id);
  stream.take([second, first]);
  const key = stream.voiceOf(first.id);
  expect(key).not.toBe(first.id);
  expect(stream.voiceOf(second.id)).toBe(key);
  stream.take([third]);
  expect(stream.voiceOf(third.id)).toBe(key);
  expect(stream.close(instant(day(32)))).toEqual([]);
  const [voice] = stream.close(instant(day(33)));
  expect(voice?.id).toBe(key);
  expect(voice?.members).toHaveLength(3);
  expect(stream.voiceOf(third.id)).toBe(third.id);
  expect(stream.finish()).toEqual([]);
});

test('a source link is followed back and forward, thirty days at most', () => {
  const page = sampleItem('Quip', { ...from('a'), address: 'https://tide.example/quip', at: day(40) });
  const link = (number: number) =>
    sampleItem(`What he said on day ${number}`, {
      ...from('b'),
      sourceLink: 'https://tide.example/quip',
      at: day(number),
    });
  const items = [page, link(10), link(70), link(9), link(71)];
  const [voice, ...others] = findVoices(items);
  expect(others).toEqual([]);
  expect(voice?.originId).toBe(page.id);
  expect(voice?.members.map(({ itemId }) => itemId)).toEqual([link(10).id, page.id, link(70).id]);
  expect(voice?.members.map(({ by }) => by)).toEqual(['source-link', null, 'source-link']);
});

test('posts of one picture without a text are one voice; the picture beside two texts makes none', () => {
  const picture = (title: string, source: string, body = ''): Groupable =>
    sampleItem(title, {
      ...from(source),
      body,
      kind: 'post',
      address: `https://${source}.example/1`,
      outlet: 'Gull',
      pictures: [
        {
          address: `https://${source}.example/1.jpg`,
          ...{ caption: null, credit: null, alt: null, role: 'photograph' },
          pictureId: 'picture_harbour' as PictureId,
        },
      ],
    });
  const posts = [picture('', 'a'), picture('Gull', 'b')];
  const articles = [picture('Ferry returns', 'c', TEXT), picture('Lamp is lit', 'd', OTHER)];
  const [voice, ...others] = findVoices([...posts, ...articles]);
  expect(others).toEqual([]);
  expect(voice?.members.map(({ itemId }) => itemId).sort()).toEqual(posts.map(({ id }) => id).sort());
  expect(voice?.members.filter(({ by }) => by === 'same-picture')).toHaveLength(1);
});
