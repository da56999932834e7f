import { scoreBodies } from '../shingles.ts';
import type { GoldPage } from './gold.ts';
import {
  authorsAreRight,
  captionIsRight,
  creditIsRight,
  dateIsRight,
  matchPictures,
  titleIsRight,
  type Read,
} from './scores.ts';

type Pair = { readonly gold: GoldPage; readonly read: Read };

/** Prints what was not read as the reference has it, a line each, for whoever looks for the rule that is missing. */
export function listMisses(pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    const { gold, read } = pair;
    const say = (what: string, due: unknown, got: unknown): void =>
      console.log(`${what}\t${gold.id.slice(0, 60)}\t${shorten(due)}\t${shorten(got)}`);
    if (titleIsRight(pair) === false) say('title', gold.title, read.title);
    if (dateIsRight(pair) === false) say('date', gold.date, read.days);
    if (authorsAreRight(pair) === false) say('authors', gold.authors, read.byline);
    if (gold.body !== undefined) listBody(pair, say);
    if (gold.pictures !== undefined) listPictures(pair, say);
  }
}

type Say = (what: string, due: unknown, got: unknown) => void;

function listBody({ gold, read }: Pair, say: Say): void {
  const { f1, precision, recall } = scoreBodies([[gold.body ?? '', read.body ?? '']]);
  if (!(f1 >= 0.97)) say('body', `P ${precision.toFixed(3)} R ${recall.toFixed(3)}`, read.body?.length ?? 0);
}

function listPictures(pair: Pair, say: Say): void {
  const matches = matchPictures(pair);
  for (const match of matches) {
    if (match.got === undefined) say('picture missed', match.due.addresses[0], '');
    else if (match.due.caption && !captionIsRight(match))
      say('caption', match.due.caption, match.got.caption);
    if (match.got !== undefined && match.due.credits.length > 0 && !creditIsRight(match))
      say('credit', match.due.credits, [match.got.credit, match.got.caption]);
  }
  const found = new Set(matches.map(({ got }) => got));
  for (const picture of pair.read.pictures)
    if (!found.has(picture)) say('picture extra', '', picture.address);
}

const shorten = (value: unknown): string => JSON.stringify(value ?? null).slice(0, 160);
