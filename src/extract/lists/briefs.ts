import type { Block, Find } from '../../domain/index.ts';

/** Headings under which a bulletin reads out several short reports: they name the column, not what it tells. */
const RUBRIC = /(?:快[讯訊]|[简簡短][讯訊]|要[闻聞]速[览覽]|단신|\b(?:news )?briefs|\bin brief)$/iu;
/** A line before the first brief that only says who reports. */
const LONGEST_LEAD = 40;

type Brief = { readonly title: string; readonly blocks: readonly Block[] };

/**
 * A segment of several briefs as one item for each, where every brief has a heading of its own; anything else is left
 * whole. The address stays that of the segment, with the place of the brief in it.
 */
export function partBriefs(find: Find): readonly Find[] {
  const { item } = find;
  const briefs = RUBRIC.test(item.title) ? briefsIn(item.blocks) : null;
  if (briefs === null) return [find];
  return briefs.map(({ title, blocks }, at) => {
    const address = `${item.address ?? ''}#brief-${at + 1}`;
    return { ...find, item: { ...item, title, blocks, address } };
  });
}

/** Null unless there are two or more, each a heading with a text below it. */
function briefsIn(blocks: readonly Block[]): readonly Brief[] | null {
  const first = blocks.findIndex(({ type }) => type === 'heading');
  const lead = blocks.slice(0, Math.max(0, first)).map(({ text }) => text);
  if (first < 0 || lead.join('').length > LONGEST_LEAD) return null;
  const briefs: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks.slice(first)) {
    if (block.type === 'heading') briefs.push({ title: block.text, blocks: [] });
    else briefs.at(-1)?.blocks.push(block);
  }
  return briefs.length > 1 && briefs.every((brief) => brief.blocks.length > 0) ? briefs : null;
}
