import { setImmediate } from 'node:timers/promises';
import {
  timeOf,
  type ClaimDrift,
  type DriftText,
  type ItemId,
  type Voice,
  type VoiceDrift,
} from '../domain/index.ts';
import { findDrift, findWordings } from '../group/index.ts';
import { wholeItems, type ItemWithFirst } from '../store/index.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

/** So many members of a voice are read, the earliest: a voice of thousands is one title on many lists. */
const MOST_MEMBERS = 500;
/** So many wordings of a voice are compared, the earliest: each is set beside every earlier one. */
const MOST_WORDINGS = 40;
/** So many members are asked for at once. */
const A_READ = 500;

/** What became of claims in every voice of which two wordings are held whole. One bad text never stops the rest. */
export async function drift(
  { store }: Pick<Workshop, 'store'>,
  voices: readonly Voice[],
  progress: Progress,
): Promise<readonly VoiceDrift[]> {
  progress.start('drift', voices.length);
  progress.say('comparing wordings');
  const drifts: VoiceDrift[] = [];
  for (const batch of batchesOf(voices)) {
    const ids = batch.flatMap(earliest);
    const whole = new Map((await wholeItems(store, ids)).map((item) => [item.id, item]));
    for (const voice of batch) {
      const found = driftIn(voice, whole);
      if (found !== null) drifts.push(found);
      progress.step();
    }
    await setImmediate();
  }
  progress.end();
  return drifts;
}

/** Voices whose members are read together. */
function* batchesOf(voices: readonly Voice[]): Generator<readonly Voice[]> {
  let batch: Voice[] = [];
  let size = 0;
  for (const voice of voices) {
    batch.push(voice);
    size += earliest(voice).length;
    if (size < A_READ) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Members stand in order of time. */
const earliest = ({ members }: Voice): ItemId[] => members.slice(0, MOST_MEMBERS).map(({ itemId }) => itemId);

function driftIn(voice: Voice, whole: ReadonlyMap<ItemId, ItemWithFirst>): VoiceDrift | null {
  const read = earliest(voice);
  const held = read.flatMap((id) => whole.get(id) ?? []);
  if (held.length < 2) return null;
  const members = held.map((item) => ({ ...item, at: timeOf(item, item.firstSeen ?? item.seenAt) }));
  const { texts, sameWording } = findWordings(members);
  const chosen = texts.slice(0, MOST_WORDINGS);
  if (chosen.length < 2) return null;
  const { found, failed } = compareTexts(chosen);
  const reading = {
    compared: chosen.length - failed,
    sameWording,
    notWhole: read.length - held.length,
    tooMany: voice.members.length - read.length + texts.length - chosen.length,
    failed,
  };
  return { voiceId: voice.id, reading, ...found };
}

/** Drift among these texts; where it cannot be found, among those of them among which it can. */
export function compareTexts(texts: readonly DriftText[]): {
  readonly found: ClaimDrift;
  readonly failed: number;
} {
  const whole = tryDrift(texts);
  if (whole !== null) return { found: whole, failed: 0 };
  const kept: DriftText[] = [];
  let found: ClaimDrift = { steps: [], traces: [] };
  for (const text of texts) {
    const more = tryDrift([...kept, text]);
    if (more === null) continue;
    kept.push(text);
    found = more;
  }
  return { found, failed: texts.length - kept.length };
}

/** Null where the comparison failed on some text; which one, only trying tells. */
function tryDrift(texts: readonly DriftText[]): ClaimDrift | null {
  try {
    return findDrift(texts);
  } catch {
    return null;
  }
}
