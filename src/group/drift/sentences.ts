import type { DriftText } from '../../domain/index.ts';
import { cutSentences } from '../../text/sentences.ts';

/** The title, which counts as a sentence, then the sentences of each block, each as it stands in the text. */
export function sentencesOf({ title, blocks, language }: Pick<DriftText, 'title' | 'blocks' | 'language'>): {
  readonly text: string;
  readonly isTitle: boolean;
}[] {
  const body = blocks.flatMap((block) => cutSentences(block.text, language));
  const titled = title.trim() === '' ? [] : [{ text: title.trim(), isTitle: true }];
  return [...titled, ...body.map((text) => ({ text, isTitle: false }))];
}
