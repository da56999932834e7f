import type { RuleRef } from '../../domain/index.ts';

/** What an answer comes to by what went wrong on the way, or by what the content check found. */
const RULES = {
  'visit/no-answer': [
    'no-permission, unreadable, failed or not-tried',
    'No answer came, or none that may be used: refused, unreadable, failed or not tried, as the attempt says.',
  ],
  'visit/content': [
    'login-wall, captcha, unreadable or absent',
    'The content check knows the answer: a wall, an empty frame, other bytes than a page, or a page that says it is not there.',
  ],
  'visit/error-code': [
    'failed or captcha',
    'An answer in data carries the code of an error of the server, or of too many requests: its words say nothing of the post.',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type AnswerRuleId = keyof typeof RULES;

const VERSION = 1;

/** The rules as rows, for the reference. */
export const ANSWER_RULES = Object.entries(RULES).map(([id, [state, because]]) => ({
  ...{ id, version: VERSION, state, because },
}));

export const answeredBy = (id: AnswerRuleId): RuleRef => ({ id, version: VERSION });
