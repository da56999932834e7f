import type { KnownItem } from './known-item.ts';
import { cosine } from './term-cosine.ts';
import { titleTerms } from './title-terms.ts';

type Titled = Pick<KnownItem, 'title' | 'language'>;

/**
 * The title nearest to all titles together (to their centroid), one of each voice: the earliest of equals.
 *
 * @param items earliest first
 */
export function centralTitle(items: readonly KnownItem[]): Titled {
  const voices = [...Map.groupBy(items, ({ voice }) => voice).values()];
  const speakers = voices.flatMap(
    (copies) => copies.find(({ title, isLabel }) => title !== '' && !isLabel) ?? [],
  );
  const terms = speakers.map((one) => new Map(titleTerms(one)));
  const centroid = new Map<string, number>();
  for (const own of terms) {
    const length = Math.hypot(...own.values());
    for (const [key, weight] of own) centroid.set(key, (centroid.get(key) ?? 0) + weight / length);
  }
  const near = speakers.map((speaker, at) => ({
    speaker,
    likeness: cosine(terms[at] ?? new Map(), centroid),
  }));
  const [first] = near;
  if (first === undefined) return { title: '', language: null };
  const { speaker } = near.reduce((best, one) => (one.likeness > best.likeness ? one : best), first);
  return { title: speaker.title, language: speaker.language };
}
