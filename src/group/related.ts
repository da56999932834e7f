import type { ItemId, Story, Voice } from '../domain/index.ts';
import { nameOf } from '../text/names.ts';
import type { Groupable } from './groupable.ts';
import { likenessOf } from './likeness.ts';
import { commonGround } from './reasons.ts';
import { unitsOf, type Unit } from './units.ts';
import { placeTexts } from './vectors.ts';

/** Why an item is shown beside another, strongest first; `same-country` alone is weak and says so. */
export const RELATIONS = [
  'same-voice',
  'same-event',
  'same-claim',
  'same-people',
  'same-place',
  'same-country',
] as const;
export type Relation = (typeof RELATIONS)[number];

export type Related = {
  readonly itemId: ItemId;
  readonly relation: Relation;
  /** 0–1, comparable within one relation only. */
  readonly score: number;
  readonly reason: string;
};

export type RelatedOptions = {
  readonly voices: readonly Voice[];
  readonly stories: readonly Story[];
  /** How many at most; 12 unless said otherwise. */
  readonly most?: number;
};

/**
 * Items related to one item, each with the strongest relation that holds and its reason. Candidates may be any items, the
 * asked one among them; those with nothing in common are left out. Strongest relation first, then score, then id.
 */
export function findRelated(
  asked: Groupable,
  candidates: readonly Groupable[],
  options: RelatedOptions,
): readonly Related[] {
  const others = candidates.filter((item) => item.id !== asked.id);
  const units = unitsOf([asked, ...others], []);
  const { placed } = placeTexts(units);
  const here = units.findIndex((unit) => unit.speaker.id === asked.id);
  const [centre, place] = [units[here], placed[here]];
  if (centre === undefined || place === undefined) throw new Error('expected the asked item among the units');
  const peers = peersOf(asked.id, options);
  const related = units.flatMap((unit, index): Related[] => {
    const other = placed[index];
    if (index === here || other === undefined) return [];
    const likeness = Math.min(1, likenessOf(centre, unit, { a: place, b: other }) / 2);
    return relate(centre, unit, { peers, likeness });
  });
  return related.sort(strongestFirst).slice(0, options.most ?? 12);
}

type Peers = { readonly voice: ReadonlySet<ItemId>; readonly story: ReadonlySet<ItemId> };

function peersOf(itemId: ItemId, { voices, stories }: RelatedOptions): Peers {
  const idsWith = (groups: readonly (Voice | Story)[]): Set<ItemId> =>
    new Set(
      groups
        .filter((group) => group.members.some((member) => member.itemId === itemId))
        .flatMap((group) => group.members.map((member) => member.itemId)),
    );
  return { voice: idsWith(voices), story: idsWith(stories) };
}

function relate(
  centre: Unit,
  unit: Unit,
  by: { readonly peers: Peers; readonly likeness: number },
): Related[] {
  const itemId = unit.speaker.id;
  const score = Math.round(1000 * by.likeness) / 1000;
  const ground = commonGround(centre, unit);
  const as = (relation: Relation, reason: string): Related[] => [{ itemId, relation, score, reason }];
  if (by.peers.voice.has(itemId))
    return as('same-voice', ['one voice with this item', ground].filter(Boolean).join('; '));
  if (by.peers.story.has(itemId)) return as('same-event', ['same event', ground].filter(Boolean).join('; '));
  const claims = centre.speaker.codes.filter((code) => unit.speaker.codes.includes(code));
  if (claims.length > 0) return as('same-claim', `both carry ${claims.join(', ')}`);
  const relation = relationByNames(centre, unit);
  if (relation === null) return [];
  return as(relation, relation === 'same-country' ? `only the same country: ${ground}` : ground);
}

function relationByNames(a: Unit, b: Unit): Relation | null {
  const kinds = [...a.terms.keys()].filter((key) => b.terms.has(key)).map((key) => nameOf(key)?.kind);
  if (kinds.includes('person')) return 'same-people';
  if (kinds.includes('place')) return 'same-place';
  return kinds.includes('country') ? 'same-country' : null;
}

function strongestFirst(a: Related, b: Related): number {
  const rank = RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation);
  return rank || b.score - a.score || (a.itemId < b.itemId ? -1 : 1);
}
