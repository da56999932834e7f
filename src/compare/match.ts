import { entriesOf } from '../domain/index.ts';
import type {
  Element,
  ElementId,
  Item,
  ItemDetail,
  ItemVersion,
  NamedEvent,
  PictureId,
  VersionId,
} from '../domain/index.ts';
import type { Covering } from './sighting.ts';

/** Pictures that are near copies of an element's examples, by element id. */
export type ExampleMatches = ReadonlyMap<string, ReadonlySet<PictureId>>;

/** What judging needs to know of an item; texts are left behind once they were matched. */
export type ItemRef = Covering['item'] & Pick<Item, 'seenAt' | 'language'>;

/** What a text has of an event: its words, and which of its elements. */
type Match = { readonly byWords: boolean; readonly elements: readonly ElementId[] };

/** An item that belongs to a named event, and why. */
export type Matched = Match & {
  readonly item: ItemRef;
  /** The same for each of its wordings; empty when it said the same whenever it was seen. */
  readonly versions: readonly (Match & { readonly id: VersionId; readonly detail: ItemDetail })[];
  /** What the person said who put it there. */
  readonly byHand?: string;
};

type Matchable = Pick<ItemVersion, 'title' | 'blocks' | 'pictures' | 'videos' | 'entries'> &
  Pick<Item, 'codes'>;

/**
 * Whether an item shows an element. Words count for facts and quotations; for a picture only the picture itself counts
 * (or a researcher's code): a text that tells of a picture has not shown it.
 */
export function showsElement(element: Element, item: Matchable, examples: ExampleMatches): boolean {
  if (item.codes.some((code) => element.codes.includes(code))) return true;
  if (element.kind === 'picture') return showsPicture(item, examples.get(element.id));
  return passagesOf(item).some(element.matches) || showsPicture(item, examples.get(element.id));
}

/**
 * What an item has of an event in any of its wordings; null when it has nothing of it.
 *
 * @param versions its wordings, where there are several
 */
export function matchItem(
  event: NamedEvent,
  item: Item,
  versions: readonly ItemVersion[],
  examples: ExampleMatches,
): Matched | null {
  // What a researcher coded is said of the item, whatever it said when.
  const { codes } = item;
  const told = versions.map((version) => ({
    ...{ id: version.id, detail: version.detail },
    ...matchOf(event, { ...version, codes }, examples),
  }));
  const all = [matchOf(event, { ...item, entries: entriesOf(item) }, examples), ...told];
  const byWords = all.some((one) => one.byWords);
  const shown = new Set(all.flatMap((one) => one.elements));
  if (!byWords && shown.size === 0) return null;
  const elements = event.elements.flatMap(({ id }) => (shown.has(id) ? id : []));
  return { item: toRef(item), byWords, elements, versions: told };
}

function matchOf(event: NamedEvent, item: Matchable, examples: ExampleMatches): Match {
  const elements = event.elements.filter((element) => showsElement(element, item, examples));
  return {
    byWords: passagesOf(item).some(event.matches),
    elements: elements.map(({ id }) => id),
  };
}

/** An item without its texts. */
export function toRef(item: Item): ItemRef {
  const { id, sourceId, captureId, kind, detail, published, seenAt, language } = item;
  return { id, sourceId, captureId, kind, detail, published, seenAt, language };
}

/**
 * A pattern is tried on one passage at a time, so that words from two ends of a text do not add up to a match. What stands
 * below a picture, above a video or in an entry of a live blog was shown to the reader like any other line. What the page
 * offers to read next was not: it is another text.
 */
function passagesOf(item: Matchable): readonly string[] {
  return [
    item.title,
    ...item.blocks.map((block) => block.text),
    ...item.pictures.flatMap((picture) => picture.caption ?? []),
    ...item.videos.flatMap((video) => video.title ?? []),
    ...item.entries.flatMap(({ title, blocks }) => [title ?? [], ...blocks.map(({ text }) => text)].flat()),
  ];
}

function showsPicture(item: Matchable, wanted: ReadonlySet<PictureId> | undefined): boolean {
  if (!wanted || wanted.size === 0) return false;
  return item.pictures.some((picture) => picture.pictureId !== null && wanted.has(picture.pictureId));
}
