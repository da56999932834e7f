import type { Document } from 'domhandler';
import { Parser } from 'htmlparser2';
import { DEEPEST_READ, TreeBuilder } from './tree-builder.ts';

/** Markup beyond this many characters is not read: eight million hold any article there is. */
export const MARKUP_LIMIT = 8_000_000;

type Tree = {
  readonly root: Document;
  /** Why the rest of the markup was not read; null when all of it was. */
  readonly cut: string | null;
};

/**
 * Markup as a tree, however broken. `xml` keeps CDATA and self-closing tags as XML means them; names are lower case
 * either way. Scripts and templates are data here and are never run. Reads at most {@link MARKUP_LIMIT} characters.
 */
export function parseMarkup(markup: string, { xml = false }: { readonly xml?: boolean } = {}): Tree {
  const tree = new TreeBuilder(xml);
  const parser = new Parser(tree, {
    ...{ xmlMode: xml, decodeEntities: xml },
    ...{ lowerCaseTags: true, lowerCaseAttributeNames: true },
  });
  parser.end(markup.slice(0, MARKUP_LIMIT));
  return { root: tree.root, cut: cutOf(tree, markup.length) };
}

function cutOf({ isTooDeep }: TreeBuilder, length: number): string | null {
  if (isTooDeep) return `nested more than ${DEEPEST_READ} deep; read as far as there`;
  return length > MARKUP_LIMIT ? `only the first ${MARKUP_LIMIT} characters of markup were read` : null;
}
