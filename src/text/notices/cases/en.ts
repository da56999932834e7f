import type { NoticeCase } from './case.ts';
import { EN_REACH } from './en-reach.ts';

/** Notices in English. */
export const EN: readonly NoticeCase[] = [
  ...EN_REACH,
  {
    ...{ id: 'en/moved', rule: 'notice/moved', platforms: 'any', since: null },
    words: /(?:account|page|blog) has (?:moved|migrated)|moved permanently/iu,
    ...{ example: 'This account has moved to a new address', not: 'They moved to the coast' },
  },
  {
    ...{ id: 'en/account', rule: 'notice/account', platforms: 'any', since: null },
    words:
      /(?<!\byour )account[^.]{0,40}(?:suspended|terminated|deactivated|no longer exists|doesn['’]t exist|does not exist|been (?:disabled|closed|deleted|removed|blocked|banned))|(?:suspended|banned|deactivated) account/iu,
    ...{
      example: 'This Post is from a suspended account. Learn more',
      not: 'Your account has been suspended',
    },
  },
  {
    ...{ id: 'en/user', rule: 'notice/account', platforms: 'any', since: null },
    words:
      /(?:user|profile) (?:not found|has been suspended)|couldn['’]t find this account|(?:deleted|deactivated|closed) (?:their|this) account/iu,
    ...{ example: 'User not found', not: 'User guide' },
  },
  {
    ...{ id: 'en/author', rule: 'notice/author', platforms: 'any', since: null },
    words:
      /(?:deleted|removed|withdrawn|unpublished) by (?:its |the |their )?(?:original |post |tweet |video )?(?:author|uploader|poster|user|owner|creator|publisher|person who originally posted)|(?<!rights?[- ]|copyright )(?:author|uploader|owner|creator|publisher) (?:has )?(?:deleted|removed|withdrawn)/iu,
    ...{ example: 'This post was deleted by its author', not: 'The copyright owner has removed it' },
  },
  {
    ...{ id: 'en/rights', rule: 'notice/rights', platforms: 'any', since: '2018-07', asReason: true },
    words:
      /copyright|dmca|trademark|infring|(?:legal|court) (?:demand|order|request|complaint)|withheld in/iu,
    ...{
      example: 'This media has been disabled in response to a report by the copyright owner.',
      not: 'Copyright law',
    },
  },
  {
    ...{ id: 'en/violation', rule: 'notice/violation', platforms: 'any', since: '2018-07', asReason: true },
    words:
      /violat|(?:because of|due to|under|breach\w*|per|contrary to|follow|comply with) [^.]{0,32}(?:terms of service|guidelines|standards|rules|polic(?:y|ies))|against (?:our|the)[^.]{0,24}(?:rules|policies|guidelines|standards)/iu,
    ...{ example: 'This Post violated the rules. Learn more', not: 'This post does not violate our rules' },
  },
  {
    ...{ id: 'en/complaint', rule: 'notice/complaint', platforms: 'any', since: null, asReason: true },
    words: /complain|reported by|(?:user|multiple) reports/iu,
    ...{ example: 'This video is unavailable after complaints', not: 'Complaints' },
  },
  {
    ...{ id: 'en/by-platform', rule: 'notice/by-platform', platforms: 'any', since: null },
    words:
      /(?:deleted|removed|hidden|taken down) by (?:an? |the |our )?(?:site )?(?:admin|moderator|mod\b|platform|staff)/iu,
    ...{ example: 'This post has been removed by the moderators.', not: 'Ask the moderators' },
  },
  {
    ...{ id: 'en/absent-or-private', rule: 'notice/absent-or-private', platforms: 'any', since: null },
    words:
      /(?:content|post|page|video|media) (?:is|isn['’]t|is not) (?:currently |right now |no longer )?(?:un)?available|video (?:currently )?unavailable|link (?:may be|is) broken|may have been (?:removed|deleted)|(?:doesn['’]t|does not) exist or (?:is|you)/iu,
    ...{ example: "Sorry, this content isn't available right now.", not: 'Available in all sizes' },
  },
  {
    ...{ id: 'en/absent', rule: 'notice/absent', platforms: 'any', since: null },
    words:
      /not found|no longer (?:available|exists|here)|(?:doesn['’]t|does not|didn['’]t) exist|(?:has|have) been (?:deleted|removed)|can(?:['’]t|not) (?:be )?(?:find|found)|page is gone|^(?:error )?(?:404|410)\b|looking for isn['’]t here/iu,
    ...{ example: 'Post not found', not: 'Lost and found' },
  },
];
