import type { ParentNode } from 'domhandler';
import type { PlacedBlock } from '../../markup/blocks.ts';
import { candidatesAmong, type Candidate, type Claims } from './block-candidates.ts';
import { HINT_KINDS } from './block-hints.ts';
import { BlockPage } from './block-page.ts';
import type { Container } from '../container/container.ts';
import { lowerWords, SharedWords } from './shared-words.ts';

/** The traits of every block, in page order; {@link TRAIT_NAMES} names them. */
export function traitsOf(all: readonly Candidate[], claims: Claims): Float64Array[] {
  const shared = {
    title: new SharedWords(claims.title, 1),
    description: new SharedWords(claims.description, 2),
    body: new SharedWords(claims.body, 4),
  };
  const page = new BlockPage(all, shared.title);
  return all.map((_, index) => traitsAt(page, index, shared));
}

type Shared = Readonly<Record<keyof Claims, SharedWords>>;

const DATED = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2}|年\d{1,2}月/;

const clip = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const flag = (value: boolean): number => (value ? 1 : 0);

/** Takes one trait by its name; a name is only looked at where the traits are listed. */
type Put = (name: string, value: number) => void;

function traitsAt(page: BlockPage, index: number, shared: Shared): Float64Array {
  const traits = new Float64Array(TRAIT_NAMES.length);
  let at = 0;
  putTraits((_, value) => (traits[at++] = value), { page, index, shared });
  return traits;
}

type Asked = { readonly page: BlockPage; readonly index: number; readonly shared: Shared };

/** The traits by kind, always in the same order. */
function putTraits(put: Put, { page, index, shared }: Asked): void {
  const candidate = page.all[index] as Candidate;
  putOwn(put, candidate);
  putPlace(put, page, { candidate, index });
  for (let kind = 0; kind < NEAR.length; kind++) put(NEAR[kind] as string, candidate.steps[kind] as number);
  putKin(put, page, { candidate, index });
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
  page: BlockPage,
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

function putKin(
  put: Put,
  page: BlockPage,
  { candidate: { block }, index }: { readonly candidate: Candidate; readonly index: number },
): void {
  const { alike, around } = page.kin[index] as BlockPage['kin'][number];
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

function putNeighbours(put: Put, page: BlockPage, index: number): void {
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
  page: BlockPage,
  { candidate: { block, shape }, shared }: { readonly candidate: Candidate; readonly shared: Shared },
): void {
  const { title, description, body } = shared;
  const isShort = shape.weight < 300;
  const words = lowerWords(block.text);
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
  const page = new BlockPage(sample === undefined ? [] : [sample], blank);
  const names: string[] = [];
  putTraits((name) => names.push(name), {
    page,
    index: 0,
    shared: { title: blank, description: blank, body: blank },
  });
  return names;
}
