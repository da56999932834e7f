import type { PageFacts } from '../../../domain/index.ts';

/** Why a text is not whole on its own page: what `cut` says of it, and what the page shows. */
export const CUTS = {
  priced: { kind: 'paywall', fault: 'the page says that its text is not free to read' },
  walled: { kind: 'paywall', fault: 'a paywall stands in the text' },
  announced: { kind: 'cut-off', fault: 'the text says that there is more of it' },
  led: { kind: 'cut-off', fault: 'the text ends with dots and a link leads to the rest' },
  dotted: { kind: 'cut-off', fault: 'a text of a few lines ends with dots' },
} as const satisfies Readonly<Record<string, Cut>>;

/** That a text is not whole, and what says so. */
export type Cut = { readonly kind: NonNullable<PageFacts['cut']>; readonly fault: string };

/** The page has a headline and nothing else. */
export const NO_TEXT = 'the page has a headline and no text that could be read';

/** The title was made: the row holds all of the text. */
export const NO_HEADLINE = 'no headline was found: the beginning of the text stands for it';
