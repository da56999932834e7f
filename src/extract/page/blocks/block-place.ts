import { isTag, type Element, type ParentNode } from 'domhandler';
import type { PlacedBlock } from '../../markup/blocks.ts';
import { HINT_KINDS, hintBitsOf } from './block-hints.ts';
import type { Container } from '../container/container.ts';
import { isHidden } from '../hidden.ts';
import { remembered } from '../remembered.ts';

/** Where an element stands. */
export type Place = {
  readonly depth: number;
  /** Within the container. */
  readonly inside: boolean;
  /** Elements around it, and itself, that are noise by name. */
  readonly noise: number;
  readonly cards: number;
  readonly hidden: boolean;
  readonly lists: number;
  readonly tables: number;
};

const FARTHEST = 7;
const NOTHING_NEAR = new Uint8Array(HINT_KINDS.length).fill(FARTHEST);
const TOP: Place = { depth: 0, inside: false, noise: 0, cards: 0, hidden: false, lists: 0, tables: 0 };

/** Finds the places of elements; each element of the page is looked at once. */
export class Places {
  private readonly known = new Map<ParentNode, Place>();
  private readonly steps = new Map<ParentNode, Uint8Array>();
  private readonly container: Container;

  constructor(container: Container) {
    this.container = container;
  }

  of(node: ParentNode | null): Place {
    if (node === null) return TOP;
    const found = this.known.get(node);
    if (found !== undefined) return found;
    const place = this.step(node, this.of(node.parent));
    this.known.set(node, place);
    return place;
  }

  /** For each of {@link HINT_KINDS} how many steps up the nearest element is that speaks of it; 7 when none does. */
  stepsFrom(node: ParentNode | null): Uint8Array {
    if (node === null || !isTag(node) || node.name === 'body') return NOTHING_NEAR;
    const found = this.steps.get(node);
    if (found !== undefined) return found;
    const bits = hintBitsOf(node);
    const steps = new Uint8Array(this.stepsFrom(node.parent));
    for (let kind = 0; kind < steps.length; kind++)
      steps[kind] = ((bits >> kind) & 1) === 1 ? 0 : Math.min(FARTHEST, (steps[kind] as number) + 1);
    this.steps.set(node, steps);
    return steps;
  }

  private step(node: ParentNode, above: Place): Place {
    const inside = above.inside || node === this.container.node;
    if (!isTag(node)) return { ...above, inside };
    return {
      depth: above.depth + 1,
      inside,
      noise: above.noise + (this.container.noise.has(node) ? 1 : 0),
      cards: above.cards + (this.container.cards.has(node) ? 1 : 0),
      hidden: above.hidden || isHidden(node),
      lists: above.lists + (node.name === 'ul' || node.name === 'ol' ? 1 : 0),
      tables: above.tables + (node.name === 'table' ? 1 : 0),
    };
  }
}

/** Blocks that one template made look alike: their element and the one around it have the same names and classes. */
export function templateOf({ element }: PlacedBlock): string {
  if (element === null) return '';
  const around = element.parent !== null && isTag(element.parent) ? element.parent : null;
  return `${nameOf(element)}<${around === null ? '' : nameOf(around)}`;
}

function nameOf({ name, attribs }: Element): string {
  const own = attribs['class'];
  return own === undefined ? name : `${name}.${withoutNumbers(own)}`;
}

const withoutNumbers = remembered((classes) => classes.slice(0, 60).replace(/\d+/g, '#'));
