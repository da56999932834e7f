import type { Document } from 'domhandler';
import type { Block } from '../../domain/index.ts';
import { blocksOf, type PlacedBlock } from '../markup/blocks.ts';
import { isBreaking } from '../markup/nodes.ts';
import { candidatesAmong, type Candidate, type Claims } from './block-candidates.ts';
import model from './block-model.json' with { type: 'json' };
import { forestOf, scoreOf, type BlockTree } from './block-score.ts';
import { traitsOf } from './block-traits.ts';
import type { Container } from './container.ts';
import { BOILERPLATE, RELATED_HEADING } from './boilerplate.ts';
import { NEVER_TEXT } from './noise.ts';
import { titleKey } from './title-key.ts';

const JUDGE = forestOf(model.trees as unknown as BlockTree[]);

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
  const scores = traitsOf(candidates, claims).map((traits) => scoreOf(JUDGE, traits));
  return chosen(candidates, scores, { title: claims.title, captions }).map(({ type, text }) => ({
    type,
    text,
  }));
}

/** Log odds that count for any block, and for one that the container holds: a lost sentence is worse than one too many. */
const MERCY = 0.3;
const MERCY_INSIDE = 1;
/** What more an unlinked item of a list has, below the first prose: it is told in a word or two, as a menu's is. */
const MERCY_ITEM = 2.5;
const MOST_LINKED_ITEM = 0.3;
/** A judge that leaves less than this share of the container's prose is not at home on the page: the container rules. */
const LEAST_KEPT = 0.3;

/** The blocks that more likely than not are the article's, by their log odds, less what no article ever holds. */
export function chosen(
  candidates: readonly Candidate[],
  scores: readonly number[],
  { title, captions }: { readonly title: string; readonly captions: readonly string[] },
): PlacedBlock[] {
  const start = candidates.findIndex((candidate) => isHeld(candidate) && candidate.prose > 0);
  const isLikely = (candidate: Candidate, index: number) =>
    (scores[index] ?? 0) + mercyFor(candidate, start >= 0 && index > start) > 0;
  const held = candidates.filter(isHeld);
  const likely = candidates.filter(isLikely);
  const taken =
    likely.length === 0
      ? held
      : proseOf(likely) < proseOf(held) * LEAST_KEPT
        ? candidates.filter((one, index) => isHeld(one) || isLikely(one, index))
        : likely;
  const offText = new Set(captions);
  const kept = taken
    .map(({ block }) => block)
    .filter(({ text }) => !isBoilerplate(text) && !offText.has(text));
  return withoutRepeats(withoutTail(withoutRelated(withoutHead(kept, title))));
}

function mercyFor(candidate: Candidate, belowProse: boolean): number {
  if (!isHeld(candidate)) return MERCY;
  const { linked, element } = candidate.block;
  const isItem = belowProse && element?.name === 'li' && linked < MOST_LINKED_ITEM;
  return MERCY + MERCY_INSIDE + (isItem ? MERCY_ITEM : 0);
}

/** In the container, none of its noise, and not nearly all link. */
function isHeld({ place, block }: Candidate): boolean {
  return place.inside && place.noise === 0 && block.linked < 0.8;
}

function proseOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { prose }) => sum + prose, 0);
}

function isBoilerplate(text: string): boolean {
  return BOILERPLATE.some((pattern) => pattern.test(text));
}

/** Drops a heading that announces related items, and the short or linked blocks under it. */
function withoutRelated(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const kept: PlacedBlock[] = [];
  let inRelated = false;
  for (const block of blocks) {
    if (RELATED_HEADING.test(block.text)) inRelated = true;
    else if (
      inRelated &&
      (block.type === 'heading' || (block.type === 'paragraph' && block.text.length > 120))
    )
      inRelated = block.type === 'heading' && block.text.length > 70;
    if (!inRelated) kept.push(block);
  }
  return kept;
}

const HEAD_BLOCKS = 8;
const BYLINE =
  /^(?:by|von|por|par|di)\s+\p{Lu}|^(?:published|updated|posted|last (?:updated|modified)|first published|来源|來源|作者|记者|发布时间|입력|수정)\b|^(?:来源|來源|作者|责任编辑|编辑|发布时间|입력|수정)\s*[:：]|^\d{1,2}:\d{2}|^(?:19|20)\d\d[-/.年]\d{1,2}/iu;

/** Before the first prose: the headline again, who wrote it, when. */
function withoutHead(blocks: readonly PlacedBlock[], title: string): PlacedBlock[] {
  const key = titleKey(title);
  return blocks.filter(({ text }, index) => {
    if (index >= HEAD_BLOCKS) return true;
    const own = titleKey(text);
    if (own === key || (key.includes(own) && own.length > key.length * 0.8)) return false;
    return !(text.length < 120 && BYLINE.test(text));
  });
}

/** After the last prose: headings over nothing. */
function withoutTail(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  let end = blocks.length;
  while (end > 0 && blocks[end - 1]?.type === 'heading') end--;
  return blocks.slice(0, end);
}

function withoutRepeats(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const seen = new Set<string>();
  return blocks.filter((block) => {
    const repeated = block.text.length > 60 && seen.has(block.text);
    seen.add(block.text);
    return !repeated;
  });
}
