import type { ItemId } from '../../domain/index.ts';
import type { ReadText, Sentence } from './read-text.ts';
import type { Scale } from './scales.ts';
import { likenessOf, type SentenceTerm } from './sentence-terms.ts';

/** A text with less in common with every earlier one was not made from any of them. */
const LEAST_ALIKE = 0.25;
/** The words of so many sentences are read; of the others only which are the same. */
const MOST_SENTENCES = 20;

/**
 * For each version the earlier one it was most likely made from: the one it names, else the most alike, of equals the
 * earliest. A version that names a later one, which clocks of two servers can bring about, is taken as naming none.
 *
 * @param versions in order of time
 */
export function findParents(versions: readonly ReadText[]): (number | null)[] {
  const places = new Map<ItemId, number>(versions.map(({ text }, at) => [text.id, at]));
  const openings = versions.map(openingOf);
  return versions.map(({ text }, at) => {
    const named = text.leansOn === null ? undefined : places.get(text.leansOn);
    if (named !== undefined && named < at) return named;
    return mostAlike(openings, at);
  });
}

/** How strong the claims of a version are: its highest word on each scale that tells what a sentence is about. */
function levelsOf(sentences: readonly Sentence[]): ReadonlyMap<Scale, number> {
  const levels = new Map<Scale, number>();
  for (const { scale, level } of sentences.flatMap(({ claims }) => claims.hits))
    if (scale.isMatter) levels.set(scale, Math.max(level, levels.get(scale) ?? level));
  return levels;
}

/** What a level on a scale is worth in likeness: enough to settle what words leave open. */
const LEVEL = 0.03;

/** Claims move by small steps: of two versions with the same words the one whose claims are nearly as strong. */
function levelsApart(a: Opening, b: Opening): number {
  return [...a.levels].reduce(
    (sum, [scale, level]) => sum + Math.abs(level - (b.levels.get(scale) ?? level)),
    0,
  );
}

type Opening = {
  readonly terms: readonly SentenceTerm[];
  readonly keys: ReadonlySet<string>;
  readonly levels: ReadonlyMap<Scale, number>;
};

function openingOf({ sentences }: ReadText): Opening {
  const head = sentences.slice(0, MOST_SENTENCES);
  return {
    terms: head.flatMap(({ terms }) => terms),
    keys: new Set(sentences.map(({ key }) => key)),
    levels: levelsOf(head),
  };
}

function mostAlike(openings: readonly Opening[], at: number): number | null {
  let best: { place: number; like: number } | null = null;
  const own = openings[at];
  for (let place = 0; own !== undefined && place < at; place += 1) {
    const other = openings[place];
    const like = other === undefined ? 0 : alike(own, other);
    if (like >= LEAST_ALIKE && (best === null || like > best.like)) best = { place, like };
  }
  return best?.place ?? null;
}

/** By words and by whole sentences kept: who copies a sentence shares its words, but not the other way round. */
function alike(a: Opening, b: Opening): number {
  const kept = [...a.keys].filter((key) => b.keys.has(key)).length;
  const sentences = (2 * kept) / Math.max(1, a.keys.size + b.keys.size);
  return likenessOf(a.terms, b.terms) + sentences - LEVEL * levelsApart(a, b);
}
