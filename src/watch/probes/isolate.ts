/** A search for some terms together, and whether it met a notice. */
export type Tried = { readonly terms: readonly string[]; readonly refused: boolean };

/** The next search of an isolation, or what it came to. */
export type Isolation =
  | { readonly state: 'search'; readonly terms: readonly string[] }
  /** Leaving out any one of these terms lets the search through. */
  | { readonly state: 'isolated'; readonly terms: readonly string[] }
  /** All terms together meet no notice: there is nothing to isolate. */
  | { readonly state: 'nothing-refused' }
  /** A search for some terms met a notice that a search for more of them did not: the notice hangs on something else. */
  | { readonly state: 'not-monotone'; readonly terms: readonly string[] };

/**
 * The least combination of terms that meets a notice, by bisection: which term completes the shortest refused beginning
 * is found by halving, that term is kept, and the rest is searched again (after the deterministic group test of Hwang
 * 1972, as Knockel, Kato and Dirks 2023 use it on search engines). Assumes that adding a term never lets a search through;
 * where an answer contradicts that, it says so. It asks for one search at a time: each is somebody's to consent to.
 *
 * @param terms the query cut into terms, in order
 * @param tried what was searched so far, in any order
 */
export function nextIsolation(terms: readonly string[], tried: readonly Tried[]): Isolation {
  const answers = new Map(tried.map((one) => [keyOf(one.terms), one.refused]));
  const odd = contradiction(tried);
  if (odd) return { state: 'not-monotone', terms: odd.terms };
  const whole = answers.get(keyOf(terms));
  if (whole === undefined) return { state: 'search', terms };
  if (!whole) return { state: 'nothing-refused' };
  return bisect(terms, answers);
}

function bisect(terms: readonly string[], answers: ReadonlyMap<string, boolean>): Isolation {
  let kept: readonly string[] = [];
  let rest = terms;
  for (;;) {
    const alone = kept.length === 0 ? false : answers.get(keyOf(kept));
    if (alone === undefined) return { state: 'search', terms: kept };
    if (alone || rest.length === 0) return { state: 'isolated', terms: inOrder(kept, terms) };
    // Known: `kept` alone is let through, and `kept` with all of `rest` is refused.
    let low = 0;
    let high = rest.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      const part = [...kept, ...rest.slice(0, middle)];
      const refused = answers.get(keyOf(part));
      if (refused === undefined) return { state: 'search', terms: inOrder(part, terms) };
      if (refused) high = middle;
      else low = middle;
    }
    kept = [...kept, ...rest.slice(high - 1, high)];
    rest = rest.slice(0, high - 1);
  }
}

/** The plan on paper: the most searches that isolating `size` of `count` terms can take, the first one included. */
export function mostSearches(count: number, size: number): number {
  return 1 + size * (Math.ceil(Math.log2(Math.max(1, count))) + 1);
}

/** A search that met a notice within one that did not. */
function contradiction(tried: readonly Tried[]): Tried | undefined {
  return tried.find(
    (small) =>
      small.refused &&
      tried.some((large) => !large.refused && small.terms.every((term) => large.terms.includes(term))),
  );
}

const keyOf = (terms: readonly string[]): string => JSON.stringify([...terms].sort());

const inOrder = (some: readonly string[], terms: readonly string[]): readonly string[] =>
  terms.filter((term) => some.includes(term));
