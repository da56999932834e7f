import type { Claims } from './claims.ts';
import type { Difference } from './compare.ts';
import { keysIn, staysBeside } from './context.ts';
import { type Hit, type Stretch } from './find-hits.ts';
import type { Scale } from './scales.ts';

/**
 * How the words of each scale moved: what stands on the same level in both is no change, what is left is compared in its
 * order, and a hedge, a quantity or an amplifier that only one has is compared with saying none.
 */
export function compareScales(before: Claims, after: Claims): Difference[] {
  const scales = new Set([...before.hits, ...after.hits].map(({ scale }) => scale));
  return [...scales].flatMap((scale) => compareScale(scale, before, after));
}

function compareScale(scale: Scale, before: Claims, after: Claims): Difference[] {
  const [left, right] = withoutEqual(hitsOn(scale, before), hitsOn(scale, after));
  const paired = Math.min(left.length, right.length);
  const moved = left.slice(0, paired).flatMap((from, at): Difference[] => {
    const to = right[at];
    if (to === undefined) return [];
    return [
      {
        kind: to.level > from.level ? 'strengthened' : 'weakened',
        aspect: scale.aspect,
        before: [withModifier(from, before)],
        after: [withModifier(to, after)],
      },
    ];
  });
  const sameTongue = before.run.tongue === after.run.tongue;
  // Translations add and leave out quantities and amplifiers freely; a hedge they keep.
  if (scale.plain === null || (!sameTongue && scale.aspect !== 'certainty')) return moved;
  const dropped = left.slice(paired).flatMap((hit) => againstPlain(hit, before, after, 'before'));
  const added = right.slice(paired).flatMap((hit) => againstPlain(hit, after, before, 'after'));
  return [...moved, ...dropped, ...added];
}

const hitsOn = (scale: Scale, { hits }: Claims): Hit[] => hits.filter((hit) => hit.scale === scale);

function withoutEqual(before: readonly Hit[], after: readonly Hit[]): [Hit[], Hit[]] {
  const right = [...after];
  const left = before.filter(({ level }) => {
    const same = right.findIndex((hit) => hit.level === level);
    if (same >= 0) right.splice(same, 1);
    return same < 0;
  });
  return [left, right];
}

function againstPlain(hit: Hit, here: Claims, there: Claims, side: 'before' | 'after'): Difference[] {
  const [low, high] = hit.scale.plain ?? [hit.level, hit.level];
  if (hit.level >= low && hit.level <= high) return [];
  if (!staysBeside(here.run, hit, keysIn(there.run)) || goesWithNew(hit, here, there)) return [];
  const stretches = side === 'before' ? { before: [hit], after: [] } : { before: [], after: [hit] };
  // Nobody came, and they came: that is a denial, not less of the same.
  if (hit.scale.aspect === 'amount' && hit.level === 0)
    return [{ kind: 'changed', aspect: 'negation', ...stretches }];
  const isStronger = hit.level > high === (side === 'after');
  return [{ kind: isStronger ? 'strengthened' : 'weakened', aspect: hit.scale.aspect, ...stretches }];
}

/** `swiftly` belongs to `swiftly removed`: where that is new, it is no step of its own. */
function goesWithNew(hit: Hit, here: Claims, there: Claims): boolean {
  if (!hit.scale.modifies) return false;
  const head = here.hits.find((one) => isBeside(one, hit, here));
  return head !== undefined && !hitsOn(head.scale, there).some(({ level }) => level === head.level);
}

/** A hit with the word that strengthens it, where one stands beside it. */
function withModifier(hit: Hit, claims: Claims): Stretch {
  const modifier = claims.hits.find((one) => one.scale.modifies && isBeside(one, hit, claims));
  return modifier === undefined
    ? hit
    : { start: Math.min(modifier.start, hit.start), end: Math.max(modifier.end, hit.end) };
}

const isBeside = (one: Hit, other: Hit, { run }: Claims): boolean =>
  one.scale !== other.scale &&
  run.prepared.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)).trim() === '';
