import { groupsIn, type Group, type Leaf } from './blocks.ts';
import { weightOf } from '../../text/wide.ts';
import { nameIn } from './names-in-page.ts';
import type { Roster } from './roster.ts';

/** A longer text is no name. */
const LONGEST = 24;
/** A text of more weight is what somebody says; less may be a label. */
const LEAST_SAID = 14;
/** Names differ from block to block; labels and sources return. */
const LEAST_OTHERS = 0.7;
/** Signs of sentences. */
const SENTENCE = /[。！？!?；;…，,]|\.\s|[《》“”]/u;

/**
 * Names that stand where other blocks of the same list have a marked one, taken into the roster. False where blocks look
 * like comments and nobody can say which of their words is the name: such a page is not kept.
 */
export function gatherByPlace(page: string, roster: Roster): boolean {
  const groups = groupsIn(page);
  for (const group of groups) gatherGroup(group, roster);
  return groups.every((group) => isTold(group, roster));
}

/** Places where known names stand, each told by its elements with their classes, and by order and elements alone. */
function gatherGroup(group: Group, roster: Roster): void {
  const places = new Set(
    group.flatMap((leaves) =>
      leaves.flatMap((leaf, at) => (isNamed(leaf, roster) ? [leaf.place, orderOf(leaf, at)] : [])),
    ),
  );
  if (places.size === 0) return;
  const found = group
    .filter((leaves) => !leaves.some((leaf) => isNamed(leaf, roster)))
    .flatMap((leaves) => leaves.filter((leaf, at) => places.has(leaf.place) || places.has(orderOf(leaf, at))))
    .filter((leaf) => mayBeName(leaf));
  for (const { words } of found) roster.add([nameIn(words) ?? words]);
}

const orderOf = ({ path }: Leaf, at: number): string => `${at}:${path}`;

const isNamed = ({ words }: Leaf, roster: Roster): boolean => {
  const name = nameIn(words);
  return name !== null && roster.isKnown(name);
};

function mayBeName({ words, isHeading }: Leaf): boolean {
  const name = nameIn(words);
  return name !== null && !isHeading && name.length <= LONGEST && !SENTENCE.test(name) && /\p{L}/u.test(name);
}

/** Whether every block of a list that says something has its name known, or has no words that could be one. */
function isTold(group: Group, roster: Roster): boolean {
  const unnamed = group.filter((leaves) => !leaves.some((leaf) => hasName(leaf, roster)));
  const doubtful = unnamed.flatMap((leaves) => firstName(leaves) ?? []);
  if (doubtful.length === 0) return true;
  // Where some have a name, one block without is enough; where none has, a list of titles has labels too.
  if (unnamed.length < group.length && !isOneLabel(doubtful)) return false;
  if (doubtful.length < 3) return true;
  return doubtful.length < group.length / 2 || new Set(doubtful).size < doubtful.length * LEAST_OTHERS;
}

const hasName = (leaf: Leaf, roster: Roster): boolean =>
  isNamed(leaf, roster) ||
  roster.replaceKnown(leaf.words) !== leaf.words ||
  /p_[0-9a-f]{16}/.test(leaf.words);

const isOneLabel = (words: readonly string[]): boolean => new Set(words).size === 1 && words.length > 1;

/** What stands before the words of a block, and may be who says them. */
function firstName(leaves: readonly Leaf[]): string | null {
  const said = leaves.findIndex(({ words }) => weightOf(words) >= LEAST_SAID);
  const [name] = leaves.slice(0, Math.max(0, said)).filter(mayBeName);
  return name === undefined ? null : (nameIn(name.words) ?? name.words);
}
