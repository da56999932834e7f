import { textOf, type DriftText, type ItemId } from '../../domain/index.ts';
import { wordingKey } from '../../text/script.ts';
import { inOrder, type Groupable } from '../groupable.ts';
import { hold } from '../ties/held.ts';
import { makeLeanings } from '../ties/leaning.ts';
import { makeSourceLinks } from '../ties/source-links.ts';
import type { TieFinder } from '../ties/tie.ts';

/** The wordings of one voice, each once, and how many members say what an earlier one says. */
export type Wordings = { readonly texts: readonly DriftText[]; readonly sameWording: number };

/**
 * The different wordings among the members of a voice, earliest first: of members that say the same the earliest stands
 * for all. Each names the wording it was made from where it gives its address, or an outlet whose own text is here.
 *
 * @param members whole texts only: what a teaser leaves out nobody dropped
 */
export function findWordings(members: readonly Groupable[]): Wordings {
  const ordered = inOrder(members);
  const firstSaying = new Map<string, ItemId>();
  const standsFor = new Map<ItemId, ItemId>();
  for (const item of ordered) {
    const key = `${wordingKey(item.title)}\n${wordingKey(textOf(item))}`;
    const first = firstSaying.get(key) ?? item.id;
    firstSaying.set(key, first);
    standsFor.set(item.id, first);
  }
  const origins = originsOf(ordered);
  const texts = ordered
    .filter(({ id }) => standsFor.get(id) === id)
    .map(({ id, at, title, blocks, language }): DriftText => {
      const origin = origins.get(id);
      const leansOn = origin === undefined ? null : (standsFor.get(origin) ?? null);
      return { id, at, title, blocks, language, leansOn: leansOn === id ? null : leansOn };
    });
  return { texts, sameWording: ordered.length - texts.length };
}

/** The member each member names as its origin; an address tells more than the name of an outlet. */
function originsOf(items: readonly Groupable[]): ReadonlyMap<ItemId, ItemId> {
  const held = items.map(hold);
  const tiesBy = (find: TieFinder) =>
    items.flatMap((item, index) => (held[index] === undefined ? [] : find(held[index], item)));
  return new Map(
    [...tiesBy(makeLeanings()), ...tiesBy(makeSourceLinks())].flatMap(
      ({ source, earlier, later }): [ItemId, ItemId][] =>
        source === null ? [] : [[(source === earlier ? later : earlier).id, source.id]],
    ),
  );
}
