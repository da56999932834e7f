import type { Roster } from './roster.ts';

/** Two letters are known as a name only where they are marked as one. */
export const SHORT_NAME = 2;

/** Whether an element or field says nothing but a name of two letters, such as may be words elsewhere. */
export const isShortName = (text: string, roster: Roster): boolean =>
  text.length === SHORT_NAME && /[^\x20-\x7e]/u.test(text) && roster.isName(text);
