import type { Element } from 'domhandler';
import type { Block } from '../../../domain/index.ts';
import { plainBlocks } from '../../markup/blocks.ts';
import { rawText } from '../../markup/nodes.ts';
import { plainText } from '../../markup/plain.ts';
import { parseMarkup } from '../../markup/tree.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import { parseLoosely } from '../claims/loose-json.ts';

/** Bodies in data are markup, or plain text with a paragraph a line. */
export function blocksInData(value: unknown): Block[] {
  if (typeof value !== 'string') return [];
  if (/<\/?[a-z]/i.test(value)) return plainBlocks(parseMarkup(value).root);
  return value.split(/\n+/).flatMap((line) => {
    const text = plainText(line);
    return text === '' ? [] : [{ type: 'paragraph' as const, text }];
  });
}

/** A page that shows less than this, in characters, shows no article: a script writes it. */
const NOTHING_SHOWN = 100;
/** Less than this in a page's data may be a summary. */
const LEAST_BODY = 120;

/** The text as the page's data has it, where a script would show it and the markup shows none; else what is shown. */
export function orFromData(
  shown: readonly Block[],
  data: ArticleData,
  elements: readonly Element[],
): readonly Block[] {
  if (lengthOf(shown) >= NOTHING_SHOWN) return shown;
  const bodies = [blocksInData(asWritten(data)), blocksInData(bodyInState(elements))];
  const longest = bodies.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
  return lengthOf(longest) >= LEAST_BODY ? longest : shown;
}

/** The body of the article with its line ends. */
function asWritten({ things, body }: ArticleData): unknown {
  const texts = things.map((thing) => thing['articleBody']);
  return texts.find((text) => typeof text === 'string' && plainText(text) === body);
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Where scripts of content systems keep what a page is to show. */
const STATE =
  /(?:^|[^\w.])(?:window\.)?(?:__[A-Z]+(?:_[A-Z]+)*__|Fusion\.globalContent|(?:var |let |const )?(?:allData|initialState|pageData|articleData))\s*=\s*(?=\{)/;
const BODY =
  /^(?:article_?body|body|content|html|text|article_?content|(?:content|body)_?html|paragraphs|blocks|content_?elements|content_?list)$/i;
const DEEPEST = 14;

/** The longest text under a name of bodies in the state that a page leaves for its own scripts. */
function bodyInState(elements: readonly Element[]): string {
  let longest = '';
  for (const element of elements) {
    if (element.name !== 'script' || element.attribs['src'] !== undefined) continue;
    const source = element.attribs['id'] === '__NEXT_DATA__' ? rawText(element) : stateIn(rawText(element));
    if (source === null) continue;
    for (const text of bodiesIn(parseLoosely(source), 0)) if (text.length > longest.length) longest = text;
  }
  return longest;
}

function stateIn(script: string): string | null {
  const match = STATE.exec(script);
  return match === null ? null : objectAt(script, match.index + match[0].length);
}

/** The object that begins here, to its last brace; braces in strings do not count. */
function objectAt(script: string, start: number): string | null {
  const mark = /"(?:[^"\\]|\\.)*"|[{}]/gs;
  mark.lastIndex = start;
  let depth = 0;
  for (let match = mark.exec(script); match !== null; match = mark.exec(script)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}' && --depth === 0) return script.slice(start, mark.lastIndex);
  }
  return null;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function bodiesIn(value: unknown, depth: number): string[] {
  if (!isFields(value) || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (BODY.test(name) && typeof inner === 'string') return [inner];
    const joined = BODY.test(name) && Array.isArray(inner) ? paragraphsOf(inner as unknown[]) : '';
    return joined === '' ? bodiesIn(inner, depth + 1) : [joined];
  });
}

/** A body as a list of paragraphs, each a text or a thing that holds one. */
function paragraphsOf(list: readonly unknown[]): string {
  const texts = list.map((part) => {
    if (typeof part === 'string') return part;
    if (!isFields(part)) return '';
    return (
      ['text', 'content', 'html', 'value', 'data']
        .map((key) => part[key])
        .find((text) => typeof text === 'string') ?? ''
    );
  });
  return texts.filter((text) => text !== '').join('\n');
}
