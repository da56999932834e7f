import type { Claims } from './claims.ts';
import type { Difference } from './compare.ts';
import { keysIn, staysBeside } from './context.ts';
import type { Hit, Stretch } from './find-hits.ts';

/** The two lowest levels only report; `confirmed` and `showed` also stand without anybody who says so. */
const REPORTS = 1;

/** Whether somebody is still, or newly, named as saying so. */
export function compareAttribution(before: Claims, after: Claims): Difference[] {
  const [left, right] = [reportsIn(before), reportsIn(after)];
  const said = (hits: readonly Hit[]): Hit[] => hits.filter(({ level }) => level <= REPORTS);
  if (!speaks(after) && said(left).length > 0)
    return [{ kind: 'dropped', aspect: 'attribution', before: [clauseOf(before, said(left)[0])], after: [] }];
  if (!speaks(before) && said(right).length > 0)
    return [{ kind: 'added', aspect: 'attribution', before: [], after: [clauseOf(after, said(right)[0])] }];
  return [];
}

const reportsIn = ({ hits }: Claims): Hit[] => hits.filter(({ scale }) => scale.reports);

const speaks = ({ hits }: Claims): boolean => hits.some(({ scale }) => scale.reports || scale.isSpeech);

/** From the comma before the word to the comma after it: `, the director said`. Only the word where no comma stands. */
function clauseOf({ run }: Claims, word: Stretch | undefined): Stretch {
  if (word === undefined) return { start: 0, end: 0 };
  const text = run.prepared;
  const marks = [...text.matchAll(/[,，、;；](?!\d)/gu)].map(({ index }) => index);
  const opens = marks.findLast((at) => at < word.start);
  const closes = marks.find((at) => at >= word.end);
  if (opens === undefined && closes === undefined) return word;
  const last = run.words.at(-1)?.end ?? text.length;
  const start = opens === undefined ? 0 : (run.words.find((one) => one.start > opens)?.start ?? word.start);
  return { start, end: closes ?? last };
}

/** Whether something is denied that was not, or no longer. A denial that came with a clause of its own is none of it. */
export function compareNegations(before: Claims, after: Claims): Difference[] {
  const [left, right] = [denialsIn(before, after), denialsIn(after, before)];
  const isSame = before.run.tongue === after.run.tongue;
  const differs = isSame ? left.length !== right.length : left.length > 0 !== right.length > 0;
  if (!differs) return [];
  const [lost, won] = left.length > right.length ? [left.slice(0, 1), []] : [[], right.slice(0, 1)];
  return [{ kind: 'changed', aspect: 'negation', before: lost, after: won }];
}

function denialsIn(here: Claims, there: Claims): Stretch[] {
  const others = keysIn(there.run);
  return here.negations.filter((one) => staysBeside(here.run, one, others));
}
