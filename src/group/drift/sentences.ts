import type { DriftText } from '../../domain/index.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string | null): Intl.Segmenter {
  const tag = (language ?? 'en').slice(0, 2);
  const known = segmenters.get(tag);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(tag, { granularity: 'sentence' });
  segmenters.set(tag, made);
  return made;
}

/** After these a text goes on, though a full stop and a capital look like an end: `Gen. Velt`, `U.S. officials`. */
const GOES_ON =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Gov|Sen|Rep|St|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/** The title, which counts as a sentence, then the sentences of each block, each as it stands in the text. */
export function sentencesOf({ title, blocks, language }: Pick<DriftText, 'title' | 'blocks' | 'language'>): {
  readonly text: string;
  readonly isTitle: boolean;
}[] {
  const body = blocks.flatMap((block) => cutSentences(block.text, language));
  const titled = title.trim() === '' ? [] : [{ text: title.trim(), isTitle: true }];
  return [...titled, ...body.map((text) => ({ text, isTitle: false }))];
}

function cutSentences(block: string, language: string | null): string[] {
  const cuts: string[] = [];
  let open = '';
  for (const { segment } of segmenterOf(language).segment(block)) {
    open += segment;
    if (GOES_ON.test(open)) continue;
    cuts.push(open);
    open = '';
  }
  return [...cuts, open].map((cut) => cut.trim()).filter((cut) => /[\p{L}\p{N}]/u.test(cut));
}
