/** Texts kept; beyond that they are forgotten, so that a pass over many sites does not grow. */
const MOST_KEPT = 20_000;

/** A text and what each question about it was answered, by the question's number. */
type Known = { readonly text: string; readonly answers: unknown[] };

/** One for all questions: most of them are asked of the same class names. */
const known = new Map<string, Known>();
let questions = 0;

/** The same function, asked once for each text: class names repeat over a page and over the pages of a site. */
export function remembered<Answer extends string | number | boolean | object>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const question = questions++;
  return (text) => {
    const { text: own, answers } = known.get(text) ?? keep(text);
    return (answers[question] ??= answer(own)) as Answer;
  };
}

function keep(text: string): Known {
  if (known.size >= MOST_KEPT) known.clear();
  const fresh = { text: ownCopy(text), answers: [] };
  known.set(fresh.text, fresh);
  return fresh;
}

/** A text cut from a page, or an answer cut from it, keeps all of the page in memory: a megabyte for one class name. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
