import { expect, test } from 'vitest';
import { asId, makePlan, type IsolationPlan } from '../../domain/index.ts';
import {
  loadConsents,
  loadIsolationPlans,
  loadPurposes,
  saveConsent,
  saveIsolationPlan,
  savePurposes,
  withdrawConsent,
  type Store,
} from '../index.ts';
import { minutes } from './data.ts';
import * as plaza from './platform-data.ts';
import { save } from './shortcuts.ts';

const PROBE = asId('probe', 'clip');

const planOf = (query: string): IsolationPlan =>
  makePlan(
    {
      ...{ probeId: PROBE, sourceId: plaza.LANTERNA, platform: plaza.PLAZA, byHand: false, query },
      ...{ terms: query.split(' '), slots: [{ role: 'part', query: '' }], repeats: 2, spare: 2 },
      ...{ combinations: 2, mostSteps: 9, mostSearches: 36, searchesPerDay: 24, mostDays: 2 },
    },
    '{}',
  );

/** Plans on paper, what persons said of them, and what searches were made for. */
export function testIsolation(store: () => Store): void {
  test('keeps a plan once with its first time, and each word that was said of it', async () => {
    const plan = planOf('会谈 收音机');
    await saveIsolationPlan(store(), plan, minutes(1));
    await saveIsolationPlan(store(), plan, minutes(5));
    expect(await loadIsolationPlans(store(), PROBE)).toEqual([{ plan, at: minutes(1) }]);
    expect(await loadIsolationPlans(store(), asId('probe', 'other'))).toEqual([]);
    const word = { isolationId: plan.id, hash: plan.hash, by: 'Ione Marsh', because: 'it is the story' };
    await saveConsent(store(), { ...word, at: minutes(2), withdrawn: null });
    expect(await withdrawConsent(store(), plan.id, minutes(3))).toBe(true);
    expect(await withdrawConsent(store(), plan.id, minutes(4))).toBe(false);
    await saveConsent(store(), { ...word, at: minutes(5), withdrawn: null });
    expect(await loadConsents(store())).toEqual([
      { ...word, at: minutes(2), withdrawn: minutes(3) },
      { ...word, at: minutes(5), withdrawn: null },
    ]);
  });

  test('keeps what a search was made for, and the first word about it', async () => {
    const plan = planOf('会谈 回声');
    await saveIsolationPlan(store(), plan, minutes(1));
    const [first, second] = [plaza.search(1, []), plaza.search(2, [])];
    await save(store(), { captures: [1, 2].map(plaza.platformCapture), searches: [first, second] });
    const own = { searchId: first.id, probeId: PROBE, isolation: null };
    const step = { searchId: second.id, probeId: PROBE, isolation: { id: plan.id, step: 0, slot: 1 } };
    await savePurposes(store(), [own, step]);
    await savePurposes(store(), [{ ...own, probeId: asId('probe', 'other') }]);
    expect(await loadPurposes(store())).toEqual(
      new Map(
        [own, step].sort((a, b) => (a.searchId < b.searchId ? -1 : 1)).map((one) => [one.searchId, one]),
      ),
    );
  });
}
