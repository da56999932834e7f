import { entriesOf } from '../domain/index.ts';
import type {
  Element,
  ElementId,
  Item,
  ItemDetail,
  ItemVersion,
  NamedEvent,
  PagePicture,
  PictureId,
  RuleRef,
  VersionId,
} from '../domain/index.ts';
import type { Covering } from './sighting.ts';

/** Whether a held picture shows an element, by which rule, and how surely the two relate. */
export type ExampleMatch = {
  readonly shows: 'yes' | 'may-be';
  readonly rule: RuleRef;
  /** 0–1; null where fingerprints alone decided. */
  readonly confidence: number | null;
};

/** Pictures that show an element or may show it, by element id. */
export type ExampleMatches = ReadonlyMap<string, ReadonlyMap<PictureId, ExampleMatch>>;

/** What judging needs to know of an item; texts are left behind once they were matched. */
export type ItemRef = Covering['item'] & Pick<Item, 'seenAt' | 'language'>;

/** What a text has of an event: its words, and which of its elements. */
type Match = { readonly byWords: boolean; readonly elements: readonly ElementId[] };

/** A held picture on an item, with what its page takes it for. */
type ShownPicture = { readonly pictureId: PictureId; readonly role: PagePicture['role'] };

/** What its words and codes say, and the pictures that are still to be compared with examples. */
type Open = Match & { readonly pictures: readonly ShownPicture[] };
type OfWording = { readonly id: VersionId; readonly detail: ItemDetail };

/** An item that belongs to a named event, or may by a picture. */
export type Candidate = Open & { readonly item: ItemRef; readonly versions: readonly (Open & OfWording)[] };

/** An element that an item shows by a picture. */
type ByPicture = { readonly elementId: ElementId } & ExampleMatch;

/** An item that belongs to a named event, and why. */
export type Matched = Match & {
  readonly item: ItemRef;
  /** The same for each of its wordings; empty when it said the same whenever it was seen. */
  readonly versions: readonly (Match & OfWording)[];
  /** Elements that it shows by a picture, with the rule that says so. */
  readonly byPicture: readonly ByPicture[];
  /** What the person said who put it there. */
  readonly byHand?: string;
};

type Matchable = Pick<ItemVersion, 'title' | 'blocks' | 'pictures' | 'videos' | 'entries'> &
  Pick<Item, 'codes'>;

/**
 * What an item has of an event in any of its wordings before pictures are compared; null when it has nothing of it.
 *
 * @param versions its wordings, where there are several
 * @param near pictures with a fingerprint near to an example of the event
 */
export function findCandidate(
  event: NamedEvent,
  item: Item,
  versions: readonly ItemVersion[],
  near: ReadonlySet<PictureId>,
): Candidate | null {
  // What a researcher coded is said of the item, whatever it said when.
  const { codes } = item;
  const told = versions.map((version) => ({
    ...{ id: version.id, detail: version.detail },
    ...openOf(event, { ...version, codes }),
  }));
  const whole = openOf(event, { ...item, entries: entriesOf(item) });
  const all = [whole, ...told];
  const isPart = all.some((one) => one.byWords || one.elements.length > 0);
  if (!isPart && !all.some(({ pictures }) => pictures.some(({ pictureId }) => near.has(pictureId))))
    return null;
  return { ...whole, item: toRef(item), versions: told };
}

/** What an item has of an event once its pictures were compared. */
type Settled = {
  /** Null when it has nothing of it. */
  readonly member: Matched | null;
  /** Elements that one of its pictures may show and none shows. */
  readonly mayShow: readonly ElementId[];
};

/**
 * Words count for facts and quotations; for a picture only the picture itself counts (or a researcher's code): a text that
 * tells of a picture has not shown it.
 */
export function settleCandidate(event: NamedEvent, candidate: Candidate, examples: ExampleMatches): Settled {
  const { item, versions } = candidate;
  const byPicture = event.elements.flatMap((element) => bestMatch(element, candidate, examples));
  const told = versions.map(({ id, detail, ...open }) => ({ id, detail, ...matchOf(event, open, examples) }));
  const all = [matchOf(event, candidate, examples), ...told];
  const byWords = all.some((one) => one.byWords);
  const shown = new Set(all.flatMap((one) => one.elements));
  const elements = event.elements.flatMap(({ id }) => (shown.has(id) ? id : []));
  const sure = byPicture.filter(({ shows }) => shows === 'yes');
  const member =
    byWords || elements.length > 0 ? { item, byWords, elements, versions: told, byPicture: sure } : null;
  const mayShow = byPicture.flatMap(({ shows, elementId }) => (shows === 'may-be' ? elementId : []));
  return { member, mayShow };
}

/** The surest answer that the pictures of an item give of an element, in any wording. */
function bestMatch(
  element: Element,
  { pictures, versions }: Candidate,
  examples: ExampleMatches,
): ByPicture[] {
  const known = examples.get(element.id);
  const all = [pictures, ...versions.map((one) => one.pictures)].flat();
  const found = all.flatMap(({ pictureId }) => known?.get(pictureId) ?? []);
  const best = found.find(({ shows }) => shows === 'yes') ?? found[0];
  return best === undefined ? [] : [{ elementId: element.id, ...best }];
}

function matchOf(event: NamedEvent, { byWords, elements, pictures }: Open, examples: ExampleMatches): Match {
  const shows = ({ id }: Element): boolean =>
    elements.includes(id) ||
    pictures.some(({ pictureId }) => examples.get(id)?.get(pictureId)?.shows === 'yes');
  return { byWords, elements: event.elements.filter(shows).map(({ id }) => id) };
}

function openOf(event: NamedEvent, item: Matchable): Open {
  const passages = passagesOf(item);
  const tells = ({ codes, kind, matches }: Element): boolean =>
    item.codes.some((code) => codes.includes(code)) || (kind !== 'picture' && passages.some(matches));
  return {
    byWords: passages.some(event.matches),
    elements: event.elements.filter(tells).map(({ id }) => id),
    pictures: hasExamples(event) ? heldOf(item) : [],
  };
}

const heldOf = ({ pictures }: Matchable): readonly ShownPicture[] =>
  pictures.flatMap(({ pictureId, role }) => (pictureId === null ? [] : { pictureId, role }));

/** Whether any element of an event has an example picture. */
export const hasExamples = ({ elements }: NamedEvent): boolean =>
  elements.some(({ pictures }) => pictures.length > 0);

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
