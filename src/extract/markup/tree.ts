import { DomHandler, type Document } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Markup beyond this many characters is not read: eight million hold any article there is. */
export const MARKUP_LIMIT = 8_000_000;
/** Elements nested deeper are kept as children of the deepest kept one, so that walks by recursion are safe. */
const DEEPEST_KEPT = 400;
/** Nesting that no honest page has; every close tag is searched in the open ones, so it also costs time. */
const DEEPEST_READ = 1_500;
const SLICE = 65_536;

type Tree = {
  readonly root: Document;
  /** Why the rest of the markup was not read; null when all of it was. */
  readonly cut: string | null;
};

/** Builds the tree no deeper than {@link DEEPEST_KEPT}. */
class ShallowHandler extends DomHandler {
  depth = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    this.depth++;
    if (this.depth <= DEEPEST_KEPT) super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    if (this.depth <= DEEPEST_KEPT) super.onclosetag();
    this.depth--;
  }
}

/**
 * Markup as a tree, however broken. `xml` keeps CDATA and self-closing tags as XML means them; names are lower case
 * either way. Scripts and templates are data here and are never run. Reads at most {@link MARKUP_LIMIT} characters.
 */
export function parseMarkup(markup: string, { xml = false }: { readonly xml?: boolean } = {}): Tree {
  const handler = new ShallowHandler();
  const parser = new Parser(handler, { xmlMode: xml, lowerCaseTags: true, lowerCaseAttributeNames: true });
  const end = Math.min(markup.length, MARKUP_LIMIT);
  let cut = markup.length > end ? `only the first ${MARKUP_LIMIT} characters of markup were read` : null;
  for (let at = 0; at < end; at += SLICE) {
    parser.write(markup.slice(at, Math.min(end, at + SLICE)));
    if (handler.depth > DEEPEST_READ) {
      cut = `nested more than ${DEEPEST_READ} deep; read as far as there`;
      break;
    }
  }
  parser.end();
  return { root: handler.root, cut };
}
