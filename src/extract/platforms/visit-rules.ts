import type { RuleRef, VisitClass } from '../../domain/index.ts';

/** What a visit comes to where no words and no status say it. A new meaning gets a new version. */
const RULES = {
  'content/login-wall': ['login-wall', 'The content check found a page that asks to log in.'],
  'content/visitor-system': [
    'login-wall',
    'The content check found a page that hands out marks to visitors.',
  ],
  'content/captcha': ['captcha', 'The content check found a page that asks whether somebody is human.'],
  'page/own-words': ['visible', 'Words of the post stand on its own page, and no notice does.'],
  'page/own-data': [
    'visible',
    'The data of its own page hold the post under its own id, and no notice stands on it.',
  ],
  'page/notice-beside-post': [
    'unreadable',
    'The page shows words of the post and says that it is not there: it contradicts itself.',
  ],
  'weibo/sent-to-login': ['login-wall', "Weibo's answer sends the guest to its passport."],
  'bluesky/not-found': ['absent', 'The AppView marks the post as not found and says no more.'],
  'bluesky/not-returned': [
    'absent',
    'The AppView was asked for the post by name and left it out without a word.',
  ],
  'bluesky/unknown-form': [
    'unreadable',
    'The answer holds a post, or a mark in its place, in no known form.',
  ],
  'bluesky/no-view': ['no-permission', 'The AppView marks the post as one that this viewer may not see.'],
  'table/seen': ['visible', 'The table says that it was seen at that time.'],
  'table/no-notice': ['absent', 'A line of a table of posts that were not there, without words and status.'],
  'table/long-notice': [
    'unreadable',
    'The words in the table are longer than any notice: they are some page.',
  ],
  'table/unlisted': [
    'unlisted',
    "The table says that its own address shows it and its account's list no longer does.",
  ],
} as const satisfies Readonly<Record<string, readonly [VisitClass, string]>>;

type Id = keyof typeof RULES;

const VERSION = 1;

/** The rules as rows, for the reference. */
export const VISIT_RULES = Object.entries(RULES).map(([id, [state, because]]) => ({
  ...{ id, version: VERSION, state, because },
}));

/** The class that a rule gives, and the rule. */
export function visitBy(id: Id): { readonly class: VisitClass; readonly rule: RuleRef } {
  return { class: RULES[id][0], rule: { id, version: VERSION } };
}
