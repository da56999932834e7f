/** What a platform's own words about a missing post or comment mean, by dated rules. */
export { classOfNotice, NOTICE_RULES, type NoticeRule, type Noticed } from './classes.ts';
export { noticeIn } from './quote.ts';
