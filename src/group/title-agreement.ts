import type { Unit } from './units.ts';

/** One rare word in common is a coincidence more often than an event, unless it is all a title says. */
const ONE_WORD_SHARED = 0.6;
/** The same people or countries do many things on one day. */
const ONLY_ACTORS_SHARED = 0.6;
/** Words side by side are one name (a show, a dish, a ship) up to this many; more of them tell what happened. */
const LONGEST_NAME = 3;

/**
 * What the words that two titles share say of their being about one event, 0–1; 1 where one of the two has a body. The
 * numbers were chosen on the development pairs of bench/real-pairs.ts, read and judged; its held-out pairs check them.
 */
export function agreementOfTitles(a: Unit, b: Unit): number {
  if (a.hasBody || b.hasBody) return 1;
  const [here, there] = [new Set<string>(), new Set<string>()];
  let onlyActors = true;
  for (const { key, form } of a.terms.values()) {
    const other = b.terms.get(key);
    if (other === undefined) continue;
    here.add(form.toLowerCase());
    there.add(other.form.toLowerCase());
    onlyActors &&= isActor(key);
  }
  const enough = areTwoThings(here, a) && areTwoThings(there, b);
  const isAll = Math.min(a.forms, b.forms) <= 1;
  return (enough || isAll ? 1 : ONE_WORD_SHARED) * (onlyActors ? ONLY_ACTORS_SHARED : 1);
}

const isActor = (key: string): boolean =>
  key.startsWith('person:') || key.startsWith('country:') || key.startsWith('pair:');

/** Whether these words of a title are two different things in it, or all that it says. */
function areTwoThings(forms: ReadonlySet<string>, { forms: all, plain }: Unit): boolean {
  return forms.size >= 2 && (forms.size >= all || namesAmong(forms, plain) >= 2);
}

/** How many names or words of a title these forms are: those that stand side by side in it are one. */
function namesAmong(forms: ReadonlySet<string>, title: string): number {
  const places = [...forms]
    .map((form) => ({ from: title.indexOf(form), length: form.length }))
    .filter(({ from }) => from >= 0)
    .sort((x, y) => x.from - y.from);
  let names = 0;
  let [end, words] = [Number.NEGATIVE_INFINITY, 0];
  for (const { from, length } of places) {
    const touches = from <= end || (names > 0 && !/[\p{L}\p{N}]/u.test(title.slice(end, from)));
    const goesOn = touches && words < LONGEST_NAME;
    if (!goesOn) names += 1;
    words = goesOn ? words + (from < end ? 0 : 1) : 1;
    end = Math.max(end, from + length);
  }
  return names;
}
