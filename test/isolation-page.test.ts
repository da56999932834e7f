import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { judgeProbes } from '../src/pipeline/platforms/judge-probes.ts';
import { createWeb } from '../src/web/index.ts';
import { consent, serve, stay, yaml, type World } from './isolated-world.ts';
import { inWorkshop, scratchFolder } from './scratch.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });
// Only the clock is given; timers, sockets and the database are real.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2031-05-06T08:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const hidden: World = (words) =>
  ['radio', 'joke'].every((word) => words.includes(word)) ? 'empty' : 'shown';

type Twin = {
  readonly isolations: readonly {
    readonly status: string;
    readonly outcome: { readonly combinations: readonly (readonly string[])[] };
    readonly steps: readonly { readonly state: string; readonly searches: readonly unknown[] }[];
  }[];
};

it('shows every step beside its controls, what they come to and by which rule, in three languages and as data', async () => {
  const { host, asked } = await serve(hidden);
  const folder = scratchFolder({ 'observatory.yaml': yaml(host, { query: 'radio echo joke' }) });
  await inWorkshop(folder, async (workshop) => {
    const plan = await consent(workshop);
    await stay(workshop);
    const { store, observatory } = workshop;
    await judgeProbes(store, observatory);
    const app = createWeb({ store, observatory, readBody: async () => Promise.resolve(new Uint8Array()) });
    const get = async (path: string): Promise<string> =>
      (await app.request(`/platforms/probes/${path}`)).text();

    const twin = JSON.parse(await get('clip.json')) as Twin;
    const [held] = twin.isolations;
    expect(held).toMatchObject({ status: 'done', outcome: { combinations: [['radio', 'joke']] } });
    const steps = held?.steps ?? [];
    expect(steps.every(({ state, searches }) => state === 'counted' && searches.length === 4)).toBe(true);

    // A row a search; the probe's own round has four of its own.
    const rows = (await get('clip.csv')).split('\n').filter((row) => row.startsWith(plan.id));
    expect(rows).toHaveLength(steps.length * 4);
    expect(rows.length + 4).toBe(asked.length);

    for (const [tongue, doubt, answer] of [
      ['en', 'longer queries find less', 'results'],
      ['zh', '较长的检索本来就找到得更少', '有结果'],
      ['ko', '긴 검색어는 본래 덜', '결과 있음'],
    ] as const) {
      const page = await get(`clip?lang=${tongue}`);
      const section = page.slice(page.indexOf(`id="${plan.id}"`));
      for (const words of [doubt, answer, 'isolation/combination-without-notice', plan.hash, 'Ione Marsh'])
        expect(section).toContain(words);
      expect(section.match(/<tr/g)?.length).toBeGreaterThan(steps.length);
    }
  });
});
