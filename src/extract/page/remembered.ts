/** Answers kept; beyond that they are forgotten, so that a pass over many sites does not grow. */
const MOST_KEPT = 20_000;

/** The same function, asked once for each text: class names repeat over a page and over the pages of a site. */
export function remembered<Answer extends string | number | boolean | object>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const own = ownCopy(text);
    const fresh = answer(own);
    known.set(own, fresh);
    return fresh;
  };
}

/** A text cut from a page, or an answer cut from it, keeps all of the page in memory: a megabyte for one class name. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
