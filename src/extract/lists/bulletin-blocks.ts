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

function htmlBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  let words = '';
  let bold = '';
  let depth = 0;
  const end = (): void => {
    const isHeading = bold.trim() !== '' && fold(bold) === fold(words);
    blocks.push(...block(isHeading ? 'heading' : 'paragraph', words));
    words = '';
    bold = '';
  };
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'strong' || name === 'b') depth += 1;
      if (name === 'p' || name === 'br' || name === 'div') end();
    },
    ontext: (text) => {
      words += text;
      if (depth > 0) bold += text;
    },
    onclosetag: (name) => {
      if (name === 'strong' || name === 'b') depth = Math.max(0, depth - 1);
      if (name === 'p' || name === 'div') end();
    },
  });
  parser.end(body);
  end();
  return blocks;
}

function block(type: Block['type'], text: string): Block[] {
  const folded = fold(text);
  return folded === '' ? [] : [{ type, text: folded }];
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
