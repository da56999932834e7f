import { BOILERPLATE, RELATED_HEADING } from './boilerplate.ts';
import type { Candidate } from './block-candidates.ts';
import { titleKey } from './title-key.ts';

/** What the page says that is no text of its article. */
type Known = { readonly title: string; readonly captions: readonly string[] };

/** The blocks taken for the article's, less what no article ever holds: template lines, captions, related items, repeats. */
export function tidied(taken: readonly Candidate[], { title, captions }: Known): readonly Candidate[] {
  const offText = new Set(captions);
  const kept = taken.filter(({ block }) => !isBoilerplate(block.text) && !offText.has(block.text));
  return withoutRepeats(withoutTail(withoutRelated(withoutHead(kept, title))));
}

/** No line of a template is longer, in characters. */
const LONGEST_LINE = 600;

function isBoilerplate(text: string): boolean {
  return text.length <= LONGEST_LINE && BOILERPLATE.some((pattern) => pattern.test(text));
}

/** A paragraph this heavy is no teaser: what was announced is over. */
const HEAVY = 120;
/** A heading this long, in characters, may be another teaser. */
const LONG_HEADING = 70;
/** An announcement that is followed by most of the text announces nothing. */
const MOST_RELATED = 0.6;

/** Drops a heading that announces related items, and the short or linked blocks under it. */
function withoutRelated(blocks: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  let inRelated = false;
  for (const candidate of blocks) {
    const { block, shape } = candidate;
    if (RELATED_HEADING.test(block.text)) inRelated = true;
    else if (inRelated && (block.type === 'heading' || (block.type === 'paragraph' && shape.weight > HEAVY)))
      inRelated = block.type === 'heading' && block.text.length > LONG_HEADING;
    if (!inRelated) kept.push(candidate);
  }
  if (proseOf(kept) >= proseOf(blocks) * (1 - MOST_RELATED)) return kept;
  return blocks.filter(({ block }) => !RELATED_HEADING.test(block.text));
}

const proseOf = (blocks: readonly Candidate[]): number => blocks.reduce((sum, { prose }) => sum + prose, 0);

const HEAD_BLOCKS = 8;
const LONGEST_BYLINE = 120;
const BYLINE =
  /^(?:by|von|por|par|di)\s+\p{Lu}|^(?:published|updated|posted|last (?:updated|modified)|first published|来源|來源|作者|记者|发布时间|입력|수정)\b|^(?:来源|來源|作者|责任编辑|编辑|发布时间|입력|수정)\s*[:：]|^[【\[（(](?:文|图|圖|撰文|记者|記者)[^】\])）]{1,40}[】\])）]$|^\d{1,2}:\d{2}|^\d+ (?:minutes?|hours?|days?|weeks?) ago$/iu;
/** A date that opens a sentence belongs to the text. */
const DATE_LINE = /^(?:19|20)\d\d[-/.年]\d{1,2}(?!.*[。.!?！？]["”』」]?$)/u;

/** Before the first prose: the headline again, who wrote it, when. */
function withoutHead(blocks: readonly Candidate[], title: string): readonly Candidate[] {
  const key = titleKey(title);
  return blocks.filter(({ block: { text } }, index) => {
    if (index >= HEAD_BLOCKS) return true;
    const own = titleKey(text);
    if (own === key || (key.includes(own) && own.length > key.length * 0.8)) return false;
    return !(text.length < LONGEST_BYLINE && (BYLINE.test(text) || DATE_LINE.test(text)));
  });
}

/** After the last prose: headings over nothing. */
function withoutTail(blocks: readonly Candidate[]): readonly Candidate[] {
  let end = blocks.length;
  while (end > 0 && blocks[end - 1]?.block.type === 'heading') end--;
  return blocks.slice(0, end);
}

/** A shorter line may well be said twice. */
const LONGEST_REFRAIN = 60;

function withoutRepeats(blocks: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return blocks.filter(({ block: { text } }) => {
    const repeated = text.length > LONGEST_REFRAIN && seen.has(text);
    seen.add(text);
    return !repeated;
  });
}
