import type { DriftStep, VoiceDrift, VoiceId } from '../domain/index.ts';
import { insertRows, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import type { DriftStepTable, DriftTraceTable, VoiceDriftTable } from './tables-judged.ts';

/** Replaces all that is known of drift by this, whole or not at all. The voices must be in the store. */
export async function replaceDrifts(store: Store, drifts: readonly VoiceDrift[]): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('voice_drift').execute();
    await insertRows(trx, 'voice_drift', drifts.map(driftRow));
    await insertRows(trx, 'drift_step', drifts.flatMap(stepRows));
    await insertRows(trx, 'drift_trace', drifts.flatMap(traceRows));
  });
}

const driftRow = ({ voiceId, reading }: VoiceDrift): NewRow => ({
  voice_id: voiceId,
  compared: reading.compared,
  same_wording: reading.sameWording,
  not_whole: reading.notWhole,
  too_many: reading.tooMany,
  failed: reading.failed,
});

function stepRows({ voiceId, steps }: VoiceDrift): NewRow[] {
  return steps.map((step, position) => ({
    ...{ voice_id: voiceId, position, kind: step.kind, aspect: step.aspect },
    ...{ item_id: step.itemId, from_item_id: step.fromItemId, first_item_id: step.firstItemId },
    ...{ before: step.before, after: step.after },
    ...{ before_words: step.beforeWords, after_words: step.afterWords },
  }));
}

function traceRows({ voiceId, steps, traces }: VoiceDrift): NewRow[] {
  const places = new Map(steps.map((step, at) => [keyOf(step), at]));
  return traces.map(({ wordings }, position) => ({
    voice_id: voiceId,
    position,
    wordings: wordings.map((wording) => ({
      ...wording,
      steps: wording.steps.flatMap((step) => places.get(keyOf(step)) ?? []),
    })),
  }));
}

/** Two steps with the same key say the same. */
const keyOf = (step: DriftStep): string =>
  JSON.stringify([
    ...[step.itemId, step.fromItemId, step.kind, step.aspect],
    ...[step.before, step.after, step.beforeWords, step.afterWords],
  ]);

/** What drifted in each voice that was compared, ordered by the id of the voice. */
export async function loadDrifts({ db }: Store): Promise<VoiceDrift[]> {
  const [voices, steps, traces] = await Promise.all([
    db.selectFrom('voice_drift').selectAll().orderBy('voice_id').execute(),
    db.selectFrom('drift_step').selectAll().orderBy('voice_id').orderBy('position').execute(),
    db.selectFrom('drift_trace').selectAll().orderBy('voice_id').orderBy('position').execute(),
  ]);
  const stepsOf = Map.groupBy(steps, (row): VoiceId => row.voice_id);
  const tracesOf = Map.groupBy(traces, (row): VoiceId => row.voice_id);
  return voices.map((row) => toDrift(row, stepsOf.get(row.voice_id) ?? [], tracesOf.get(row.voice_id) ?? []));
}

/** The rows of one voice as a noun; steps and traces in the order of their positions. */
export function toDrift(
  voice: VoiceDriftTable,
  stepsInOrder: readonly DriftStepTable[],
  tracesInOrder: readonly DriftTraceTable[],
): VoiceDrift {
  const steps = stepsInOrder.map(toStep);
  return {
    voiceId: voice.voice_id,
    reading: {
      compared: voice.compared,
      sameWording: voice.same_wording,
      notWhole: voice.not_whole,
      tooMany: voice.too_many,
      failed: voice.failed,
    },
    steps,
    traces: tracesInOrder.flatMap((row) => {
      const [first, ...rest] = row.wordings.map((wording) => ({
        ...wording,
        steps: wording.steps.flatMap((at) => steps[at] ?? []),
      }));
      return first === undefined ? [] : [{ wordings: [first, ...rest] as const }];
    }),
  };
}

/** A row as a noun. */
export function toStep(row: Omit<DriftStepTable, 'voice_id' | 'position'>): DriftStep {
  return {
    ...{ itemId: row.item_id, fromItemId: row.from_item_id, firstItemId: row.first_item_id },
    ...{ kind: row.kind, aspect: row.aspect, before: row.before, after: row.after },
    ...{ beforeWords: row.before_words, afterWords: row.after_words },
  };
}
