import { isCDATA, isTag, isText, type Document, type Element, type ParentNode } from 'domhandler';
import { isBreaking, isSilent } from '../../markup/nodes.ts';
import { isArticleText, isNoise, isNeverArticle, verdictOn } from './noise.ts';
import { addRun, addText, newRun, newWorth, type Run, type Worth } from './worth.ts';
import { holdsTopHeading } from '../titles/top-heading.ts';

/** The part of a page that holds the article, and what in it does not belong. */
export type Container = {
  readonly node: ParentNode;
  readonly noise: ReadonlySet<Element>;
  /** Rows of teasers: part of the noise, and about other articles. */
  readonly cards: ReadonlySet<Element>;
};

/** A subtree while it is weighed: what it is worth so far, and the run of text that is not yet at its end. */
type Part = { readonly node: ParentNode; readonly total: Worth; run: Run };

function close(part: Part): void {
  if (part.run.weight === 0) return;
  addRun(part.total, part.run, part.node);
  part.run = newRun();
}

/** An article shorter than this may be any scrap of text. */
const LEAST_PROSE = 140;

/**
 * Finds the article by weighing every run of text: a sentence counts for what it weighs, a link or a label against it.
 * The subtree worth most holds the article; its inner parts are preferred while they keep nearly all of it, so that a
 * column of teasers beside the article stays out. Own method, in the family of maximum subtree extraction.
 */
export function findContainer(root: Document): Container {
  const trusted = new Set<Element>();
  for (let rounds = 0; ; rounds++) {
    const weigher = new Weigher(trusted);
    const worth = weigher.weigh(root, false);
    const misjudged = weigher.noiseOver(Math.max(LEAST_PROSE, worth.prose));
    if (misjudged === null || rounds === RESCUES)
      return { node: weigher.best(root), noise: weigher.noise, cards: weigher.cards };
    trusted.add(misjudged);
  }
}

/** How many wrappers with misleading names an article may sit in. */
const RESCUES = 4;

class Weigher {
  readonly noise = new Set<Element>();
  readonly cards = new Set<Element>();
  /** Elements that are no noise whatever they are called: they hold most of the page's prose. */
  private readonly trusted: ReadonlySet<Element>;
  private readonly worth = new Map<ParentNode, Worth>();
  private readonly texts: Element[] = [];

  constructor(trusted: ReadonlySet<Element>) {
    this.trusted = trusted;
  }

  weigh(node: ParentNode, linked: boolean): Worth {
    const part: Part = { node, total: newWorth(), run: newRun() };
    this.inline(part, node, linked);
    close(part);
    this.leaveCardsOut(node, part.total);
    this.worth.set(node, part.total);
    return part.total;
  }

  private inline(part: Part, parent: ParentNode, linked: boolean): void {
    for (let child = parent.children[0] ?? null; child !== null; child = child.next) {
      if (isText(child)) addText(part.run, child.data, linked);
      else if (isCDATA(child)) this.inline(part, child, linked);
      else if (isTag(child)) this.element(part, child, linked);
    }
  }

  private element(part: Part, child: Element, linked: boolean): void {
    if (isSilent(child.name) || this.drop(child)) return;
    if (child.name === 'br') close(part);
    else if (!isBreaking(child.name)) this.inline(part, child, linked || child.name === 'a');
    else {
      close(part);
      const inner = this.weigh(child, linked);
      part.total.value += inner.value;
      part.total.prose += inner.prose;
      part.total.linkLines += inner.linkLines;
      part.total.cutLines += inner.cutLines;
    }
  }

  /** Teasers come in rows: siblings of one kind, each with a linked line and a little prose. */
  private leaveCardsOut(node: ParentNode, total: Worth): void {
    if (node.children.length < FEWEST_CARDS || total.linkLines < FEWEST_CARDS) return;
    const rows = Map.groupBy(
      node.children.filter((child) => isTag(child) && this.worth.has(child)) as Element[],
      kindOf,
    );
    for (const row of rows.values()) {
      const cards = row.filter((element) => !this.noise.has(element) && this.isCard(element));
      if (cards.length < FEWEST_CARDS || cards.length < row.length * 0.8) continue;
      for (const card of cards) {
        const worth = this.worth.get(card);
        total.value -= worth?.value ?? 0;
        total.prose -= worth?.prose ?? 0;
        this.noise.add(card);
        this.cards.add(card);
      }
    }
  }

  private isCard(element: Element): boolean {
    const worth = this.worth.get(element);
    if (worth === undefined || worth.linkLines === 0 || worth.prose === 0) return false;
    return worth.prose <= (worth.cutLines > 0 ? CUT_CARD_PROSE : CARD_PROSE);
  }

  private drop(element: Element): boolean {
    if (element.name === 'p' || element.name === 'br' || element.name === 'b') return false;
    const verdict = verdictOn(element);
    if (this.trusted.has(element) || !isNoise(element, verdict)) {
      if (isArticleText(element, verdict)) this.texts.push(element);
      return false;
    }
    this.noise.add(element);
    if (isBreaking(element.name)) this.weigh(element, false);
    return true;
  }

  /** The noise that holds most prose, and more than this: an element with so much of it is no noise, whatever it is called. */
  noiseOver(least: number): Element | null {
    let [heaviest, most]: [Element | null, number] = [null, least];
    for (const element of this.noise) {
      const prose = this.worth.get(element)?.prose ?? 0;
      if (
        prose > most &&
        (!isNeverArticle(element) || (element.name !== 'footer' && holdsTopHeading(element)))
      )
        [heaviest, most] = [element, prose];
    }
    return heaviest;
  }

  best(root: Document): ParentNode {
    const named = this.bestNamed(root);
    let [node, worth]: [ParentNode, Worth] = [root, this.worth.get(root) ?? newWorth()];
    for (const [candidate, each] of this.worth)
      if (each.value > worth.value) [node, worth] = [candidate, each];
    if (named !== null && (this.worth.get(named)?.prose ?? 0) > worth.prose * NAMED_SHARE) node = named;
    return this.inward(node);
  }

  private isInNoise(node: ParentNode): boolean {
    for (let each: ParentNode | null = node; each !== null; each = each.parent)
      if (isTag(each) && this.noise.has(each)) return true;
    return false;
  }

  /** The element that calls itself the article's text, where it holds a fair part of the page's prose. */
  private bestNamed(root: Document): Element | null {
    const all = this.worth.get(root)?.prose ?? 0;
    const rated = this.texts
      .filter((element) => !this.isInNoise(element))
      .map((element) => ({ element, prose: this.worth.get(element)?.prose ?? 0 }));
    const top = rated.reduce<(typeof rated)[number] | null>(
      (a, b) => (a === null || b.prose > a.prose ? b : a),
      null,
    );
    return top === null || top.prose < Math.max(LEAST_PROSE, all * 0.2) ? null : top.element;
  }

  /** The child with at least so much prose; elements that are not weighed, such as `html` or a page's own, are looked through. */
  private keeperIn(node: ParentNode, least: number): ParentNode | undefined {
    for (const child of node.children) {
      if (!isTag(child) || this.noise.has(child)) continue;
      const prose = this.worth.get(child)?.prose;
      const keeper = prose === undefined ? this.keeperIn(child, least) : prose >= least ? child : undefined;
      if (keeper !== undefined) return keeper;
    }
    return undefined;
  }

  /** Steps into the child that keeps nearly all the prose. */
  private inward(from: ParentNode): ParentNode {
    let node = from;
    for (;;) {
      const prose = this.worth.get(node)?.prose ?? 0;
      const inner = this.keeperIn(node, prose * INNER_SHARE);
      if (inner === undefined || prose < LEAST_PROSE || (isTag(inner) && inner.name === 'p')) return node;
      node = inner;
    }
  }
}

const FEWEST_CARDS = 3;
/** The most prose a teaser carries, in weight. */
const CARD_PROSE = 350;
/** The same for one whose text breaks off: it may begin with whole paragraphs of what it announces. */
const CUT_CARD_PROSE = 1400;

/** Elements made by one template: the same name and first class, numbers aside. */
function kindOf(element: Element): string {
  const first = (element.attribs['class'] ?? '').trim().split(/\s+/)[0] ?? '';
  return `${element.name}.${first.replace(/\d+/g, '#')}`;
}

/** A named element is believed when it holds this share of the prose of the worthiest subtree. */
const NAMED_SHARE = 0.6;
/** A child stands for its parent when it keeps this share of its prose. */
const INNER_SHARE = 0.85;
