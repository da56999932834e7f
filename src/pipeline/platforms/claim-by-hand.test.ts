import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inWorkshop, scratchFolder } from '../../../test/scratch.ts';
import { asId, instant, type IsolationSlot } from '../../domain/index.ts';
import { loadVerdicts, saveConsent, saveIsolationPlan, saveObservatory } from '../../store/index.ts';
import { collect } from '../collect.ts';
import { QUIET } from '../progress.ts';
import type { Workshop } from '../workshop.ts';
import { loadIsolations, planOnPaper } from './isolations.ts';
import { judgeProbes } from './judge-probes.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const SAVED = asId('source', 'saved');
const START = Date.parse('2031-05-06T08:00:00Z');
const CONSENTED = instant('2031-05-05T12:00:00Z');
const NOTICE = '根据相关法律法规和政策，搜索结果未予显示。';

const YAML = `lacuna: 1
name: Harbour
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: weibo, name: Plaza }]
sources:
  - { id: saved, vantage: guests, connector: search-page, path: saved, platform: weibo }
probes:
  - id: clip
    name: The clip
    queries: [港角 灯会 玩笑]
    match: [玩笑]
    controls:
      - { kind: truism, queries: [天气] }
      - { kind: sister, queries: [渡轮], match: [渡轮] }
      - { kind: nonsense, queries: [qwxzv] }
    sources: [saved]
`;

const card = (mid: string, text: string): string =>
  `<div action-type="feed_list_item" mid="${mid}"><p class="txt">${text}</p></div>`;

/** What the invented platform shows a person in a browser: a notice for two words together. */
function shown(query: string, mid: string): string {
  if (query === 'qwxzv') return '<div class="card card-no-result"><p>抱歉，未找到相关结果。</p></div>';
  const isNoticed = ['港角', '玩笑'].every((word) => query.includes(word));
  return isNoticed ? `<div class="m-error">${NOTICE}</div>` : card(mid, `关于${query}`);
}

/** One step as a browser saves it: a page a search, two minutes apart. */
const har = (slots: readonly IsolationSlot[], begun: number): string =>
  JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: 'browser', version: '1' },
      entries: slots.map(({ query }, index) => ({
        startedDateTime: new Date(begun + index * 120_000).toISOString(),
        time: 1,
        request: {
          method: 'GET',
          url: `https://s.weibo.com/weibo?q=${encodeURIComponent(query)}`,
          headers: [],
        },
        response: {
          ...{ status: 200, statusText: 'OK', headers: [] },
          content: {
            mimeType: 'text/html; charset=utf-8',
            text: `<!doctype html><html><body>${shown(query, String(begun / 60_000 + index))}</body></html>`,
          },
        },
      })),
    },
  });

async function consent({ store, observatory }: Workshop): Promise<void> {
  const [probe] = observatory.probes;
  if (probe === undefined) throw new Error('expected a probe');
  await saveObservatory(store, observatory);
  const plan = planOnPaper(observatory, probe, { sourceId: SAVED, byHand: true, terms: null });
  if (!('hash' in plan)) throw new Error(`expected a plan but received ${plan.reason}`);
  await saveIsolationPlan(store, plan, CONSENTED);
  const word = {
    isolationId: plan.id,
    hash: plan.hash,
    by: 'Ione Marsh',
    because: 'the notice is the story',
  };
  await saveConsent(store, { ...word, at: CONSENTED, withdrawn: null });
}

it('takes in what a person searched by the sheet, step by step, and quotes the notice', async () => {
  const folder = scratchFolder({ 'observatory.yaml': YAML, 'saved/notes.txt': '' });
  await inWorkshop(folder, async (workshop) => {
    const signal = new AbortController().signal;
    await consent(workshop);
    for (let step = 0; step < 40; step += 1) {
      const [held] = await loadIsolations(workshop);
      const next = held?.followed.next;
      if (next === null || next === undefined) break;
      expect(next.step).toBe(step);
      writeFileSync(join(folder, 'saved', `step-${step}.har`), har(next.slots, START + step * 7_200_000));
      await collect(workshop, QUIET, signal);
      await judgeProbes(workshop.store, workshop.observatory);
    }
    const [held] = await loadIsolations(workshop);
    expect(held?.status).toBe('done');
    expect(held?.outcome).toMatchObject({
      ...{ verdict: 'combination', rule: { id: 'isolation/combination' }, isAll: true, notice: NOTICE },
      combinations: [['港角', '玩笑']],
    });
    // None of it passes for a round of the probe.
    expect((await loadVerdicts(workshop.store)).map(({ verdict }) => verdict)).toEqual(['not-tried']);
  });
});
