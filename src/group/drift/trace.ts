import type { ClaimTrace, ClaimWording, DriftAspect, DriftStep, ItemId } from '../../domain/index.ts';
import type { Link, Move } from './links.ts';
import type { ReadText } from './read-text.ts';

/** All versions in order of time, each with the one it was made from and what happened on the way. */
export type Chain = {
  readonly versions: readonly ReadText[];
  readonly parents: readonly (number | null)[];
  readonly links: readonly (Link | null)[];
};

/** The first version in which a sentence stands as it does here in one respect. */
function firstWith(
  { versions, parents, links }: Chain,
  version: number,
  place: number,
  aspect: DriftAspect,
): ItemId | undefined {
  const [parent, link] = [parents[version] ?? null, links[version] ?? null];
  const from = link?.alignment[place] ?? null;
  const moved = link?.moves.some((move) => move.to === place && move.aspect === aspect) ?? false;
  return parent === null || from === null || moved
    ? versions[version]?.text.id
    : firstWith({ versions, parents, links }, parent, from, aspect);
}

/** The steps into one version. */
export function stepsInto(chain: Chain, version: number): DriftStep[] {
  const parent = chain.parents[version] ?? null;
  const moves = chain.links[version]?.moves ?? [];
  return moves.map((move) => stepOf(chain, parent, move));
}

function stepOf(chain: Chain, parent: number | null, move: Move): DriftStep {
  const { itemId, fromItemId, kind, aspect, before, after, beforeWords, afterWords } = move;
  const first =
    parent === null || move.from === null ? undefined : firstWith(chain, parent, move.from, aspect);
  return {
    ...{ itemId, fromItemId, kind, aspect, before, after, beforeWords, afterWords },
    firstItemId: first ?? itemId,
  };
}

/** A sentence in a version, with the wordings that led to it. */
type Node = {
  readonly version: number;
  readonly place: number | null;
  readonly wordings: ClaimTrace['wordings'];
};

/**
 * The way of each claim that drifted: from its first wording over every wording that changed it to its last. Claims that
 * were told on in several ways have a trace for each. A sentence that only came or went has none.
 */
export function traceClaims(chain: Chain): ClaimTrace[] {
  const ends = new Set<ClaimTrace['wordings']>();
  const ways = new Map<string, ClaimTrace['wordings']>();
  chain.versions.forEach((_, version) => {
    for (const node of nodesOf(chain, version, ways)) {
      if (node.place !== null) ways.set(`${version} ${node.place}`, node.wordings);
      const before = node.wordings.slice(0, -1);
      for (const end of ends) if (isSameWay(end, before)) ends.delete(end);
      if (node.wordings.length > 1) ends.add(node.wordings);
    }
  });
  return [...ends].map((wordings) => ({ wordings }));
}

const isSameWay = (a: readonly ClaimWording[], b: readonly ClaimWording[]): boolean =>
  a.length === b.length && a.every((wording, at) => wording === b[at]);

function nodesOf(chain: Chain, version: number, ways: ReadonlyMap<string, ClaimTrace['wordings']>): Node[] {
  const text = chain.versions[version];
  const link = chain.links[version] ?? null;
  const parent = chain.parents[version] ?? null;
  if (text === undefined) return [];
  const itemId = text.text.id;
  const standing = text.sentences.map((sentence, place): Node => {
    const from = link?.alignment[place] ?? null;
    const way = from === null ? undefined : ways.get(`${parent} ${from}`);
    if (way === undefined) return { version, place, wordings: [{ itemId, quote: sentence.text, steps: [] }] };
    const moves = link?.moves.filter((move) => move.to === place) ?? [];
    if (moves.length === 0) return { version, place, wordings: way };
    const steps = moves.map((move) => stepOf(chain, parent, move));
    return { version, place, wordings: [...way, { itemId, quote: sentence.text, steps }] };
  });
  const dropped = (link?.moves ?? []).flatMap((move): Node[] => {
    const way = move.to === null ? ways.get(`${parent} ${move.from}`) : undefined;
    // Claims that never drifted are not traced to their end.
    if (way === undefined || way.length < 2) return [];
    return [
      {
        version,
        place: null,
        wordings: [...way, { itemId, quote: null, steps: [stepOf(chain, parent, move)] }],
      },
    ];
  });
  return [...standing, ...dropped];
}
