import { expect, it } from 'vitest';
import { Keep } from './keep.ts';

const bytes = (length: number) => new Uint8Array(length);

it('makes a thing once for all who ask while it is being made, and for all after', async () => {
  const keep = new Keep(1_000);
  let made = 0;
  const make = async () => {
    made += 1;
    await new Promise((resolve) => setImmediate(resolve));
    return bytes(10);
  };
  await Promise.all([keep.getOr('a', make), keep.getOr('a', make), keep.getOr('a', make)]);
  await keep.getOr('a', make);
  expect(made).toBe(1);
});

it('keeps that nothing could be made, and not that making failed', async () => {
  const keep = new Keep(1_000);
  let tried = 0;
  const nothing = () => Promise.resolve((tried++, null));
  expect([await keep.getOr('a', nothing), await keep.getOr('a', nothing)]).toEqual([null, null]);
  expect(tried).toBe(1);
  await expect(keep.getOr('b', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(await keep.getOr('b', () => Promise.resolve(bytes(1)))).toHaveLength(1);
});

it('forgets what was asked for longest ago', async () => {
  const keep = new Keep(25);
  const made: string[] = [];
  const ask = (key: string) => keep.getOr(key, () => Promise.resolve((made.push(key), bytes(10))));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
