import type { Candidate } from './block-candidates.ts';
import { isBoilerplate } from './boilerplate.ts';
import { withoutRelated } from '../offers/related-section.ts';
import { isStamp } from '../dates/stamp.ts';
import { titleKey } from '../titles/title-key.ts';

/** What the page says that is no text of its article. */
type Known = { readonly title: string; readonly captions: readonly string[] };

/** The blocks taken for the article's, less what no article ever holds: template lines, captions, related items, repeats. */
export function tidied(taken: readonly Candidate[], { title, captions }: Known): readonly Candidate[] {
  const offText = new Set(captions);
  const kept = taken.filter((candidate) => !isBoilerplate(candidate) && !offText.has(candidate.block.text));
  return withoutRepeats(withoutTail(withoutRelated(withoutHead(kept, title)))).map(withoutNote);
}

const HEAD_BLOCKS = 8;

/** Among the first blocks: the headline again, who wrote it, when. */
function withoutHead(blocks: readonly Candidate[], title: string): readonly Candidate[] {
  const key = titleKey(title);
  const start = blocks.findIndex(({ prose }) => prose > 0);
  return blocks.filter((candidate, index) => {
    if (index >= HEAD_BLOCKS) return true;
    const own = titleKey(candidate.block.text);
    if (own === key || (key.includes(own) && own.length > key.length * 0.8)) return false;
    return !isStamp(candidate, { leads: index < start });
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

/** Who edited a text, and its number at the agency, behind the last sentence: "（編輯：陳靜）1200509". */
const NOTE =
  /(?<=[。！？」』”]\s?)[（(](?:責任|责任)?(?:編輯|编辑|責編|责编)\s?[:：][^（()）]{1,30}[)）]\s?\d{0,8}$/u;

function withoutNote(candidate: Candidate): Candidate {
  const { block } = candidate;
  const text = block.text.replace(NOTE, '');
  return text === block.text ? candidate : { ...candidate, block: { ...block, text } };
}
