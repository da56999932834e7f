import { Parser } from 'htmlparser2';
import { gatherJson } from './accounts.ts';
import { embeddedIn } from './embedded.ts';
import { gatherMarks } from './gather-marks.ts';
import { emptyHead, namesInFeed, namesInHead, readMeta } from './head-names.ts';
import { gatherAttribute, namesOfFace } from './name-attributes.ts';
import { isAuthorMeta, isInnerName, isNameElement, nameIn, namesInAuthor } from './names-in-page.ts';
import { splitScript } from './page-data.ts';
import type { Roster } from './roster.ts';

/** These mark words within a name, as a search does with what it found. */
const WITHIN_WORDS = new Set(['em', 'b', 'strong', 'i', 'font', 'mark', 'u', 'wbr']);
/** These do not end a sentence. */
export const INLINE = new Set([...WITHIN_WORDS, 'a', 'span', 'small', 'bdi', 'bdo', 'cite', 'q', 'img']);
/** A box of more leaves or words holds more than a name: its first leaf is taken, for names stand first. */
const MOST_LEAVES = 3;
const LONGEST_BOX = 120;
/** Markup within markup within markup is no page. */
const DEEPEST = 4;

export type MarkupKind = 'html' | 'xml';

type Open = {
  readonly name: string;
  readonly isName: boolean;
  readonly isInner: boolean;
  words: string;
  leaves: string[];
  /** A name of its own was found within. */
  isSettled: boolean;
};

/** Takes in every account that a text names: by its data, its marks of elements, or its marks of answers and mentions. */
export function gatherWords(text: string, roster: Roster, depth = 0): void {
  if (text.length < 3 || depth > DEEPEST) return;
  const embedded = embeddedIn(text);
  const deeper = (words: string): void => gatherWords(words, roster, depth + 1);
  if (embedded?.state === 'value') gatherJson(embedded.value, roster, deeper);
  else if (/<[a-z][^<>]*>/i.test(text)) gatherMarkup(text, 'html', roster, depth + 1);
  else gatherMarks(text, roster);
}

/**
 * Takes in every account that a page or feed names by its marks, and says how many elements and values named one: what a
 * person logs in with is none of them.
 */
export function gatherMarkup(text: string, kind: MarkupKind, roster: Roster, depth = 0): number {
  const open: Open[] = [];
  /** Those of them that are marked, for pages are deep and marks few. */
  const marked: Open[] = [];
  const head = emptyHead();
  let named = 0;
  let script: string | null = null;
  let title = '';
  /** The words of a sentence, through the elements within it. */
  let run = '';
  const deeper = (words: string): void => gatherWords(words, roster, depth + 1);
  const endRun = (): void => {
    deeper(run);
    run = '';
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (!INLINE.has(name)) endRun();
        for (const [key, value] of Object.entries(attributes)) {
          named += gatherAttribute(key, value, roster);
          if (/^\s*[[{]/.test(value)) deeper(value);
        }
        named += addNames(namesOfFace(name, attributes), roster);
        const isNameMeta = name === 'meta' && readMeta(attributes, head);
        if (isNameMeta || isAuthorMeta(name, attributes))
          named += addNames([attributes['content'] ?? ''], roster);
        if (!WITHIN_WORDS.has(name)) for (const one of marked) endLeaf(one);
        const isInner = marked.some(({ isName }) => isName) && isInnerName(attributes);
        const isName = isNameElement(name, attributes);
        const opened = { name, isName, isInner, words: '', leaves: [], isSettled: false };
        open.push(opened);
        if (isName || isInner) marked.push(opened);
        script = name === 'script' ? '' : script;
        if (name === 'title') title = '';
      },
      ontext: (words) => {
        if (script !== null) script += words;
        else run += words;
        if (open.at(-1)?.name === 'title') title += words;
        else if (isOfPage(open) && open.at(-1)?.name === 'link') head.link ||= words.trim();
        for (const one of marked) one.words += words;
      },
      onclosetag: (name) => {
        if (!INLINE.has(name)) endRun();
        if (name === 'title' && isOfPage(open)) head.titles.push(title);
        const closed = open.pop();
        if (closed === marked.at(-1)) marked.pop();
        if (!WITHIN_WORDS.has(name)) for (const one of marked) endLeaf(one);
        if (name === 'script' && script !== null) {
          const before = roster.size;
          for (const { value } of splitScript(script)) if (value !== null) gatherJson(value, roster, deeper);
          named += roster.size - before;
          script = null;
        }
        if (!closed || (!closed.isName && !closed.isInner)) return;
        endLeaf(closed);
        const found = closed.isSettled ? 0 : addNames(leavesOf(closed).flatMap(namesInAuthor), roster);
        if (found > 0 || closed.isSettled) for (const one of marked) one.isSettled ||= one.isName;
        named += found;
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  parser.end(text);
  endRun();
  const owners = kind === 'xml' ? namesInFeed(head, roster) : namesInHead(head);
  return named + addNames(owners, roster);
}

/** Titles of pictures and of items are no titles of the page. */
const isOfPage = (open: readonly { readonly name: string }[]): boolean =>
  /^(?:head|html|channel|feed)$/.test(open.at(-2)?.name ?? 'head');

function endLeaf(one: Open): void {
  if (one.words.trim() !== '') one.leaves.push(one.words);
  one.words = '';
}

function leavesOf({ leaves }: Open): readonly string[] {
  const names = leaves.filter((leaf) => nameIn(leaf) !== null);
  const isBox = leaves.length > MOST_LEAVES || leaves.join('').length > LONGEST_BOX;
  return isBox ? names.slice(0, 1) : names;
}

function addNames(found: readonly string[], roster: Roster): number {
  const names = found.flatMap((words) => nameIn(words) ?? []);
  for (const name of names) roster.add([name]);
  return names.length;
}
