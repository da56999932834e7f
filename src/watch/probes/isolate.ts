/** A search for some terms together, and whether it was answered as the search for all of them. */
export type Tried = { readonly terms: readonly string[]; readonly refused: boolean };

/** The next search of an isolation, or what it came to. */
export type Isolation =
  | { readonly state: 'search'; readonly terms: readonly string[] }
  /**
   * Of each combination, leaving out any one term lets the search through. `isAll`: no other combination of these terms is
   * needed to tell why any search was answered as it was.
   */
  | {
      readonly state: 'isolated';
      readonly combinations: readonly (readonly string[])[];
      readonly isAll: boolean;
    }
  /** All terms together are let through: there is nothing to isolate. */
  | { readonly state: 'nothing-refused' }
  /** A search for some terms was refused and one for more of them was not: it hangs on something else. */
  | { readonly state: 'not-monotone'; readonly terms: readonly string[] };

type Terms = readonly string[];
/** Asks for one search at a time, and is told whether it was refused. */
type Asking<Result> = Generator<Terms, Result, boolean>;

/**
 * The least combinations of terms that are refused, by bisection: which term completes the shortest refused beginning is
 * found by halving, that term is kept, and the rest is searched again (after the deterministic group test of Hwang 1972,
 * as Knockel, Kato and Dirks 2023 use it on search engines). Each combination is then searched with every one of its terms
 * left out. Another combination lacks a term of every one that was found, so all terms but such ones are searched next;
 * when none of these is refused there is no other (as minimal hitting sets tell, Reiter 1987).
 *
 * Assumes that adding a term never lets a search through; where an answer contradicts that, it says so.
 *
 * @param terms the query cut into terms, in order, all different
 * @param tried what was searched so far, in any order
 * @param most combinations after which it stops, from 1
 */
export function nextIsolation(terms: Terms, tried: readonly Tried[], most = 1): Isolation {
  const odd = contradiction(tried);
  if (odd) return { state: 'not-monotone', terms: odd.terms };
  const answers = new Map(tried.map((one) => [keyOf(one.terms), one.refused]));
  const asking = isolateAll(terms, most);
  for (let next = asking.next(); ;) {
    if (next.done === true) return next.value;
    const asked = next.value;
    const refused = answers.get(keyOf(asked));
    if (refused === undefined)
      return { state: 'search', terms: terms.filter((term) => asked.includes(term)) };
    next = asking.next(refused);
  }
}

function* isolateAll(terms: Terms, most: number): Asking<Isolation> {
  if (!(yield terms)) return { state: 'nothing-refused' };
  const combinations: Terms[] = [];
  let rest: Terms | null = terms;
  while (rest !== null && combinations.length < most) {
    const one: Terms = yield* leastWithin(rest);
    combinations.push(terms.filter((term) => one.includes(term)));
    rest = yield* refusedWithoutAny(terms, combinations);
  }
  return { state: 'isolated', combinations, isAll: rest === null };
}

/** A least refused combination within terms that are refused together. */
function* leastWithin(terms: Terms): Asking<Terms> {
  let kept: Terms = [];
  let rest = terms;
  while (rest.length > 0 && !(kept.length > 0 && (yield kept))) {
    // Known: `kept` alone is let through, and `kept` with all of `rest` is refused.
    let low = 0;
    let high = rest.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (yield [...kept, ...rest.slice(0, middle)]) high = middle;
      else low = middle;
    }
    kept = [...kept, ...rest.slice(high - 1, high)];
    rest = rest.slice(0, high - 1);
  }
  // What follows from other answers is searched all the same: the outcome is to rest on it.
  if (!(yield kept)) throw new RangeError(`expected ${kept.join(' ')} to be refused`);
  for (const term of kept) if (kept.length > 1) yield kept.filter((one) => one !== term);
  return kept;
}

/** Terms that are refused although they hold none of the combinations whole; null: there are none. */
function* refusedWithoutAny(terms: Terms, combinations: readonly Terms[]): Asking<Terms | null> {
  for (const leftOut of hittingSets(combinations)) {
    const others = terms.filter((term) => !leftOut.includes(term));
    if (others.length > 0 && (yield others)) return others;
  }
  return null;
}

/** Every choice of one term from each combination, without those that hold a smaller one. */
function hittingSets(combinations: readonly Terms[]): readonly Terms[] {
  const all = combinations.reduce<Terms[]>(
    (sets, one) =>
      sets.flatMap((set) =>
        one.some((term) => set.includes(term)) ? [set] : one.map((term) => [...set, term]),
      ),
    [[]],
  );
  const isWithin = (small: Terms, large: Terms): boolean =>
    small.length < large.length && small.every((term) => large.includes(term));
  const least = all.filter((set) => !all.some((other) => isWithin(other, set)));
  return [...new Map(least.map((set) => [keyOf(set), set])).values()];
}

/**
 * The plan on paper: the most different searches that finding up to `most` combinations of `size` among `count` terms can
 * take, the first one included.
 */
export function mostSearches(count: number, size: number, most = 1): number {
  const one = size * (Math.ceil(Math.log2(Math.max(1, count))) + 2);
  const further = Array.from({ length: most }, (_, found) => size ** (found + 1)).reduce(
    (sum, n) => sum + n,
    0,
  );
  return Math.min(1 + one * most + 1 + further, 2 ** count - 1);
}

/** A search that was refused within one that was not. */
function contradiction(tried: readonly Tried[]): Tried | undefined {
  return tried.find(
    (small) =>
      small.refused &&
      tried.some((large) => !large.refused && small.terms.every((term) => large.terms.includes(term))),
  );
}

const keyOf = (terms: Terms): string => JSON.stringify([...terms].sort());
