import type { ParentNode } from 'domhandler';
import type { PlacedBlock } from '../markup/blocks.ts';
import { HINT_KINDS } from './block-hints.ts';
import { hintSteps, Places, templateOf, type Place } from './block-place.ts';
import type { Container } from './container.ts';
import type { ArticleData } from './json-ld.ts';
import { firstOf, type Metadata } from './metadata.ts';
import { SharedWords, wordsOf } from './shared-words.ts';
import { shapeOf, type TextShape } from './text-shape.ts';

/** What the page says of its article elsewhere; '' where it does not. */
export type Claims = { readonly title: string; readonly description: string; readonly body: string };

export function claimsOf(title: string, { meta }: Metadata, data: ArticleData): Claims {
  const description = firstOf(meta, 'description', 'og:description', 'twitter:description') ?? '';
  return { title, description, body: data.body ?? '' };
}

/** A block and all that is known of it by itself. */
export type Candidate = {
  readonly block: PlacedBlock;
  readonly shape: TextShape;
  readonly place: Place;
  readonly prose: number;
  readonly template: string;
};

/** Prose outweighs labels: a run of text this heavy that ends like a sentence. */
const SENTENCE = 60;
const DATED = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2}|年\d{1,2}月/;

export function candidatesAmong(blocks: readonly PlacedBlock[], container: Container): Candidate[] {
  const places = new Places(container);
  return blocks.map((block) => {
    const shape = shapeOf(block.text);
    const isProse =
      shape.weight >= SENTENCE && block.linked < 0.4 && (shape.ending > 0 || shape.weight > 160);
    return {
      ...{ block, shape, place: places.of(block.element) },
      ...{ prose: isProse ? shape.weight * (1 - block.linked) : 0, template: templateOf(block) },
    };
  });
}

type Sum = { prose: number; count: number; linked: number; inside: number };

/** What a page's blocks have in common. */
class Page {
  readonly all: readonly Candidate[];
  readonly templates = new Map<string, Sum>();
  readonly parents = new Map<ParentNode | null, Sum>();
  readonly texts = new Map<string, number>();
  readonly total: Sum = { prose: 0, count: 0, linked: 0, inside: 0 };
  insideProse = 0;
  first = -1;
  last = -1;
  firstProse = -1;
  lastProse = -1;
  headline = -1;
  depth = 0;

  constructor(all: readonly Candidate[], title: SharedWords) {
    this.all = all;
    for (const [index, candidate] of all.entries()) this.take(candidate, index, title);
    if (this.first < 0) [this.first, this.last] = [0, all.length - 1];
    if (this.firstProse < 0) [this.firstProse, this.lastProse] = [this.first, this.last];
  }

  private take(candidate: Candidate, index: number, title: SharedWords): void {
    const { block, place, prose, template } = candidate;
    for (const sum of [
      sumIn(this.templates, template),
      sumIn(this.parents, block.element?.parent ?? null),
      this.total,
    ]) {
      sum.prose += prose;
      sum.count++;
      sum.linked += block.linked;
      sum.inside += place.inside && place.noise === 0 ? 1 : 0;
    }
    this.texts.set(block.text, (this.texts.get(block.text) ?? 0) + 1);
    const isHeadline =
      block.element?.name === 'h1' || (block.type === 'heading' && title.shareOf(block.text) > 0.8);
    if (isHeadline && this.firstProse < 0) this.headline = index;
    if (!place.inside || place.noise > 0) return;
    if (this.first < 0) this.first = index;
    this.last = index;
    this.insideProse += prose;
    if (prose === 0) return;
    if (this.firstProse < 0) [this.firstProse, this.depth] = [index, place.depth];
    this.lastProse = index;
  }
}

function sumIn<Key>(sums: Map<Key, Sum>, key: Key): Sum {
  const known = sums.get(key);
  if (known !== undefined) return known;
  const fresh = { prose: 0, count: 0, linked: 0, inside: 0 };
  sums.set(key, fresh);
  return fresh;
}

/** The traits of every block, in page order; {@link TRAIT_NAMES} names them. */
export function traitsOf(all: readonly Candidate[], claims: Claims): Float64Array[] {
  const shared = {
    title: new SharedWords(claims.title, 1),
    description: new SharedWords(claims.description, 2),
    body: new SharedWords(claims.body, 4),
  };
  const page = new Page(all, shared.title);
  return all.map((_, index) => traitsAt(page, index, shared));
}

type Shared = Readonly<Record<keyof Claims, SharedWords>>;

const clip = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const flag = (value: boolean): number => (value ? 1 : 0);

function traitsAt(page: Page, index: number, shared: Shared): Float64Array {
  const traits = new Float64Array(TRAIT_NAMES.length);
  let at = 0;
  for (const part of partsAt(page, index, shared)) {
    const values: readonly number[] = isList(part) ? part : Object.values(part);
    for (const value of values) traits[at++] = value;
  }
  return traits;
}

type Part = readonly number[] | Readonly<Record<string, number>>;

const isList = (part: Part): part is readonly number[] => Array.isArray(part);

/** The traits by kind; a list holds one for each of {@link HINT_KINDS}. */
function partsAt(page: Page, index: number, shared: Shared): readonly Part[] {
  const candidate = page.all[index] as Candidate;
  return [
    ownTraits(candidate),
    placeTraits(page, candidate, index),
    hintSteps(candidate.block.element),
    kinTraits(page, candidate),
    neighbourTraits(page, index),
    claimTraits(page, candidate, shared),
  ];
}

function ownTraits({ block, shape, prose }: Candidate) {
  const { element, type } = block;
  return {
    weight: shape.weight,
    words: shape.words,
    commas: shape.commas,
    stops: shape.stops,
    digits: shape.digits,
    capitals: shape.capitals,
    ending: shape.ending,
    quoted: shape.quoted,
    lowered: shape.lowered,
    linked: block.linked,
    prose: flag(prose > 0),
    dated: flag(DATED.test(block.text)),
    paragraph: flag(element?.name === 'p'),
    level: type === 'heading' ? Number(element?.name[1] ?? 0) || 3 : 0,
    item: flag(type === 'list-item'),
    quotation: flag(type === 'quotation'),
    division: flag(element?.name === 'div' || element?.name === 'section'),
  };
}

function placeTraits(page: Page, { place }: Candidate, index: number) {
  const span = Math.max(1, page.lastProse - page.firstProse);
  return {
    inside: flag(place.inside),
    noise: Math.min(3, place.noise),
    cards: Math.min(1, place.cards),
    hidden: flag(place.hidden),
    lists: Math.min(3, place.lists),
    tables: Math.min(4, place.tables),
    deeper: clip(place.depth - page.depth, -8, 8),
    position: clip((index - page.firstProse) / span, -1, 2),
    fromStart: clip(index - page.firstProse, -30, 30),
    fromEnd: clip(index - page.lastProse, -30, 30),
    fromFirst: clip(index - page.first, -20, 20),
    fromHeadline: page.headline < 0 ? 60 : clip(index - page.headline, -30, 50),
    leading: flag(page.headline >= 0 && index > page.headline && index < page.firstProse),
  };
}

function parentOf({ element }: PlacedBlock, steps: number): ParentNode | null {
  let node: ParentNode | null = element;
  for (let step = 0; step < steps && node !== null; step++) node = node.parent;
  return node;
}

function kinTraits(page: Page, { block, template }: Candidate) {
  const alike = sumIn(page.templates, template);
  const around = sumIn(page.parents, block.element?.parent ?? null);
  const prose = Math.max(1, page.total.prose);
  return {
    alikeProse: alike.prose / prose,
    alikeCount: alike.count,
    alikeLinked: alike.linked / alike.count,
    alikeInside: alike.inside / alike.count,
    aroundProse: around.prose / prose,
    // An item's list, or a heading's wrapper, may stand among the paragraphs.
    aboveProse: (page.parents.get(parentOf(block, 2))?.prose ?? 0) / prose,
    higherProse: (page.parents.get(parentOf(block, 3))?.prose ?? 0) / prose,
    aroundLinked: around.linked / around.count,
    insideProse: page.insideProse / prose,
    blocksInside: page.total.inside,
  };
}

function neighbourTraits(page: Page, index: number) {
  const own = page.all[index];
  const [before, after] = [page.all[index - 1], page.all[index + 1]];
  let [weight, linked, count] = [0, 0, 0];
  for (let at = Math.max(0, index - 3); at <= Math.min(page.all.length - 1, index + 3); at++) {
    const near = page.all[at] as Candidate;
    weight += near.shape.weight;
    linked += near.block.linked;
    count++;
  }
  return {
    weightBefore: before?.shape.weight ?? 0,
    weightAfter: after?.shape.weight ?? 0,
    linkedBefore: before?.block.linked ?? 1,
    linkedAfter: after?.block.linked ?? 1,
    proseBefore: flag((before?.prose ?? 0) > 0),
    proseAfter: flag((after?.prose ?? 0) > 0),
    kinBefore: flag(before?.template === own?.template),
    kinAfter: flag(after?.template === own?.template),
    headedBefore: flag(before?.block.type === 'heading'),
    insideAfter: flag(after?.place.inside ?? false),
    weightAround: weight / count,
    linkedAround: linked / count,
  };
}

function claimTraits(page: Page, { block, shape }: Candidate, { title, description, body }: Shared) {
  const isShort = shape.weight < 300;
  const words = wordsOf(block.text);
  return {
    inTitle: isShort ? title.share(words) : 0,
    inDescription: description.share(words),
    inBody: body.isBlank ? -1 : body.share(words),
    repeated: Math.min(3, page.texts.get(block.text) ?? 0),
  };
}

/** Names of the traits in their order. */
export const TRAIT_NAMES: readonly string[] = namesOf();

function namesOf(): string[] {
  const node = { node: { children: [], parent: null }, noise: new Set(), cards: new Set() };
  const [sample] = candidatesAmong(
    [{ type: 'paragraph', text: '-', element: null, linked: 0 }],
    node as unknown as Container,
  );
  const blank = new SharedWords('', 1);
  const page = new Page(sample === undefined ? [] : [sample], blank);
  const parts = partsAt(page, 0, { title: blank, description: blank, body: blank });
  return parts.flatMap((part) =>
    isList(part) ? HINT_KINDS.map((kind) => `near-${kind}`) : Object.keys(part),
  );
}
