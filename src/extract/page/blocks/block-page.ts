import type { ParentNode } from 'domhandler';
import type { Candidate } from './block-candidates.ts';
import type { SharedWords } from './shared-words.ts';

type Sum = { prose: number; count: number; linked: number; inside: number };

/** The sums of a block's kin: of those made by the same template, and of those in the same element. */
type Kin = { readonly alike: Sum; readonly around: Sum };

/** What a page's blocks have in common. */
export class BlockPage {
  readonly all: readonly Candidate[];
  /** In the order of the blocks. */
  readonly kin: Kin[] = [];
  private readonly templates = new Map<string, Sum>();
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
    const alike = sumIn(this.templates, template);
    const around = sumIn(this.parents, block.element?.parent ?? null);
    this.kin.push({ alike, around });
    for (const sum of [alike, around, this.total]) {
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
