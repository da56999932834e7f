import type { Claims } from './claims.ts';
import type { Difference } from './compare.ts';
import { overlaps, type Stretch } from './find-hits.ts';
import type { Word } from './word-runs.ts';

/** An act in a sentence: what was done, and who did it where that is said. */
type Act = { readonly key: string; readonly actor: Stretch | null };

/** Whether the same act, or one of the same scale, newly has somebody who did it, or no longer has. */
export function compareAgency(before: Claims, after: Claims): Difference[] {
  const [left, right] = [actsIn(before), actsIn(after)];
  for (const act of left) {
    const same = right.find(({ key }) => key === act.key);
    if (same === undefined || (same.actor === null) === (act.actor === null)) continue;
    return same.actor === null
      ? [{ kind: 'dropped', aspect: 'agency', before: stretchesOf(act.actor), after: [] }]
      : [{ kind: 'added', aspect: 'agency', before: [], after: stretchesOf(same.actor) }];
  }
  return [];
}

const stretchesOf = (actor: Stretch | null): Stretch[] => (actor === null ? [] : [actor]);

function actsIn(claims: Claims): Act[] {
  if (claims.run.tongue === 'en') return englishActs(claims);
  const mark = MARKS[claims.run.tongue];
  return mark === undefined ? [] : markedActs(claims, mark);
}

const BE = /^(?:is|are|was|were|be|been|being|got|get)$/;
const IRREGULAR =
  /^(?:taken|shot|held|sent|sold|torn|broken|stolen|thrown|driven|cut|shut|hit|put|made|written|given|found|hidden|seen|brought|caught|built|burnt)$/;
const isParticiple = ({ plain }: Word): boolean =>
  (plain.length > 4 && plain.endsWith('ed')) || IRREGULAR.test(plain);
/** Words between a form of `be` and its participle. */
const GAP = 3;

function englishActs(claims: Claims): Act[] {
  const { words } = claims.run;
  return words.flatMap((word, at): Act[] => {
    if (!isParticiple(word)) return [];
    const isPassive = words.slice(Math.max(0, at - GAP), at).some(({ plain }) => BE.test(plain));
    return [
      { key: actKey(word, claims), actor: isPassive ? actorAfter(claims, at) : subjectBefore(claims, at) },
    ];
  });
}

function actKey(word: Word, { hits }: Claims): string {
  const hit = hits.find((one) => overlaps(one, word));
  const least = hit?.scale.act ?? null;
  return hit !== undefined && least !== null && hit.level >= least ? hit.scale.id : word.own;
}

const NOT_ACTORS = /^(?:\d|the$|a$|an$|then$|now$|noon$|night$|hand$|mistake$|accident$|force$|law$|.*ing$)/;
const NEAR_BY = 4;

/** `by the ministry`, but not by Monday and not by 5 percent. */
function actorAfter({ run, values }: Claims, at: number): Stretch | null {
  const by = run.words.slice(at + 1, at + 1 + NEAR_BY).findIndex(({ plain }) => plain === 'by');
  if (by < 0) return null;
  const rest = run.words.slice(at + 2 + by);
  const [noun] = rest.filter(
    ({ plain }) => !/^(?:the|a|an|its|his|her|their|some|two|three|\w+ly)$/.test(plain),
  );
  const first = run.words[at + 1 + by];
  const timed =
    noun !== undefined &&
    values.some((one) => (one.kind === 'date' || one.kind === 'number') && overlaps(one, noun));
  if (noun === undefined || first === undefined || timed || NOT_ACTORS.test(noun.plain)) return null;
  const named = values.find((one) => overlaps(one, noun));
  return { start: first.start, end: Math.max(noun.end, named?.end ?? 0) };
}

/** The word before an active verb; the subject reaches back to the start or to the last mark. */
function subjectBefore({ run }: Claims, at: number): Stretch | null {
  const verb = run.words[at];
  const subject = run.words
    .slice(0, at)
    .findLast(({ plain }) => !/ly$|^(?:has|have|had|not|never|also|then)$/.test(plain));
  if (verb === undefined || subject === undefined || subject.isCommon) return null;
  // `the dam, built in 1962`: nobody is named.
  if (/[,;:]/.test(run.prepared.slice(subject.end, verb.start))) return null;
  const text = run.prepared.slice(0, subject.start);
  const opens = Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1;
  const first = run.words.find(({ start }) => start >= opens);
  return { start: first?.start ?? subject.start, end: subject.end };
}

/** How other languages mark who did it: the words around, and where the actor stands. */
const MARKS: Readonly<Record<string, RegExp>> = {
  zh: /(?:被|由|遭到?)(?=\p{Script=Han}{2})(?!迅速|全部|彻底|立即|完全|正式|公开|永久|再次|陆续)/u,
  ko: /\p{L}+(?:에 의해|에게)/u,
  ja: /\p{L}+によって/u,
  pl: /przez\s+\p{L}+/u,
  tr: /\p{L}+\s+tarafından/u,
};
const FARTHEST_ACT = 8;

function markedActs(claims: Claims, mark: RegExp): Act[] {
  const { run, hits } = claims;
  return hits
    .filter(({ scale, level }) => scale.act !== null && level >= scale.act)
    .map((hit) => {
      const from = Math.max(0, hit.start - FARTHEST_ACT * 2);
      const before = run.prepared.slice(from, hit.start);
      const found = mark.exec(before);
      const start = from + (found?.index ?? 0);
      const isActor = (word: Word): boolean =>
        word.start >= start &&
        word.end <= hit.start &&
        !word.isCommon &&
        !hits.some((one) => overlaps(one, word));
      const isNamed = found !== null && run.words.some(isActor);
      return { key: hit.scale.id, actor: isNamed ? { start, end: hit.start } : null };
    });
}
