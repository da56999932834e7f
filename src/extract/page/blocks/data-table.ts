import { isTag, type Element, type ParentNode } from 'domhandler';
import type { PlacedBlock } from '../../markup/blocks.ts';
import { keptOn } from '../../markup/kept.ts';
import { elementsBelow, rawText, shortText } from '../../markup/nodes.ts';

/** Whether a block is a row of a table that holds data, and does not set out the page. */
export function isDataRow({ element }: PlacedBlock): boolean {
  // Paragraphs in a cell part the row: each is judged like any other.
  if (element === null || !/^t[dh]$/.test(element.name)) return false;
  const table = tableAround(element);
  return table !== null && isDataTable(table);
}

function tableAround(node: ParentNode | null): Element | null {
  for (let each = node; each !== null; each = each.parent)
    if (isTag(each) && each.name === 'table') return each;
  return null;
}

const [FEWEST_ROWS, FEWEST_CELLS, MOST_CELLS] = [3, 2, 12];
/** Longer cells, in characters, are a page's columns. */
const LONGEST_CELL = 160;
/** So many rows are of one length, and of the cells so many say something. */
const [LIKE_ROWS, FILLED_CELLS] = [0.8, 0.7];

/** Rows of one length whose cells say little each, without what only a page's own layout holds. */
const isDataTable = keptOn((table: Element): boolean => {
  if (table.attribs['role'] === 'presentation') return false;
  const below = elementsBelow(table);
  if (below.some(({ name }) => OF_LAYOUT.has(name))) return false;
  const rows = below.filter(({ name }) => name === 'tr').map(cellsOf);
  const widest = Math.max(...rows.map(({ length }) => length), 0);
  if (rows.length < FEWEST_ROWS || widest < FEWEST_CELLS || widest > MOST_CELLS) return false;
  if (!isHeaded(rows)) return false;
  if (rows.filter(({ length }) => length === widest).length < rows.length * LIKE_ROWS) return false;
  const cells = rows.flat();
  const short = cells.filter((cell) => shortText(cell, LONGEST_CELL) !== null).length;
  const links = below.filter(({ name }) => name === 'a').length;
  return (
    short >= cells.length * FILLED_CELLS &&
    short + cells.filter(isBlank).length === cells.length &&
    links < rows.length
  );
});

const OF_LAYOUT = new Set('table form input button iframe video nav section article h1 h2 ul'.split(' '));
const cellsOf = (row: Element): Element[] =>
  row.children.filter((child) => isTag(child) && (child.name === 'td' || child.name === 'th')) as Element[];
const isBlank = (cell: Element): boolean => !/\S/.test(rawText(cell));

/** The first row names the columns: by its tags, or as the one without a number above rows with numbers. */
function isHeaded([first = [], ...others]: readonly Element[][]): boolean {
  if (first.some(({ name }) => name === 'th')) return true;
  const counted = others.filter((row) => row.some(holdsNumber));
  return !first.some(holdsNumber) && counted.length >= others.length * LIKE_ROWS;
}

const holdsNumber = (cell: Element): boolean => /\p{Nd}/u.test(shortText(cell, LONGEST_CELL) ?? '');
