import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { asId, type Look } from '../../domain/index.ts';
import {
  heldCaptures,
  linkPictures,
  looksOf,
  replaceJudgements,
  saveCollected,
  visitsOf,
  type Store,
} from '../index.ts';
import * as given from './data.ts';
import { items, save } from './shortcuts.ts';

const LANTERNA = asId('source', 'lanterna');

/** Hostile input, refused rows, and transactions that stay whole. */
export function testStrangers(store: () => Store): void {
  test('accepts what strangers write: NUL, half pairs, endless addresses, times before year 1', async () => {
    const long = `https://lanterna.example/${'x'.repeat(20_000)}`;
    const title = 'a\u0000b\ud800c\\u0000 \udfffd 🗼';
    const odd = { ...given.listing(title, 0), address: long };
    const batch = given.batch(0);
    const early = { ...given.look(0), span: { from: given.minutes(-1_066_800_000), to: given.minutes(0) } };
    expect(early.span.from).toBe('0002-12-30T16:00:00.000Z');
    const before = {
      ...early,
      id: given.look(7).id,
      span: { ...early.span, from: given.minutes(-1_100_000_000) },
    };
    const far = {
      ...early,
      id: given.look(8).id,
      span: { ...early.span, from: given.minutes(-4_000_000_000) },
    };
    await saveCollected(store(), {
      ...batch,
      looks: [given.look(0), { ...early, id: given.look(6).id }, before, far],
      items: [...batch.items, odd],
    });
    await linkPictures(store(), []);
    expect((await items(store())).find((item) => item.id === odd.id)).toEqual({
      ...odd,
      title: 'a\ufffdb\ufffdc\\u0000 \ufffdd 🗼',
    });
    const spans = (await looksOf(store(), LANTERNA)).map((look) => look.span.from);
    expect(spans).toEqual([
      '-004711-01-01T00:00:00.000Z',
      before.span.from,
      early.span.from,
      given.minutes(0),
    ]);
    expect(await items(store())).toHaveLength(21);
  });

  test('writes a batch whole or not at all, and refuses words outside the vocabulary', async () => {
    const good = given.batch(0);
    const bad = { ...given.look(1), captureId: given.capture(0).id, outcome: 'vanished' } as unknown as Look;
    await expect(saveCollected(store(), { ...good, looks: [given.look(0), bad] })).rejects.toMatchObject({
      code: '23514',
      constraint: 'look_outcome_words',
    });
    expect(await heldCaptures(store(), [given.capture(0).id])).toEqual(new Set());
    await expect(save(store(), { looks: [given.look(3)] })).rejects.toMatchObject({ code: '23503' });
    const wrong = { ...given.judgements(0).coverage[0], inPart: true } as ReturnType<
      typeof given.judgements
    >['coverage'][number];
    await expect(
      replaceJudgements(store(), { coverage: [wrong], gaps: [], findings: [] }),
    ).rejects.toMatchObject({ code: '23514' });
    await saveCollected(store(), good);
    expect(await looksOf(store(), LANTERNA)).toHaveLength(1);
  });

  test('a read beside a transaction sees nothing of it', async () => {
    let beside = Promise.resolve({ today: -1, total: -1 });
    const writing = store()
      .db.transaction()
      .execute(async (trx) => {
        await trx.insertInto('visit').values({ path: '/a', day: '2031-05-01', count: 7 }).execute();
        beside = visitsOf(store(), '/a', '2031-05-01');
        await sleep(50);
        throw new Error('undone');
      });
    await expect(writing).rejects.toThrow('undone');
    expect(await beside).toEqual({ today: 0, total: 0 });
  });
}
