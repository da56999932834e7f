import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

async function collect<Made>(source: AsyncIterable<Made>): Promise<Made[]> {
  const all: Made[] = [];
  for await (const one of source) all.push(one);
  return all;
}

async function* each<One>(things: readonly One[], onTaken: (one: One) => void = () => undefined) {
  for (const one of things) {
    onTaken(one);
    yield await Promise.resolve(one);
  }
}

test('keeps the order and the room, whatever takes how long and weighs how much', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ ms: fc.nat(3), weight: fc.nat(12) }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (things, most) => {
        const under = { count: 0, weight: 0, mostCount: 0, mostWeight: 0 };
        const make = async (one: (typeof things)[number]) => {
          under.count += 1;
          under.weight += one.weight;
          under.mostCount = Math.max(under.mostCount, under.count);
          if (under.count > 1) under.mostWeight = Math.max(under.mostWeight, under.weight);
          await setTimeout(one.ms);
          under.count -= 1;
          under.weight -= one.weight;
          return one;
        };
        const made = await collect(
          inOrder(each(things), make, ({ weight }) => weight, { most, heaviest: 20 }),
        );
        expect(made).toEqual(things);
        expect(under.mostCount).toBeLessThanOrEqual(most);
        expect(under.mostWeight).toBeLessThanOrEqual(20);
      },
    ),
    { numRuns: 40 },
  );
});

test('asks its source for no more than there is room for', async () => {
  let taken = 0;
  const source = each([1, 2, 3, 4, 5, 6, 7, 8], () => (taken += 1));
  const made = inOrder(
    source,
    (one) => Promise.resolve(one),
    () => 1,
    { most: 3, heaviest: 100 },
  );
  await made.next();
  expect(taken).toBe(4);
});

test('what a maker throws comes out in its turn', async () => {
  const make = (one: number) => (one === 2 ? Promise.reject(new Error('two')) : Promise.resolve(one));
  const made = inOrder(each([1, 2, 3]), make, () => 1, { most: 3, heaviest: 9 });
  expect((await made.next()).value).toBe(1);
  await expect(made.next()).rejects.toThrow('two');
});
