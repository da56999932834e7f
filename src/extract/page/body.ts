import { isTag, type Element } from 'domhandler';
import type { Block } from '../../domain/index.ts';
import { blocksOf, type PlacedBlock } from '../markup/blocks.ts';
import { visibleText } from '../markup/nodes.ts';
import type { Container } from './container.ts';
import { BOILERPLATE, RELATED_HEADING } from './boilerplate.ts';
import { titleKey } from './title.ts';

/** Every block of the container but its noise, as it stands. */
export function blocksIn(container: Container): PlacedBlock[] {
  return blocksOf(container.node, (element) => container.noise.has(element));
}

/** The article's text in clean blocks: without headline, byline, captions, share bars, related items and closing notes. */
export function readBody(
  placed: readonly PlacedBlock[],
  title: string,
  captions: readonly string[],
): Block[] {
  const kept = placed.filter((block) => !isOffText(block, captions));
  const trimmed = withoutTail(withoutHead(withoutRelated(kept), title));
  return withoutRepeats(trimmed).map(({ type, text }) => ({ type, text }));
}

function isOffText(block: PlacedBlock, captions: readonly string[]): boolean {
  if (BOILERPLATE.some((pattern) => pattern.test(block.text))) return true;
  if (captions.includes(block.text)) return true;
  return block.element !== null && isLinkBlock(block.element, block.text);
}

/** A block that is nearly all link says where to go, not what happened; inside a sentence links are welcome. */
function isLinkBlock(element: Element, text: string): boolean {
  const links = linksIn(element);
  if (links.length === 0) return false;
  const linked = links.reduce((sum, link) => sum + visibleText(link).length, 0);
  const whole = Math.max(text.length, visibleText(element).length);
  return linked >= whole * 0.8 && (element.name !== 'p' || text.length < 160 || linked >= whole * 0.95);
}

function linksIn(element: Element): Element[] {
  return element.children.flatMap((child) =>
    isTag(child) ? (child.name === 'a' ? [child] : child.children.length > 20 ? [] : linksIn(child)) : [],
  );
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
  return blocks.filter((block, index) => {
    if (index >= HEAD_BLOCKS) return true;
    const own = titleKey(block.text);
    if (own === key || (key.includes(own) && own.length > key.length * 0.8)) return false;
    return !(block.text.length < 120 && BYLINE.test(block.text));
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
