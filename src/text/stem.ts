const IRREGULAR = new Map(
  Object.entries({
    met: 'meet',
    said: 'say',
    won: 'win',
    lost: 'lose',
    shot: 'shoot',
    fought: 'fight',
    sold: 'sell',
    bought: 'buy',
    gave: 'give',
    given: 'give',
    took: 'take',
    taken: 'take',
    fell: 'fall',
    fallen: 'fall',
    rose: 'rise',
    risen: 'rise',
    died: 'die',
    dead: 'die',
    deaths: 'die',
    death: 'die',
    dies: 'die',
    dying: 'die',
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'person',
    talks: 'talk',
    struck: 'strike',
    stole: 'steal',
    stolen: 'steal',
    went: 'go',
    gone: 'go',
    told: 'tell',
    left: 'leave',
    chose: 'choose',
    chosen: 'choose',
    broke: 'break',
    broken: 'break',
    sent: 'send',
    spoke: 'speak',
    spoken: 'speak',
    killings: 'kill',
    news: 'news',
    series: 'series',
    species: 'species',
    laughter: 'laugh',
    led: 'lead',
    held: 'hold',
    wrote: 'write',
    written: 'write',
    leadership: 'leader',
    elections: 'elect',
    election: 'elect',
    elected: 'elect',
  }),
);

const VOWEL = /[aeiouy]/;

/**
 * A light English stem: plurals, `-ed`, `-ing`, `-ly` and a few irregular forms, so that `meetings`, `meeting` and `met`
 * meet. Weaker than Porter's on purpose: it never joins words that only look alike (`universe`, `university`).
 *
 * @param word lower case, no apostrophes.
 */
export function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return ending(known);
  return word.length < 4 ? word : ending(plural(word));
}

function plural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && !word.endsWith('is') ? word.slice(0, -1) : word;
}

function ending(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  for (const suffix of ['ing', 'ed', 'ly']) {
    const base = word.slice(0, -suffix.length);
    if (word.endsWith(suffix) && base.length >= 3 && VOWEL.test(base)) return undouble(base);
  }
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** `stopp` → `stop`, but `sell`, `pass` and `buzz` stay. */
function undouble(base: string): string {
  return /([^aeioulsz])\1$/.test(base) ? base.slice(0, -1) : base;
}
