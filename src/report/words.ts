import type { Tongue } from '../domain/index.ts';

/**
 * Words that say who made something vanish, or why. No text of ours may hold one: from outside, a post its author took
 * back looks the same as any other that is no longer there. Only a captured notice can say more, and then it is quoted.
 */
export const FORBIDDEN_WORDS: { readonly [Language in Tongue]: readonly RegExp[] } = {
  en: [
    /\bremov(?:e[ds]?|ing|als?)\b/giu,
    /\bdelet(?:e[ds]?|ing|ions?)\b/giu,
    /\bcensor(?:s|ed|ing|ship)?\b/giu,
    /\bbann(?:ed|ing)\b|\bbans?\b/giu,
    /\bhidden by\b/giu,
    /\bscrub(?:s|bed|bing)?\b/giu,
    /\bpurg(?:e[ds]?|ing)\b/giu,
    /\bblocked\b/giu,
    /\bsuppress(?:ed|es|ing|ion)?\b/giu,
  ],
  zh: [
    /被?[删刪](?:除|帖|稿|文|号|號|评|評)|被[删刪]/gu,
    /审查|審查/gu,
    /封(?:禁|杀|殺|锁|鎖|号|號)|查封/gu,
    /屏蔽|禁言|禁止|被禁|和谐掉|和諧掉/gu,
  ],
  ko: [/삭제/gu, /검열/gu, /차단/gu, /금지/gu, /은폐/gu],
};

/**
 * The forbidden words in a text, in every language, as they stand there; empty when there are none.
 *
 * @param notice a captured notice: its words may stand in the text if the whole notice does, in quotation marks
 */
export function findForbiddenWords(text: string, notice?: string): readonly string[] {
  const ours = notice === undefined ? text : withoutQuotation(text, notice);
  return Object.values(FORBIDDEN_WORDS)
    .flat()
    .flatMap((word) => ours.match(word) ?? []);
}

/**
 * Refuses a text that says more than evidence can bear.
 *
 * @throws Error naming the words
 */
export function assertEvidenceBound(text: string, notice?: string): void {
  const found = findForbiddenWords(text, notice);
  if (found.length > 0) {
    throw new Error(`expected words that evidence can bear but received ${found.join(', ')} in: ${text}`);
  }
}

const QUOTATION_MARKS = ['“”', '""', '‘’', '「」', '『』', '«»'] as const;

function withoutQuotation(text: string, notice: string): string {
  if (notice.trim() === '') return text;
  return QUOTATION_MARKS.reduce(
    (rest, [open = '', close = '']) => rest.replaceAll(`${open}${notice}${close}`, `${open}${close}`),
    text,
  );
}
