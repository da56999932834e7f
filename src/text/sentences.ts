/** What ends a sentence in Chinese and Japanese, with the quotation marks and brackets that close over it. */
const EAST_ASIAN = /[^。！？!?…]+(?:[。！？!?…]+[”’」』）)"']*|$)/gu;
const EAST_ASIAN_LANGUAGE = /^(zh|ja)(-|$)/;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of a text, trimmed, in order; none is empty. Chinese and Japanese by their punctuation, which
 * Intl.Segmenter cuts inside quotations; everything else by the Unicode rules for the language.
 *
 * @param language BCP 47; null when unknown
 */
export function sentencesOf(text: string, language: string | null): string[] {
  const lines = text.split(/\n+/);
  const parts = EAST_ASIAN_LANGUAGE.test(language ?? '')
    ? lines.flatMap((line) => line.match(EAST_ASIAN) ?? [])
    : lines.flatMap((line) => Array.from(segmenterOf(language).segment(line), ({ segment }) => segment));
  return joinAbbreviations(parts.map((part) => part.trim()).filter((part) => part !== ''));
}

/** The Unicode rules know no titles or initials: "Mr. Ode" is not two sentences. */
function joinAbbreviations(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|St|Lt|Col|Sgt|No|vs|U\.S|[A-Z])\.$/.test(before)
    )
      joined[joined.length - 1] = `${before} ${part}`;
    else joined.push(part);
  }
  return joined;
}

function segmenterOf(language: string | null): Intl.Segmenter {
  const key = language ?? 'en';
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    const known = Intl.Segmenter.supportedLocalesOf(key.split('-')[0] ?? 'en');
    segmenter = new Intl.Segmenter(known[0] ?? 'en', { granularity: 'sentence' });
    segmenters.set(key, segmenter);
  }
  return segmenter;
}
