import { DAY } from '../../domain/index.ts';
import { wordingKey } from '../../text/script.ts';
import { makeRecent } from './recent.ts';
import type { TieFinder } from './tie.ts';

const REACH_MS = 3 * DAY;
/** Below this a title is a label (“Editorial”, 通知), not a wording. */
const FEWEST_HAN = 4;
const FEWEST_LETTERS = 14;

/**
 * Items whose title says the same letter by letter after folding script, case and marks, first seen within three days of
 * each other. A list only picks a title; it does not write one: equal titles on ten lists are one text picked ten times.
 * Where both items have bodies, the bodies decide (see near-copies.ts), for rubrics repeat their titles.
 */
export function makeEqualTitles(): TieFinder {
  const latest = makeRecent(REACH_MS);
  return (held, item) => {
    const key = wordingKey(item.title);
    if (!isWording(key) || held.isLabel) return [];
    const earlier = latest.get(key, held.ms)[0];
    latest.set(key, held);
    if (earlier === undefined || (held.hasBody && earlier.hasBody)) return [];
    const reason = 'same title, letter by letter after folding script and marks';
    return [{ earlier, later: held, source: null, by: 'equal-title', score: 1, reason, overlap: null }];
  };
}

function isWording(key: string): boolean {
  const han =
    key.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return han >= FEWEST_HAN || key.length >= FEWEST_LETTERS;
}
