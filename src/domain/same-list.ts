import type { Coverage, ReleasedSubject, Subject } from './coverage.ts';
import type { SourceId } from './ids.ts';
import { totalOf } from './look.ts';
import type { Source } from './observatory/observatory.ts';

/** Tells by one name all sources that collect the same list: two collectors of one bulletin are one witness. */
export type ListOf = (source: SourceId) => SourceId;

/** Follows `sameAs` to its end, or to the smallest id where sources name each other in a circle. */
export function listNames(sources: readonly Pick<Source, 'id' | 'sameAs'>[]): ListOf {
  const same = new Map(sources.map((source) => [source.id, source.sameAs]));
  return (source) => {
    const way = [source];
    for (let next = same.get(source) ?? null; next !== null; next = same.get(next) ?? null) {
      if (way.includes(next)) return way.slice(way.indexOf(next)).sort()[0] ?? source;
      way.push(next);
    }
    return way.at(-1) ?? source;
  };
}

/** The names of lists that some source of theirs was found to cover. */
export function listsCovering(
  answers: readonly Pick<Coverage, 'state' | 'sourceId'>[],
  listOf: ListOf,
): ReadonlySet<SourceId> {
  return new Set(
    answers.flatMap(({ state, sourceId }) =>
      state === 'covered' && sourceId !== null ? listOf(sourceId) : [],
    ),
  );
}

const ORDER: { readonly [State in Coverage['state']]: number } = { covered: 0, silent: 1, unseen: 2 };

/**
 * Marks which answers of one vantage count, one a list: of several collections the one that covers, else the one that can
 * tell, else the one with the most looks. A list that was collected twice is one source in every count.
 */
export function countLists<Of extends Subject | ReleasedSubject>(
  answers: readonly Coverage<Of>[],
  listOf: ListOf,
): readonly Coverage<Of>[] {
  const best = new Map<SourceId | null, Coverage<Of>>();
  for (const answer of answers) {
    const list = answer.sourceId === null ? null : listOf(answer.sourceId);
    const other = best.get(list);
    if (other === undefined || isBetter(answer, other)) best.set(list, answer);
  }
  const chosen = new Set(best.values());
  return answers.map((answer) => ({ ...answer, counted: chosen.has(answer) }));
}

type Weighed = Pick<Coverage, 'state' | 'looks'>;

function isBetter(a: Weighed, b: Weighed): boolean {
  if (a.state !== b.state) return ORDER[a.state] < ORDER[b.state];
  return totalOf(a.looks) > totalOf(b.looks);
}
