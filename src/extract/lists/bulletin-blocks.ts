import { Parser } from 'htmlparser2';
import type { Block } from '../../domain/index.ts';

/**
 * The body of one segment as clean blocks. Collectors write it as Markdown paragraphs, or as HTML within Markdown; a
 * paragraph that is bold as a whole is a heading within the segment.
 */
export function blocksOf(body: string): readonly Block[] {
  return /<p[\s>]/i.test(body) ? htmlBlocks(body) : markdownBlocks(body);
}

function markdownBlocks(body: string): Block[] {
  return body
    .split(/\n\s*\n|(?:(?<! ) {2,}|\\)\n|\n(?=\s*[-*] )/)
    .map((paragraph) => fold(paragraph))
    .flatMap((paragraph) => {
      const [, item] = /^[-*] +(.+)$/.exec(paragraph) ?? [];
      const [, heading] = /^\*\*([^*]+)\*\*$/.exec(paragraph) ?? [];
      return block(
        heading ? 'heading' : item ? 'list-item' : 'paragraph',
        plain(heading ?? item ?? paragraph),
      );
    });
}

/** Markup of Markdown taken off; HTML marks that a collector left inside too. */
function plain(text: string): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/<\/?[a-z][^>]{0,200}>/gi, '')
    .replace(/\\([*_`[\]()#|\\])/g, '$1');
}

/** Nesting that no honest segment has; each tag is sought among the open ones, so it costs time. */
const DEEPEST = 1_500;
/** So many characters are read before the nesting is looked at. */
const SLICE = 16_384;

function htmlBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  let words = '';
  let bold = '';
  let depth = 0;
  let open = 0;
  const end = (): void => {
    const isHeading = bold.trim() !== '' && fold(bold) === fold(words);
    blocks.push(...block(isHeading ? 'heading' : 'paragraph', words));
    words = '';
    bold = '';
  };
  const parser = new Parser({
    onopentag: (name) => {
      open += 1;
      if (name === 'strong' || name === 'b') depth += 1;
      if (name === 'p' || name === 'br' || name === 'div') end();
    },
    ontext: (text) => {
      words += text;
      if (depth > 0) bold += text;
    },
    onclosetag: (name) => {
      open -= 1;
      if (name === 'strong' || name === 'b') depth = Math.max(0, depth - 1);
      if (name === 'p' || name === 'div') end();
    },
  });
  for (let at = 0, next = 0; at < body.length; at = next) {
    next = endOfSlice(body, at);
    parser.write(body.slice(at, next));
    if (open <= DEEPEST) continue;
    // All that is open is forgotten and the rest read as if it began here: no words are lost.
    parser.reset();
    open = 0;
    depth = 0;
  }
  parser.end();
  end();
  return blocks;
}

/** A slice ends behind a tag, so that forgetting what is open cuts none in two. */
function endOfSlice(body: string, from: number): number {
  const end = body.indexOf('>', from + SLICE);
  return end < 0 ? body.length : end + 1;
}

function block(type: Block['type'], text: string): Block[] {
  const folded = fold(text);
  return folded === '' ? [] : [{ type, text: folded }];
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
