import { Parser } from 'htmlparser2';
import { gatherJson } from './accounts.ts';
import {
  channelOf,
  isAuthorMeta,
  isInnerName,
  isNameElement,
  isProfileLink,
  nameIn,
  ownerOf,
} from './names-in-page.ts';
import { splitScript } from './page-data.ts';
import type { Roster } from './roster.ts';

/** Attributes that hold a name of their own. */
const NAME_ATTRIBUTES = new Set([
  'nick-name',
  'nickname',
  'data-nick',
  'data-nickname',
  'data-author',
  'data-user',
  'data-username',
  'data-uid',
  'uid',
  'usercard',
  'ouid',
  'tbinfo',
  'data-user-id',
  'data-author-id',
]);
const LONGEST_VALUE = 40;
/** These mark words within a name, as a search does with what it found. */
const WITHIN_WORDS = new Set(['em', 'b', 'strong', 'i', 'font', 'mark', 'u', 'wbr']);
/** A box of more leaves or words holds more than a name: its first leaf is taken, for names stand first. */
const MOST_LEAVES = 3;
const LONGEST_BOX = 120;

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

/**
 * Takes in every account that a page or feed names by its marks, and says how many elements and values named one: what a
 * person logs in with is none of them.
 */
export function gatherMarkup(text: string, kind: MarkupKind, roster: Roster): number {
  const open: Open[] = [];
  /** Those of them that are marked, for pages are deep and marks few. */
  const marked: Open[] = [];
  const page = { title: '', description: '', link: '' };
  let named = 0;
  let script: string | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        for (const [key, value] of Object.entries(attributes)) named += gatherAttribute(key, value, roster);
        if (isAuthorMeta(name, attributes)) named += addNames([attributes['content'] ?? ''], roster);
        if (name === 'meta' && attributes['name'] === 'description')
          page.description = attributes['content'] ?? '';
        if (!WITHIN_WORDS.has(name)) for (const one of marked) endLeaf(one);
        const isInner = marked.some(({ isName }) => isName) && isInnerName(attributes);
        open.push({
          name,
          isName: isNameElement(name, attributes),
          isInner,
          words: '',
          leaves: [],
          isSettled: false,
        });
        const opened = open.at(-1);
        if (opened && (opened.isName || opened.isInner)) marked.push(opened);
        script = name === 'script' ? '' : script;
      },
      ontext: (words) => {
        if (script !== null) script += words;
        else if (isOfPage(open) && open.at(-1)?.name === 'title') page.title += words;
        else if (isOfPage(open) && open.at(-1)?.name === 'link') page.link ||= words.trim();
        for (const one of marked) one.words += words;
      },
      onclosetag: (name) => {
        const closed = open.pop();
        if (closed === marked.at(-1)) marked.pop();
        if (!WITHIN_WORDS.has(name)) for (const one of marked) endLeaf(one);
        if (name === 'script' && script !== null) {
          const before = roster.size;
          for (const { value } of splitScript(script)) if (value !== null) gatherJson(value, roster);
          named += roster.size - before;
          script = null;
        }
        if (!closed || (!closed.isName && !closed.isInner)) return;
        endLeaf(closed);
        const found = closed.isSettled ? 0 : addNames(leavesOf(closed), roster);
        if (found > 0 || closed.isSettled) for (const one of marked) one.isSettled ||= one.isName;
        named += found;
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  parser.end(text);
  const isOwn = kind === 'xml' && isProfileLink(page.link);
  const owner = channelOf(page.title) ?? ownerOf(page.title, page.description) ?? (isOwn ? page.title : null);
  return named + (owner === null ? 0 : addNames([owner], roster));
}

/** Titles of pictures and of items are no titles of the page. */
const isOfPage = (open: readonly Open[]): boolean =>
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

function gatherAttribute(key: string, value: string, roster: Roster): number {
  if (!NAME_ATTRIBUTES.has(key.toLowerCase())) return 0;
  const pairs = /=/.test(value) ? [...new URLSearchParams(value).values()] : [value];
  const kept = pairs.filter((one) => one !== '' && one.length <= LONGEST_VALUE);
  roster.add(kept);
  return kept.length > 0 ? 1 : 0;
}

function addNames(found: readonly string[], roster: Roster): number {
  const names = found.flatMap((words) => nameIn(words) ?? []);
  for (const name of names) roster.add([name]);
  return names.length;
}
