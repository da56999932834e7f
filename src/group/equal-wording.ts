import { DAY, textOf, toMs } from '../domain/index.ts';
import { wordingKey } from '../text/script.ts';
import { isLabel, type Groupable } from './groupable.ts';
import type { Link } from './near-copies.ts';

const REACH_MS = 3 * DAY;
/** Below this a title is a label (“Editorial”, 通知), not a wording. */
const FEWEST_HAN = 4;
const FEWEST_LETTERS = 14;

/**
 * Items whose title says the same letter by letter after folding script, case and marks, first seen within three days of
 * each other. A list only picks a title; it does not write one: equal titles on ten lists are one text picked ten times.
 * Where both items have bodies, the bodies decide (see near-copies.ts), for rubrics repeat their titles.
 */
export function linkEqualTitles(items: readonly Groupable[]): Link[] {
  const latest = new Map<string, number>();
  return items.flatMap((item, index) => {
    const key = wordingKey(item.title);
    if (!isWording(key) || isLabel(item)) return [];
    const from = latest.get(key);
    latest.set(key, index);
    const other = from === undefined ? undefined : items[from];
    if (from === undefined || other === undefined || toMs(item.at) - toMs(other.at) > REACH_MS) return [];
    if (hasBody(item) && hasBody(other)) return [];
    return [
      { from, to: index, score: 1, reason: 'same title, letter by letter after folding script and marks' },
    ];
  });
}

const hasBody = (item: Groupable): boolean => textOf(item).length > 0;

function isWording(key: string): boolean {
  const han =
    key.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return han >= FEWEST_HAN || key.length >= FEWEST_LETTERS;
}
