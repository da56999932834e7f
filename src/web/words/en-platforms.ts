import { platformSums } from './en-platform-sums.ts';

const n = new Intl.NumberFormat('en');
const some = (count: number, one: string, many: string): string =>
  `${n.format(count)} ${count === 1 ? one : many}`;

/** The pages of platforms in English. */
export const platforms = {
  ...platformSums,
  title: 'Platforms',
  nav: 'Pages of platforms',
  lead: 'What was searched, watched and counted on platforms, beside controls; and what could not be looked at.',
  overview: 'Overview',
  none: 'This observatory names no platform. They are listed under `platforms` in observatory.yaml; docs/observatory-yaml.md says how.',
  platform: 'Platform',
  searched: 'Searched',
  watched: 'Watched',
  counted: 'Comments counted',
  blind: 'Could not be looked at',
  rounds: (count: number) => some(count, 'round', 'rounds'),
  posts: (count: number) => some(count, 'post', 'posts'),
  sights: (count: number) => some(count, 'post whose comments were seen', 'posts whose comments were seen'),
  untold: (count: number) => `${some(count, 'round', 'rounds')} that could not be read or could not tell`,
  unsearched: (count: number) => `${some(count, 'source', 'sources')} never searched`,
  blindPosts: (count: number) => `${some(count, 'post', 'posts')} that no visit could look at`,
  allSearchesTold: 'every search could tell',
  allVisitsLooked: 'every post had a visit that could look',
  noLook: 'nothing was searched or visited',
  lists: 'Lists with ranks',
  listLooks: (read: number, all: number) => `${n.format(read)} of ${some(all, 'look', 'looks')} read`,
  noLists: 'No list with ranks was collected.',
  when: 'When',
  viewer: 'Viewer',
  regionCode: (code: string) => `region ${code} (a code that observatory.yaml gives no name)`,
  source: 'Source',
  rule: 'Rule',
  captures: 'Captures',
  capture: 'capture',
  noCapture: 'none is held',
  of95: '95 % interval',
  notKnown: 'not known',

  probes: 'Probes',
  probesLead:
    'Each round searches for a target beside controls: what must be found, and what must not. The verdict comes by a printed rule and never says why something is not there.',
  noProbes:
    'No probe has been judged. Probes with their controls are written under `probes` in observatory.yaml (docs/observatory-yaml.md); `lacuna probe` makes the searches, or saved result pages are imported.',
  probe: 'Probe',
  verdict: 'Verdict',
  controls: 'Controls',
  controlsOf: (passed: number, tried: number) => `${n.format(passed)} of ${n.format(tried)} passed`,
  neverSearched: 'never searched',
  allRounds: 'All rounds together',
  togetherNote:
    'Each source and viewer by itself: a search that works on one platform says nothing of another.',
  overRounds: (rounds: number) => `Over ${some(rounds, 'round', 'rounds')} with controls: `,
  independent:
    'The bounds take controls as independent. Those of one platform and one hour are not, so they flatter.',
  roundsTitle: 'Rounds, newest first',
  search: 'Search',
  must: 'What it had to do',
  came: 'What came',
  passed: 'Passed',
  yes: 'passed',
  no: 'did not pass',
  notJudged: 'is what is asked',
  notMade: 'not made',
  results: (matching: number, results: number) => `${n.format(matching)} of ${n.format(results)} match`,
  role: {
    target: 'target',
    truism: 'truism',
    sister: 'story of equal weight',
    'same-people': 'same people, neutral topic',
    nonsense: 'nonsense string',
    elsewhere: 'target elsewhere',
    'second-viewer': 'second viewer',
  },
  mustDo: {
    target: 'open: this is the question',
    truism: 'must have results',
    sister: 'must have results',
    'same-people': 'must have results',
    nonsense: 'must have none',
    elsewhere: 'must be found there',
    'second-viewer': 'the target again, by somebody else',
  },
  answer: {
    results: 'results',
    none: 'the platform says there are none',
    notice: 'a notice',
    refused: 'refused',
    unreadable: 'could not be read',
    failed: 'nothing came',
    'not-tried': 'not tried',
  },
  official: 'Results of official accounts',
  officialNote:
    'Accounts marked as state, media or otherwise verified. A post that several searches show counts once.',
  ofTarget: 'target',
  ofSister: 'story of equal weight',
  noSister: 'no story of equal weight was searched, or it had no results',
  shareOf: (official: number, results: number) => `${n.format(official)} of ${n.format(results)}`,
  unknownKind: (count: number) => `${n.format(count)} of unknown kind`,
  causes: 'What remains possible beside “it is not there”',
  notice: 'The notice, word for word',
  pageSays: 'The page says, word for word',

  gone: 'Disappearance',
  goneLead:
    'When posts that were visible were no longer visible at their own address: an interval from the last visit that saw them to the first that did not.',
  caveat: 'What a platform reviews before publishing is never visible, and stands in no curve.',
  noGone:
    'No post has been visited. What is watched is written under `watches` in observatory.yaml, and tables of visits come by the connector `visits` (docs/observatory-yaml.md).',
  curves: 'How many are still visible, by age',
  curvesNote:
    'Strong colour: what the visits allow. Faint: 95 % band, never narrower than that of as many posts alone. The dashed curve rises from 0: the share that went with a notice of a violation, out of all posts, others having gone otherwise. A post that came back counts as visible until then.',
  drawnAt: 'Drawn by the pass of',
  drawnOld: 'Posts, visits or settings have come or changed since then; the next pass draws the curves anew.',
  notYetDrawn: 'These curves have not been drawn yet; the next pass draws them.',
  curveName: {
    any: 'still visible',
    violation: 'gone with a notice of a violation',
  },
  cohort: {
    watched: 'posts that were watched',
    table: 'a table of posts that were found gone',
  },
  tableNote:
    'These posts were chosen because they were gone. They tell how fast, and never how many: no rate can be given.',
  method: {
    turnbull: 'Turnbull’s estimate, band by bootstrap',
    'kaplan-meier': 'Kaplan–Meier, pointwise band',
    'turnbull-causes': 'Cumulative incidence: Turnbull’s estimate shared among causes, band by bootstrap',
    'aalen-johansen': 'Cumulative incidence (Aalen–Johansen), band by bootstrap',
  },
  chart: (platform: string) =>
    `Share of posts still visible, and of posts gone with a notice of a violation, by age on ${platform}; the table below has the numbers.`,
  age: 'Age',
  share: 'Still visible',
  shareGone: 'Gone with such a notice',
  events: (events: number, drawn: number) => `${n.format(events)} of ${some(drawn, 'post', 'posts')} went`,
  eventsGone: (events: number, drawn: number) =>
    `${n.format(events)} of ${some(drawn, 'post', 'posts')} went with a notice of a violation`,
  tooFew: (least: number) => `No curve is drawn of fewer than ${n.format(least)} posts.`,
  leftOut: 'In no curve',
  leftOutWhy: {
    'posted-unknown': 'when it was posted is not known',
    'posted-only-to-the-day': 'posted at a time known to the day only',
    'gone-before-watching': 'not visible at the first visit',
    'never-watched-again': 'never visited again',
    'impossible-times': 'times that contradict each other',
  },
  nothingLeftOut: 'every post stands in it',
  noEvents: 'None of them went by this measure: there is no curve to draw.',
  since: (age: string) => `Given that it was visible ${age} after posting.`,
  late: (late: number, posts: number, age: string) =>
    `Watching began too late for ${n.format(late)} of ${some(posts, 'post', 'posts')}: later than ${age} after posting, when part of what goes has gone.`,
  risk: 'What the curve rests on',
  visible: 'visible',
  goneBy: 'gone',
  goneWith: 'gone with such a notice',
  goneOtherwise: 'gone otherwise',
  between: 'in between',
  lost: 'not watched on',
  later: 'not yet watched',
  points: 'The curve in numbers',
  hours: (hours: number) => hoursText(hours),
  compare: 'Groups compared',
  compareNote: 'Groups must be watched alike; a small p, where one is given, says that they differ, not why.',
  group: { official: 'official accounts', private: 'private accounts', unknown: 'accounts of unknown kind' },
  test: { 'interval-score': 'interval score test, by permutation', 'log-rank': 'log-rank test' },
  groupLine: (group: string, gone: number, posts: number) =>
    `${group} ${n.format(gone)} of ${n.format(posts)}`,
  noCompare: 'No platform has two groups of at least five watched posts to compare.',
  matched: (authors: number) =>
    `Same authors: ${some(authors, 'author', 'authors')} of whom both kinds were watched`,
  matchedLine: (about: string, others: string) =>
    `about the target: ${about} went; other posts: ${others} went`,
  oddsRatio: (value: string, low: string, high: string) =>
    `common odds ratio ${value} (95 %: ${low} to ${high})`,
  matchedOut: (unseen: number, unread: number) =>
    `in neither: ${n.format(unseen)} not visible at the first visit, ${n.format(unread)} whose words are not held`,
  noOdds: 'no author’s posts tell them apart',
  intervals: 'Intervals',
  intervalsNote:
    'A row a post and viewer: also posts that came back and that no visit found. Texts of private persons are counted and not shown, and no link to a post is given.',
  post: 'Post',
  lastSeen: 'Last seen',
  firstNotSeen: 'First not seen',
  class: 'What it came to',
  neverSeen: 'never seen visible',
  reappeared: (when: string) => `visible again ${when}`,
  blindVisits: (count: number) => `${some(count, 'visit', 'visits')} could not look`,
  noNotice: 'no words given',
  signed: (by: string, because: string) => `Shown by ${by}: ${because}`,
  classes: {
    visible: 'visible',
    'notice-author': 'a notice names its author',
    'notice-violation': 'a notice names rules',
    'notice-complaint': 'a notice names a complaint or rights',
    'account-gone': 'a notice says the account is no longer there',
    moved: 'a notice says that it moved',
    'absent-or-private': 'not there, or not for everybody',
    absent: 'not there, no reason given',
    redirected: 'another page answered',
    unlisted: 'not on its list, its address still shows it',
    'no-permission': 'no permission: could not look',
    'login-wall': 'login wall: could not look',
    captcha: 'captcha: could not look',
    unreadable: 'unreadable: could not look',
    failed: 'nothing came: could not look',
    'not-tried': 'not tried',
  },

  comments: 'Comments',
  commentsLead:
    'A count shown beside a post, and how many of those comments could be seen: at the least what the capture holds, at the most what was not loaded too.',
  noComments:
    'No comments were seen. They come from saved pages, HAR archives and exports of platforms (docs/observatory-yaml.md).',
  bounds: 'Could be seen',
  among: 'Other posts of the account',
  amongLine: (share: string, median: string, controls: number) =>
    `${share} seen here; ${median} at the middle one of ${some(controls, 'post', 'posts')} of its size and age`,
  chance: (chance: string) => `as low or lower by chance: ${chance}`,
  fewControls: 'too few to say how rare this is',
  notLoadedAmong: 'not compared: it is not known that all was loaded',
  chanceTooFew: (controls: number, floor: string) =>
    `lower than each of them, but ${n.format(controls)} cannot show a chance below ${floor}: too few controls to say`,
  chanceFloor: (controls: number, floor: string) =>
    `lower than each of them; by chance: ${floor}, the least that ${n.format(controls)} can show`,
  noAmong: 'none to compare with',
  two: 'Two viewers of one page',
  twoLine: (both: number, a: number, b: number) =>
    `${n.format(both)} seen by both, ${n.format(a)} by the first alone, ${n.format(b)} by the second alone`,
  twoFirst: (first: number) => `of the first ${n.format(first)} of each`,
  nextPosts: 'More posts',

  list: 'List',
  listLead:
    'How titles moved on this list. An exit from a high rank between two near looks is a candidate, never proof.',
  paths: 'Rank paths',
  pathsNote: (shown: number, all: number) =>
    `${n.format(shown)} of ${some(all, 'stay', 'stays')}, candidates first, then by best rank`,
  pathChart: (title: string, best: number, last: number) =>
    `${title}: best rank ${n.format(best)}, last rank ${n.format(last)}`,
  dwell: 'Time on the list',
  dwellRange: (low: string, high: string) => `${low} to ${high}`,
  dwellOpen: (low: string) => `${low} or more`,
  exit: {
    sank: 'sank',
    abrupt: 'gone from a high rank: a candidate',
    'there-to-the-end': 'there to the last look',
    'could-not-tell': 'could not tell how it left',
  },
  exitTitle: 'How it left',
  baseRate: 'What an abrupt exit is worth here',
  baseRateLine: (abrupt: number, exits: number, top: number, share: string, low: string, high: string) =>
    `Of ${some(exits, 'title', 'titles')} that stood among the first ${n.format(top)} and whose end can be told, ${n.format(abrupt)} left as abruptly: ${share} (95 %: ${low} to ${high}). The more common such exits are, the less one says.`,
  noBaseRate: 'No title that stood high has left in a way that can be told.',
  agreement: 'Other collectors of this list',
  agreementLine: (pairs: number, both: number, a: number, b: number) =>
    `${some(pairs, 'pair of looks', 'pairs of looks')} at most 30 minutes apart: ${n.format(both)} titles in both, ${n.format(a)} only here, ${n.format(b)} only there`,
  jaccard: (share: string) => `${share} in common`,
  rankDistance: (distance: string) => `ranks ${distance} apart at the middle`,
  noAgreement: 'No other source of this observatory collects this list (`sameAs`).',
  noPaths: 'No look showed a title at a rank.',
  ranks: 'Ranks',
  ranksLine: (best: number, last: number) => `best ${n.format(best)}, last ${n.format(last)}`,
  unreadLooks: (unread: number, all: number) =>
    `${n.format(unread)} of ${some(all, 'look', 'looks')} could not be read; a title that was there before and after has stayed`,

  reach: 'Reachability',
  reachLead:
    'What OONI’s measurements say of each host from each network. Interference, a site that is down and what could not be told are three things and are never added.',
  noReach:
    'No measurement was imported. OONI’s web_connectivity measurements come as JSON lines by the connector `ooni` (docs/connectors.md).',
  host: 'Host',
  network: 'Network',
  withheld: 'withheld',
  measurements: 'Measurements',
  state: {
    reachable: 'reachable',
    interference: 'interference',
    down: 'down for the control too',
    'could-not-tell': 'could not tell',
  },
  kinds: 'OONI’s own verdict',
  noKinds: 'names no interference',
};

function hoursText(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  if (hours < 48) return `${round(hours)} h`;
  return hours < 24 * 365 ? `${round(hours / 24)} d` : `${round(hours / 24 / 365)} y`;
}

const round = (value: number): string => n.format(Math.round(value * 10) / 10);
