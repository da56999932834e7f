import type { ParentNode } from 'domhandler';
import type { Candidate } from '../blocks/block-candidates.ts';
import { RELATED_HEADING } from '../blocks/boilerplate.ts';

/** Such a heading may as well stand over a part of the article: "More on the costs". */
const MAYBE = /^(?:more (?:from|on|stories|news|in|like this)\b.{0,40}|latest)\s*[:：>»]?$/i;

/** A paragraph this heavy is no teaser: what was announced is over. */
const HEAVY = 120;
/** A heading this long, in characters, may be another teaser. */
const LONG_HEADING = 70;
/** An announcement that is followed by most of the text announces nothing. */
const MOST_RELATED = 0.6;

/** Drops headings that announce related items, and the links, cards and teasers under them. */
export function withoutRelated(blocks: readonly Candidate[]): readonly Candidate[] {
  const articles = new Set(blocks.filter(isHeavy).map(parentOf));
  const kept: Candidate[] = [];
  for (let at = 0; at < blocks.length;) {
    const heading = blocks[at] as Candidate;
    const { text } = heading.block;
    const end = RELATED_HEADING.test(text) ? endOf(blocks, at + 1) : at + 1;
    if (!RELATED_HEADING.test(text)) kept.push(heading);
    else {
      const section = blocks.slice(at + 1, end);
      const own = ownOf(section, articles);
      if (MAYBE.test(text) && own.length === section.length && own.length > 0) kept.push(heading);
      kept.push(...own);
    }
    at = end;
  }
  if (proseOf(kept) >= proseOf(blocks) * (1 - MOST_RELATED)) return kept;
  return blocks.filter(({ block }) => !RELATED_HEADING.test(block.text));
}

const parentOf = ({ block }: Candidate): ParentNode | null => block.element?.parent ?? null;
const isHeavy = ({ block, shape }: Candidate): boolean =>
  block.type === 'paragraph' && shape.weight > HEAVY && !(block.linked > MOST_LINKED);

/** Where what a heading announces is over. */
function endOf(blocks: readonly Candidate[], from: number): number {
  const after = blocks.slice(from).findIndex((candidate) => isHeavy(candidate) || isNextHeading(candidate));
  return after < 0 ? blocks.length : from + after;
}

function isNextHeading(candidate: Candidate): boolean {
  const { type, text } = candidate.block;
  return type === 'heading' && text.length <= LONG_HEADING && !isOffer(candidate);
}

/** An offer is linked for this share of its characters. */
const MOST_LINKED = 0.4;

function isOffer({ block, place }: Candidate): boolean {
  return block.linked > MOST_LINKED || place.cards > 0 || place.noise > 0;
}

/** The blocks under a heading that are the article's: no links, nor what stands between them or beside them in a box. */
function ownOf(section: readonly Candidate[], articles: ReadonlySet<ParentNode | null>): Candidate[] {
  const last = section.findLastIndex(isOffer);
  return section.filter((candidate, at) => at > last && (last < 0 || articles.has(parentOf(candidate))));
}

const proseOf = (blocks: readonly Candidate[]): number => blocks.reduce((sum, { prose }) => sum + prose, 0);
