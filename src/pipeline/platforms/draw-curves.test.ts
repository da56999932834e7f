import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { plazaSeed, type PlazaSeed } from '../../../test/seeds/plaza.ts';
import { hours } from '../../../test/seeds/plaza-file.ts';
import { loadCurves, platformRevision } from '../../store/index.ts';
import { createWeb } from '../../web/index.ts';
import { curveSettings, drawCurves, keepCurves } from './draw-curves.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let seed: PlazaSeed;
beforeAll(async () => {
  seed = await plazaSeed();
});
afterAll(() => seed.close());

const keep = async (signal = new AbortController().signal) =>
  keepCurves(seed.store, seed.observatory, { now: hours(200), signal });
const drawnFor = async () => (await loadCurves(seed.store))?.drawing;
const page = async () => (await createWeb(seed).request('http://127.0.0.1/platforms/disappearance')).text();

it('keeps the curves that a page would draw, and says of what', async () => {
  await keep(AbortSignal.abort());
  expect(await loadCurves(seed.store)).toBeNull();
  const atOnce = await page();
  await keep();
  const held = await loadCurves(seed.store);
  expect(held?.platforms).toEqual(await drawCurves(seed.store, seed.observatory));
  expect(held?.platforms[0]?.told.curves.length).toBeGreaterThan(1);
  expect(held?.drawing).toMatchObject({
    revision: await platformRevision(seed.store),
    settings: curveSettings(seed.observatory),
    drawn: hours(200),
  });
  const kept = await page();
  expect(kept).toContain('Drawn by the pass of');
  expect(atOnce).not.toContain('Drawn by the pass of');
  const figures = (text: string) => text.match(/<figure class="curve">.*?<\/figure>/gs);
  expect(figures(kept)).toEqual(figures(atOnce));
});

it('takes over what has the same numbers, and no curve of other settings', async () => {
  const held = (await loadCurves(seed.store))?.platforms ?? [];
  const marked = held.map((one) => ({ ...one, told: { ...one.told, comparisons: [] } }));
  expect((await drawCurves(seed.store, seed.observatory, marked))[0]?.told.comparisons).toEqual([]);
  const others = marked.map((one) => ({ ...one, inputs: 'other' }));
  expect((await drawCurves(seed.store, seed.observatory, others))[0]?.told.comparisons).toHaveLength(1);
  const [probe] = seed.observatory.probes;
  if (probe === undefined) throw new Error('expected a probe');
  const matches = Object.assign(() => true, { written: 'other' });
  const changed = { ...seed.observatory, probes: [{ ...probe, matches }] };
  expect(curveSettings(changed)).not.toBe(curveSettings(seed.observatory));
  expect((await drawnFor())?.settings).toBe(curveSettings(seed.observatory));
});

it('draws few posts anew where something changed after the pass, and the next pass keeps that', async () => {
  await seed.store.db.updateTable('disappearance').set({ visits: 77 }).execute();
  expect((await drawnFor())?.revision).not.toBe(await platformRevision(seed.store));
  expect(await page()).not.toContain('Drawn by the pass of');
  await keep();
  expect((await drawnFor())?.revision).toBe(await platformRevision(seed.store));
  expect(await page()).toContain('Drawn by the pass of');
});
