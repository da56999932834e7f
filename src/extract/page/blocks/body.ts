import type { Document } from 'domhandler';
import type { Block } from '../../../domain/index.ts';
import { blocksOf, type PlacedBlock } from '../../markup/blocks.ts';
import { isBreaking } from '../../markup/nodes.ts';
import { candidatesAmong, type Candidate, type Claims } from './block-candidates.ts';
import { judgeOfBlocks } from './block-judge.ts';
import { scoreOf } from './block-score.ts';
import { traitsOf } from './block-traits.ts';
import type { Container } from '../container/container.ts';
import { isDataRow } from './data-table.ts';
import { tidied } from './body-tidy.ts';
import { NEVER_TEXT } from '../container/noise.ts';

/** Every block of a page but its controls and menus, each with what is known of it by itself. */
export function candidatesIn(root: Document, container: Container): Candidate[] {
  const leave = (element: Parameters<typeof container.noise.has>[0]) =>
    container.noise.has(element) && (NEVER_TEXT.has(element.name) || !isBreaking(element.name));
  return candidatesAmong(blocksOf(root, leave), container);
}

/** Every block of the container but its noise, as it stands. */
export function blocksIn(candidates: readonly Candidate[]): PlacedBlock[] {
  return candidates.filter(({ place }) => place.inside && place.noise === 0).map(({ block }) => block);
}

/**
 * The article's text in clean blocks: without headline, byline, captions, share bars, related items and closing notes.
 * Each block of the page is judged by its text, its place and its neighbours; the judge was taught by
 * `bench/blocks/train.ts`.
 */
export function readBody(
  candidates: readonly Candidate[],
  claims: Claims,
  captions: readonly string[],
): Block[] {
  const judge = judgeOfBlocks();
  const scores = traitsOf(candidates, claims).map((traits) => scoreOf(judge, traits));
  return chosen(candidates, scores, { title: claims.title, captions }).map(({ type, text }) => ({
    type,
    text,
  }));
}

/** Added to the judge's log odds for any block: losing a sentence of the article is worse than keeping one too many. */
const LENIENCE = 0.3;
/** Added for a block that the container holds. */
const LENIENCE_INSIDE = 1;
/** Added for an item of a list there that is no link, below the first prose: it says as little as an item of a menu. */
const LENIENCE_ITEM = 2.5;
/** Added for a row of a table of data there. */
const LENIENCE_ROW = 4;
const MOST_LINKED_ITEM = 0.3;
/**
 * A judge that keeps less than this share of the container's prose has seen no page like this one: everything that the
 * container holds is kept then.
 */
const LEAST_KEPT = 0.3;

/** The blocks that more likely than not are the article's, by their log odds, less what no article ever holds. */
export function chosen(
  candidates: readonly Candidate[],
  scores: readonly number[],
  { title, captions }: { readonly title: string; readonly captions: readonly string[] },
): PlacedBlock[] {
  const start = candidates.findIndex((candidate) => isHeld(candidate) && candidate.prose > 0);
  const isLikely = (candidate: Candidate, index: number) =>
    (scores[index] ?? 0) + lenienceFor(candidate, start >= 0 && index > start) > 0;
  const held = candidates.filter(isHeld);
  const likely = candidates.filter(isLikely);
  const taken =
    likely.length === 0
      ? held
      : proseOf(likely) < proseOf(held) * LEAST_KEPT
        ? candidates.filter((one, index) => isHeld(one) || isLikely(one, index))
        : likely;
  return tidied(shownOf(taken), { title, captions }).map(({ block }) => block);
}

function lenienceFor(candidate: Candidate, belowProse: boolean): number {
  if (!isHeld(candidate)) return LENIENCE;
  const { linked, element } = candidate.block;
  if (!belowProse || linked >= MOST_LINKED_ITEM) return LENIENCE + LENIENCE_INSIDE;
  const more = element?.name === 'li' ? LENIENCE_ITEM : isDataRow(candidate.block) ? LENIENCE_ROW : 0;
  return LENIENCE + LENIENCE_INSIDE + more;
}

/** In the container, none of its noise, and not nearly all link. */
function isHeld({ place, block }: Candidate): boolean {
  return place.inside && place.noise === 0 && block.linked < 0.8;
}

function proseOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { prose }) => sum + prose, 0);
}

/** Of the rest less than this share of the prose is left where the page hides its article until a script shows it. */
const LEAST_SHOWN = 0.5;

/** Without what the page hides, unless that is most of it. */
function shownOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const shown = candidates.filter(({ place }) => !place.hidden);
  return proseOf(shown) < proseOf(candidates) * LEAST_SHOWN ? candidates : shown;
}
