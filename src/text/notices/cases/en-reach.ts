import type { NoticeCase } from './case.ts';

/** What keeps a viewer from looking, and says nothing of whether it is there. */
export const EN_REACH: readonly NoticeCase[] = [
  {
    ...{ id: 'en/technical', rule: 'notice/technical', platforms: 'any', since: null },
    words:
      /something went wrong|technical (?:error|difficult|issue|problem)|try (?:again|reloading)|(?:server|network|internal|gateway) (?:error|time-?out)|bad gateway|service (?:is )?(?:temporarily )?unavailable|(?:under|scheduled) maintenance|unable to reach our servers|over capacity/iu,
  },
  {
    ...{ id: 'en/captcha', rule: 'notice/captcha', platforms: 'any', since: null },
    words:
      /(?:verify|prove|confirm) (?:that )?you(?: are|['’]re) (?:a )?(?:human|not a (?:ro)?bot)|unusual traffic|temporarily blocked|going too fast|too many requests|complete the (?:captcha|security check)/iu,
  },
  {
    ...{ id: 'en/login', rule: 'notice/login', platforms: 'any', since: null },
    words:
      /(?:log|sign) ?in to (?:view|see|continue|read|watch|confirm)|you(?: must| need to| have to|['’]ll need to) (?:be )?(?:log|sign)(?:ged|ed)? ?in/iu,
  },
  {
    ...{ id: 'en/limited', rule: 'notice/still-there', platforms: 'any', since: null },
    words:
      /(?:may|might|could) (?:violate|contain|include)|visibility (?:is |has been )?limited|potentially sensitive|premieres in/iu,
  },
  {
    ...{ id: 'en/comments-limited', rule: 'notice/still-there', platforms: 'any', since: null },
    words:
      /(?:comments|replies) (?:are|have been) (?:turned off|disabled|closed|limited|restricted)|can(?:['’]t|not) (?:reply|comment)|limits? who can (?:reply|comment)/iu,
  },
  {
    ...{ id: 'en/no-permission', rule: 'notice/no-permission', platforms: 'any', since: null },
    words:
      /\bis (?:a )?private\b|not authori[sz]ed|permission (?:denied|to view)|protected (?:posts|tweets)|(?:posts|tweets) are protected|limits who can (?:view|see)|only (?:members|followers|friends|approved)|members[- ]only|to this channel['’]s members|age[- ]restricted/iu,
    unless: /(?:doesn['’]t|does not|no longer) exist|deleted|removed|not found/iu,
  },
  {
    ...{ id: 'en/region', rule: 'notice/region', platforms: 'any', since: null },
    words:
      /(?:unavailable|(?:not|isn['’]t) (?:currently )?available|not made [^.]{0,24}available) in your (?:country|region|location|area)/iu,
  },
];
