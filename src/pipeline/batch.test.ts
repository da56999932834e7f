import { expect, it, vi } from 'vitest';
import { asId, instant, lookId, type Look } from '../domain/index.ts';
import { looksOf, saveObservatory } from '../store/index.ts';
import { inWorkshop, scratchFolder } from '../../test/scratch.ts';
import { Batch, noRows, type Rows } from './batch.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const YAML = `lacuna: 1
name: Harbour
vantages: [{ id: all, name: All }]
sources: [{ id: a, vantage: all, connector: feed, address: 'https://paper.example/' }]
`;

const rowsOf = (source: string, number: number): Rows => {
  const at = instant(number * 1000);
  const key = {
    sourceId: asId('source', source),
    kind: 'list',
    subject: 'x',
    span: { from: at, to: at },
  } as const;
  const look: Look = { ...key, id: lookId(key), outcome: 'empty', reason: '', detail: '', captureId: null };
  return { ...noRows(), looks: [look] };
};

/** Eight at once, each adding and writing rows of its own, some of a source that the store does not know. */
async function addAtOnce(batch: Batch, unknown: readonly number[]): Promise<void> {
  const hands = Array.from({ length: 8 }, async (_, hand) => {
    for (let turn = 0; turn < 10; turn += 1) {
      const number = turn * 8 + hand;
      await batch.add(rowsOf(unknown.includes(number) ? 'nobody' : 'a', number));
      await batch.flush();
    }
  });
  await Promise.allSettled(hands);
}

it('keeps what several add at once, and never swallows a write that failed', async () => {
  const folder = scratchFolder({ 'observatory.yaml': YAML });
  await inWorkshop(folder, async ({ store, archive, observatory }) => {
    await saveObservatory(store, observatory);
    const batch = new Batch(store, archive);
    await addAtOnce(batch, []);
    await batch.done();
    expect(await looksOf(store, asId('source', 'a'))).toHaveLength(80);
    for (const number of [0, 7, 8, 37, 71, 79]) {
      const broken = new Batch(store, archive);
      await addAtOnce(broken, [number]);
      await expect(broken.done()).rejects.toThrow(/foreign key/);
    }
  });
});
