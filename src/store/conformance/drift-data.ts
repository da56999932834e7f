import { makeId, type VoiceDrift } from '../../domain/index.ts';
import { article, listing } from './data.ts';

/** An invented drift in the voice of `groups`. */
export function drifts(n: number): VoiceDrift[] {
  const [itemId, fromItemId] = [listing(`Title ${n}`, n).id, article(n).id];
  const [before, after] = ['一张照片也找不到。', 'The pictures were swiftly taken off. 🗼'];
  const words = { beforeWords: '找不到', afterWords: 'swiftly taken off' };
  const step = {
    ...{ itemId, fromItemId, firstItemId: fromItemId },
    ...{ kind: 'strengthened' as const, aspect: 'availability' as const, before, after, ...words },
  };
  const added = {
    ...{ ...step, kind: 'added' as const, aspect: 'sentence' as const, firstItemId: itemId },
    ...{ before: null, after: 'Why?', beforeWords: '', afterWords: 'Why?' },
  };
  const reading = { compared: 2, sameWording: 1, notWhole: 3, tooMany: 0, failed: 0 };
  const first = { itemId: fromItemId, quote: before, steps: [] };
  const traces = [{ wordings: [first, { itemId, quote: after, steps: [step] }] as const }];
  return [{ voiceId: makeId('voice', 'one'), reading, steps: [added, step], traces }];
}
