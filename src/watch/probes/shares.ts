import type { AuthorKind, AuthorShares, PostId, Search } from '../../domain/index.ts';
import type { ProbeWorld } from './round-searches.ts';

const OFFICIAL: readonly AuthorKind[] = ['state', 'media', 'verified'];

/**
 * Who wrote the results, for flooding: a platform that answers with official accounts alone drowns the rest. A post that
 * several searches show counts once. Null where no search had results.
 */
export function sharesOf(
  searches: readonly Search[],
  { postOf }: Pick<ProbeWorld, 'postOf'>,
): AuthorShares | null {
  const ids = new Set<PostId>(searches.flatMap(({ results }) => results));
  if (ids.size === 0) return null;
  const kinds = [...ids].map((id) => postOf(id)?.author.kind ?? 'unknown');
  const official = kinds.filter((kind) => OFFICIAL.includes(kind)).length;
  const unknown = kinds.filter((kind) => kind === 'unknown').length;
  return { results: ids.size, official, unknown };
}
