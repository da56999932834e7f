import { hasExamples, type Candidate, type ExampleMatch, type ExampleMatches } from '../../compare/index.ts';
import { exampleRuleFor } from '../../compare/pictures/index.ts';
import type { ElementId, NamedEvent, PictureId } from '../../domain/index.ts';
import { METHOD } from '../../pictures/index.ts';
import { alikePairs, loadRoles, picturesOf, streamPairs } from '../../store/index.ts';
import { KnownPairs } from '../pictures/known-pairs.ts';
import { isSought, rolesById } from '../pictures/sought-role.ts';
import type { Workshop } from '../workshop.ts';
import { compareExamples, pairOf, type ComparingOptions, type PairOf } from './compare-examples.ts';
import { seekExamples, type SoughtExample } from './near-examples.ts';

/** Which pictures of the items of an event show its elements: what was not compared yet is compared now. */
export async function matchExamples(
  desk: Pick<Workshop, 'store' | 'archive'>,
  examples: readonly SoughtExample[],
  candidates: readonly Candidate[],
  options: ComparingOptions,
): Promise<ExampleMatches> {
  if (examples.length === 0) return new Map();
  const pictures = await soughtPictures(desk, candidates);
  return matchesOf(examples, pictures, await compareExamples(desk, examples, pictures, options));
}

/**
 * The same for all held pictures, from what passes have kept: nothing is compared.
 *
 * @throws ExampleError for an example picture that cannot be read
 */
export async function knownMatches(
  event: NamedEvent,
  desk: Pick<Workshop, 'store' | 'dataFolder'>,
): Promise<ExampleMatches> {
  if (!hasExamples(event)) return new Map();
  const examples = await seekExamples(event, desk);
  const originals = [...new Set(examples.map(({ id }) => id))];
  const near = [...new Set(examples.flatMap((example) => [...example.near]))];
  const known = new KnownPairs(originals);
  for await (const pairs of streamPairs(desk.store, { originals, copies: near, method: METHOD }))
    for (const pair of pairs) known.set(pair);
  const alike = await alikePairs(desk.store, originals, METHOD);
  for (const pair of alike) known.set(pair);
  const held = (await picturesOf(desk.store, originals)).map(({ id }) => id);
  const pictures = new Set([...held, ...near, ...alike.map(({ copy }) => copy)]);
  return matchesOf(examples, [...pictures].sort(), pairOf(known));
}

/** The pictures on these items that may be the ones asked for; a logo is none. */
async function soughtPictures(
  { store }: Pick<Workshop, 'store'>,
  candidates: readonly Candidate[],
): Promise<readonly PictureId[]> {
  const shown = candidates.flatMap(({ pictures, versions }) =>
    [pictures, ...versions.map((one) => one.pictures)].flat(),
  );
  const ids = [...new Set(shown.map(({ pictureId }) => pictureId))];
  const roles = rolesById(await loadRoles(store, ids));
  const sought = shown.filter((picture) => isSought(picture, roles));
  return [...new Set(sought.map(({ pictureId }) => pictureId))].sort();
}

function matchesOf(
  examples: readonly SoughtExample[],
  pictures: readonly PictureId[],
  pair: PairOf,
): ExampleMatches {
  const byElement = Map.groupBy(examples, ({ element }): ElementId => element.id);
  return new Map(
    [...byElement].map(([element, own]) => [
      element,
      new Map(pictures.flatMap((picture) => entryOf(picture, bestOf(own, picture, pair)))),
    ]),
  );
}

const entryOf = (picture: PictureId, match: ExampleMatch | undefined): [PictureId, ExampleMatch][] =>
  match === undefined ? [] : [[picture, match]];

/** The answer of the first example that a picture shows, else of the first that it may show. */
function bestOf(
  examples: readonly SoughtExample[],
  picture: PictureId,
  pairOfTwo: PairOf,
): ExampleMatch | undefined {
  const matches = examples.flatMap(({ id, near }): ExampleMatch[] => {
    const pair = pairOfTwo(id, picture);
    const { shows, id: rule, version } = exampleRuleFor({ pair, isNear: near.has(picture) });
    if (shows === 'no') return [];
    const confidence = rule === 'example/by-fingerprint' ? null : (pair?.relation.confidence ?? null);
    return [{ shows, rule: { id: rule, version }, confidence }];
  });
  return matches.find(({ shows }) => shows === 'yes') ?? matches[0];
}
