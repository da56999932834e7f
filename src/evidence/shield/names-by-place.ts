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
/** Fewer blocks are no list of what people say. */
const LEAST = 3;
/** Names stand at the beginning of a block, behind a rank or a mark at most. */
const FIRST = 3;
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
  const named = group.filter((leaves) => leaves.some((leaf) => isNamed(leaf, roster)));
  const doubtful = group
    .filter((leaves) => !named.includes(leaves))
    .flatMap((leaves) => speakerOf(leaves) ?? []);
  // Where others of the list have a name, one block without is enough, unless its words are the label of several.
  if (named.length > 0 && doubtful.length > 0) return doubtful.length > 1 && new Set(doubtful).size === 1;
  return (
    doubtful.length < Math.max(LEAST, group.length / 2) ||
    new Set(doubtful).size < doubtful.length * LEAST_OTHERS
  );
}

/** `Somebody: what they say`, all in one. */
const SPEAKER = /^([^\s:：]{2,20})\s?[:：]\s?\S{2}/u;

/** What stands before the words of a block, and may be who says them. Titles and menus are addresses, and nobody's words. */
function speakerOf(leaves: readonly Leaf[]): string | null {
  const said = leaves.findIndex(({ words, isLink }) => !isLink && weightOf(words) >= LEAST_SAID);
  if (said === 0) {
    const head = SPEAKER.exec(leaves[0]?.words ?? '')?.[1];
    return head === undefined || /^(?:https?|\d+)$/.test(head) ? null : head;
  }
  // A paragraph has names in its sentences, and none before them.
  if (leaves[0]?.path.startsWith('>p') === true) return null;
  const [name] = leaves.slice(0, Math.max(0, Math.min(said, FIRST))).filter(mayBeName);
  return name === undefined ? null : (nameIn(name.words) ?? name.words);
}
