import type { ParentNode } from 'domhandler';
import type { PlacedBlock } from '../markup/blocks.ts';
import { HINT_KINDS } from './block-hints.ts';
import { Places, templateOf, type Place } from './block-place.ts';
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
  /** For each of {@link HINT_KINDS} how many steps up the nearest element is that speaks of it; 7 when none does. */
  readonly steps: Uint8Array;
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
      ...{ block, shape, place: places.of(block.element), steps: places.stepsFrom(block.element) },
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

/** Takes one trait by its name; a name is only looked at where the traits are listed. */
type Put = (name: string, value: number) => void;

function traitsAt(page: Page, index: number, shared: Shared): Float64Array {
  const traits = new Float64Array(TRAIT_NAMES.length);
  let at = 0;
  putTraits((_, value) => (traits[at++] = value), { page, index, shared });
  return traits;
}

type Asked = { readonly page: Page; readonly index: number; readonly shared: Shared };

/** The traits by kind, always in the same order. */
function putTraits(put: Put, { page, index, shared }: Asked): void {
  const candidate = page.all[index] as Candidate;
  putOwn(put, candidate);
  putPlace(put, page, { candidate, index });
  for (let kind = 0; kind < NEAR.length; kind++) put(NEAR[kind] as string, candidate.steps[kind] as number);
  putKin(put, page, candidate);
  putNeighbours(put, page, index);
  putClaims(put, page, { candidate, shared });
}

const NEAR = HINT_KINDS.map((kind) => `near-${kind}`);

function putOwn(put: Put, { block, shape, prose }: Candidate): void {
  const { element, type } = block;
  put('weight', shape.weight);
  put('words', shape.words);
  put('commas', shape.commas);
  put('stops', shape.stops);
  put('digits', shape.digits);
  put('capitals', shape.capitals);
  put('ending', shape.ending);
  put('quoted', shape.quoted);
  put('lowered', shape.lowered);
  put('linked', block.linked);
  put('prose', flag(prose > 0));
  put('dated', flag(DATED.test(block.text)));
  put('paragraph', flag(element?.name === 'p'));
  put('level', type === 'heading' ? Number(element?.name[1] ?? 0) || 3 : 0);
  put('item', flag(type === 'list-item'));
  put('quotation', flag(type === 'quotation'));
  put('division', flag(element?.name === 'div' || element?.name === 'section'));
}

function putPlace(
  put: Put,
  page: Page,
  { candidate: { place }, index }: { readonly candidate: Candidate; readonly index: number },
): void {
  const span = Math.max(1, page.lastProse - page.firstProse);
  put('inside', flag(place.inside));
  put('noise', Math.min(3, place.noise));
  put('cards', Math.min(1, place.cards));
  put('hidden', flag(place.hidden));
  put('lists', Math.min(3, place.lists));
  put('tables', Math.min(4, place.tables));
  put('deeper', clip(place.depth - page.depth, -8, 8));
  put('position', clip((index - page.firstProse) / span, -1, 2));
  put('fromStart', clip(index - page.firstProse, -30, 30));
  put('fromEnd', clip(index - page.lastProse, -30, 30));
  put('fromFirst', clip(index - page.first, -20, 20));
  put('fromHeadline', page.headline < 0 ? 60 : clip(index - page.headline, -30, 50));
  put('leading', flag(page.headline >= 0 && index > page.headline && index < page.firstProse));
}

function parentOf({ element }: PlacedBlock, steps: number): ParentNode | null {
  let node: ParentNode | null = element;
  for (let step = 0; step < steps && node !== null; step++) node = node.parent;
  return node;
}

function putKin(put: Put, page: Page, { block, template }: Candidate): void {
  const alike = sumIn(page.templates, template);
  const around = sumIn(page.parents, block.element?.parent ?? null);
  const prose = Math.max(1, page.total.prose);
  put('alikeProse', alike.prose / prose);
  put('alikeCount', alike.count);
  put('alikeLinked', alike.linked / alike.count);
  put('alikeInside', alike.inside / alike.count);
  put('aroundProse', around.prose / prose);
  // An item's list, or a heading's wrapper, may stand among the paragraphs.
  put('aboveProse', (page.parents.get(parentOf(block, 2))?.prose ?? 0) / prose);
  put('higherProse', (page.parents.get(parentOf(block, 3))?.prose ?? 0) / prose);
  put('aroundLinked', around.linked / around.count);
  put('insideProse', page.insideProse / prose);
  put('blocksInside', page.total.inside);
}

function putNeighbours(put: Put, page: Page, index: number): void {
  const own = page.all[index];
  const [before, after] = [page.all[index - 1], page.all[index + 1]];
  let [weight, linked, count] = [0, 0, 0];
  for (let at = Math.max(0, index - 3); at <= Math.min(page.all.length - 1, index + 3); at++) {
    const near = page.all[at] as Candidate;
    weight += near.shape.weight;
    linked += near.block.linked;
    count++;
  }
  put('weightBefore', before?.shape.weight ?? 0);
  put('weightAfter', after?.shape.weight ?? 0);
  put('linkedBefore', before?.block.linked ?? 1);
  put('linkedAfter', after?.block.linked ?? 1);
  put('proseBefore', flag((before?.prose ?? 0) > 0));
  put('proseAfter', flag((after?.prose ?? 0) > 0));
  put('kinBefore', flag(before?.template === own?.template));
  put('kinAfter', flag(after?.template === own?.template));
  put('headedBefore', flag(before?.block.type === 'heading'));
  put('insideAfter', flag(after?.place.inside ?? false));
  put('weightAround', weight / count);
  put('linkedAround', linked / count);
}

function putClaims(
  put: Put,
  page: Page,
  { candidate: { block, shape }, shared }: { readonly candidate: Candidate; readonly shared: Shared },
): void {
  const { title, description, body } = shared;
  const isShort = shape.weight < 300;
  const words = wordsOf(block.text);
  put('inTitle', isShort ? title.share(words) : 0);
  put('inDescription', description.share(words));
  put('inBody', body.isBlank ? -1 : body.share(words));
  put('repeated', Math.min(3, page.texts.get(block.text) ?? 0));
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
  const names: string[] = [];
  putTraits((name) => names.push(name), {
    page,
    index: 0,
    shared: { title: blank, description: blank, body: blank },
  });
  return names;
}
