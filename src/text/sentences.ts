const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string | null): Intl.Segmenter {
  const tag = /^[a-z]{2}/i.exec(language ?? 'en')?.[0] ?? 'en';
  const known = segmenters.get(tag);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(tag, { granularity: 'sentence' });
  segmenters.set(tag, made);
  return made;
}

/** After these a text goes on, though a full stop and a capital look like an end: `Gen. Velt`, `U.S. officials`. */
const GOES_ON =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Gov|Sen|Rep|St|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/**
 * The sentences of a paragraph, each as it stands there; what holds neither letter nor digit is none.
 *
 * @param language BCP 47; null when unknown
 */
export function cutSentences(paragraph: string, language: string | null): string[] {
  const cuts: string[] = [];
  let open = '';
  for (const { segment } of segmenterOf(language).segment(paragraph)) {
    open += segment;
    if (GOES_ON.test(open)) continue;
    cuts.push(open);
    open = '';
  }
  return [...cuts, open].map((cut) => cut.trim()).filter((cut) => /[\p{L}\p{N}]/u.test(cut));
}
