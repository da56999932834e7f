import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodedLikeness, type Encoded } from './encoded.ts';
import type { Groupable } from './groupable.ts';
import { nearInMeaning } from './near-in-meaning.ts';
import { from, sampleItem, titlesOf } from './sample-items.ts';
import { findStories } from './stories.ts';

const SCALE = { name: 'planted', enough: 0.88, unrelated: 0.8 };
const DIMENSIONS = 64;

/** A seeded random vector of length 1. */
function randomVector(seed: number, dimensions = DIMENSIONS): Float32Array {
  let state = seed * 2654435761 + 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  };
  return toLength1(Float32Array.from({ length: dimensions }, () => next() + next() + next()));
}

function toLength1(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((part) => part / length);
}

/** Vectors as E5 gives them: any two have a cosine of about .8, two of one event `cosine`. */
function about(event: number, { cosine = 0.94, text = 0, dimensions = DIMENSIONS } = {}): Encoded {
  const [common, topic, own] = [
    randomVector(1, dimensions),
    randomVector(event, dimensions),
    randomVector(text, dimensions),
  ];
  const shares = [Math.sqrt(0.8), Math.sqrt(cosine - 0.8), Math.sqrt(1 - cosine)] as const;
  const vector = common.map(
    (part, at) => shares[0] * part + shares[1] * (topic[at] ?? 0) + shares[2] * (own[at] ?? 0),
  );
  return { vector: toLength1(vector), scale: SCALE };
}

/** Invented headlines in two languages that no dictionary of ours knows. */
const item = (title: string, language: string, encoded: Encoded | null, paper: string): Groupable => ({
  ...sampleItem(title, { ...from(paper), language, at: '2031-05-04T08:00:00Z' }),
  encoded,
});
const GEORGIAN = 'წყალდიდობამ ხიდი წაიღო';
const AMHARIC = 'ጎርፍ ድልድዩን ወሰደ';
const OTHER = 'ახალი თეატრი გაიხსნა';

describe('two languages that no dictionary knows', () => {
  const pair = [
    item(GEORGIAN, 'ka', about(7, { text: 101 }), 'a'),
    item(AMHARIC, 'am', about(7, { text: 102 }), 'b'),
    item(OTHER, 'ka', about(8, { text: 103 }), 'c'),
  ];

  it('share a story by their vectors, and the reason says so', () => {
    const stories = findStories(pair, []);
    expect(titlesOf(stories, pair)).toEqual([[AMHARIC, GEORGIAN].sort()]);
    expect(stories[0]?.members.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/^near in meaning \(encoder planted: 0\.9\d\); 4 May$/),
    );
  });

  it('share none without them', () => {
    expect(
      findStories(
        pair.map((one) => ({ ...one, encoded: null })),
        [],
      ),
    ).toEqual([]);
  });

  it('share none days apart, or where only one has a vector', () => {
    const late = pair.map((one, at) => (at === 1 ? { ...one, at: '2031-05-09T08:00:00.000Z' } : one));
    expect(findStories(late as Groupable[], [])).toEqual([]);
    expect(
      findStories(
        pair.map((one, at) => (at === 1 ? { ...one, encoded: null } : one)),
        [],
      ),
    ).toEqual([]);
  });
});

it('within a language vectors say nothing: an encoder finds any two floods alike', () => {
  const items = [
    item(GEORGIAN, 'ka', about(7, { text: 101 }), 'a'),
    item(OTHER, 'ka', about(7, { text: 102 }), 'b'),
  ];
  expect(findStories(items, [])).toEqual([]);
});

it('other actors part what an encoder finds near', () => {
  const encoded = [about(7, { text: 101 }), about(7, { text: 102 })];
  const [a, b] = encoded;
  const leaders = [
    item('Trump meets Takaichi', 'en', a ?? null, 'a'),
    item('特朗普会见习近平', 'zh', b ?? null, 'b'),
  ];
  expect(findStories(leaders, [])).toEqual([]);
});

it('likeness grows from nothing at "unrelated" to 1 at "enough", and never below 0', () => {
  const at = (cosine: number): number => {
    const unit = (vector: number[], tongue: string) => ({
      tongue,
      encoded: { vector: Float32Array.from(vector), scale: SCALE },
    });
    return encodedLikeness(unit([1, 0], 'ka'), unit([cosine, Math.sqrt(1 - cosine ** 2)], 'am'));
  };
  expect([0.88, 0.84, 0.8].map((cosine) => Math.round(100 * at(cosine)) / 100)).toEqual([1, 0.5, 0]);
  fc.assert(fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (cosine) => at(cosine) >= 0));
});

it('finds among thousands of vectors nearly all that comparing every pair finds', () => {
  const units = Array.from({ length: 3000 }, (_, at) => ({
    tongue: at % 2 === 0 ? 'ka' : 'am',
    encoded: about(1000 + Math.floor(at / 2), { cosine: 0.9, text: 10_000 + at, dimensions: 384 }),
  }));
  const near = nearInMeaning(units);
  const partners = units.flatMap((_, at) => (at % 2 === 1 && at >= 1000 ? [at] : []));
  const found = partners.filter((at) => near(at, () => true).includes(at - 1));
  expect(found.length / partners.length).toBeGreaterThan(0.97);
  expect(near(1, (earlier) => earlier > 0)).toEqual([]);
  expect(Math.max(...partners.slice(0, 50).map((at) => near(at, () => true).length))).toBeLessThanOrEqual(16);
});
