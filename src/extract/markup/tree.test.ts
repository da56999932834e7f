import fc from 'fast-check';
import { isTag, type AnyNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { rawText } from './nodes.ts';
import { parseMarkup } from './tree.ts';

/** A node without its links to other nodes. */
function plain(node: AnyNode): unknown {
  const { type, attribs, data, children } = node as unknown as Record<string, unknown>;
  const name = isTag(node) ? node.name : undefined;
  return { type, name, attribs, data, children: (children as AnyNode[] | undefined)?.map(plain) };
}

const HTML = [
  '<p>', '</p>', '<a href="', '<a href=', "<a title='", '<form>', '<form id=&amp;>', '<br/>', '<svg>', '</svg>', '<svg/>', '<style>', '</style>',
  '<script>', '</script>', '<iframe>', '</iframe>', '<xmp>', '<plaintext>', '<noscript>', '<!--', '-->', '<!doctype html>', '<', '</', '>',
  '&amp', '&amp;', '&am', '&', '&&', '&#65;', '&#x41', '&#', '&#128;', '&#xD800;', '&#0;', '&notit;', '&not', '&copy=', '&copy', '&nbsp;', '&NotEqualTilde;',
  '"', "'", '=', ';', ' ', 'a', '1',
]; // prettier-ignore

describe('parseMarkup', () => {
  it("makes the tree that the parser's own handler makes", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HTML), { maxLength: 25 }), (parts) => {
        const markup = parts.join('');
        expect(plain(parseMarkup(markup).root)).toEqual(plain(parseDocument(markup)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('decodes a title that is markup by its looks', () => {
    expect(rawText(parseMarkup('<title>Tide &lt;&amp;&lt; tables</&copy; 2031</title>').root)).toBe(
      'Tide <&< tables</© 2031',
    );
  });

  it('links each node to those beside and around it', () => {
    const { root } = parseMarkup('<ul><li>1<li>2<!-- --></ul>text');
    const visit = (node: AnyNode): void => {
      const children = 'children' in node ? node.children : [];
      for (const [at, child] of children.entries()) {
        expect([child.parent, child.prev, child.next]).toEqual([
          node,
          children[at - 1] ?? null,
          children[at + 1] ?? null,
        ]);
        visit(child);
      }
    };
    visit(root);
  });
});
