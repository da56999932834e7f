import type { Element, Item, NamedEvent, PictureId } from '../domain/index.ts';

/** Pictures that are near copies of an element's examples, by element id. */
export type ExampleMatches = ReadonlyMap<string, ReadonlySet<PictureId>>;

type Matchable = Pick<Item, 'title' | 'blocks' | 'codes' | 'pictures' | 'videos'>;

/**
 * Whether an item shows an element. Words count for facts and quotations; for a picture only the picture itself counts
 * (or a researcher's code): a text that tells of a picture has not shown it.
 */
export function showsElement(element: Element, item: Matchable, examples: ExampleMatches): boolean {
  if (item.codes.some((code) => element.codes.includes(code))) return true;
  if (element.kind === 'picture') return showsPicture(item, examples.get(element.id));
  return passagesOf(item).some(element.matches) || showsPicture(item, examples.get(element.id));
}

/** The elements of an event that an item shows. */
export function elementsShown(
  event: NamedEvent,
  item: Matchable,
  examples: ExampleMatches,
): readonly Element[] {
  return event.elements.filter((element) => showsElement(element, item, examples));
}

/** Whether an item belongs to an event by its words. */
export function belongsTo(event: NamedEvent, item: Matchable): boolean {
  return passagesOf(item).some(event.matches);
}

/**
 * A pattern is tried on one passage at a time, so that words from two ends of a text do not add up to a match. What stands
 * below a picture or above a video was shown to the reader like any other line.
 */
function passagesOf(item: Matchable): readonly string[] {
  return [
    item.title,
    ...item.blocks.map((block) => block.text),
    ...item.pictures.flatMap((picture) => picture.caption ?? []),
    ...item.videos.flatMap((video) => video.title ?? []),
  ];
}

function showsPicture(item: Matchable, wanted: ReadonlySet<PictureId> | undefined): boolean {
  if (!wanted || wanted.size === 0) return false;
  return item.pictures.some((picture) => picture.pictureId !== null && wanted.has(picture.pictureId));
}
