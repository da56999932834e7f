/** What a platform's own words about a missing post or comment mean, by rules and a dated table of cases. */
export { NOTICE_CASES, type NoticeCase } from './cases/index.ts';
export { classOfNotice, type Noticed } from './classes.ts';
export { noticeIn } from './quote.ts';
export { NOTICE_RULES, type NoticeRule } from './rules.ts';
