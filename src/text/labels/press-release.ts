import { foundIn, linesOf, type Labellable, type LabelRule } from './rules.ts';

/** How a release is headed in its own title: a mark with a colon, a bar or brackets, never a word in a sentence. */
const HEADING_WORDS =
  'for immediate release|press release|news release|media release|新闻稿|新聞稿|보도자료|プレスリリース|報道発表資料|報道資料|' +
  'pressemitteilung|medienmitteilung|presseinformation|communiqué de presse|nota de prensa|comunicado de prensa';
const BRACKETED = new RegExp(`^[\\[(（【〔［](?:${HEADING_WORDS})[\\])）】〕］]`, 'iu');
const HEADED = new RegExp(
  `^(?:${HEADING_WORDS})(?: (?:nr|n[o°º])\\.? ?\\d[\\d/-]*)? ?(?:[:：|｜]| [–—-] )`,
  'iu',
);
/** A title that ends so names the section it stands in: `Harbour opens | Press Releases`. */
const SECTIONED = new RegExp(`[|｜] ?(?:${HEADING_WORDS})s?$`, 'iu');

/** The line over a release that says from when it may be printed. A sentence that quotes it is longer or goes on. */
const FREE_TO_PRINT =
  /^(?:for immediate release|for release (?:on|at|after) .{3,40}|embargoed (?:until|till) .{3,40}|zur sofortigen veröffentlichung|sperrfrist: .{3,40}|pour (?:diffusion|publication) immédiate|para (?:su )?(?:publicación|difusión) inmediata|(?:立即|即时|即時)(?:发布|發布|發佈)|즉시 보도 ?(?:가능|바랍니다)?|보도 ?시점 ?[:：].{2,40}|報道解禁(?:日時)? ?[:：].{2,40})[.:：。]?$/iu;

/** Services that send releases out as they are. */
const WIRE =
  'PR ?Newswire|Business ?Wire|GlobeNewswire|EIN Presswire|ACCESSWIRE|ACCESS Newswire|Newsfile(?: Corp\\.?)?|美通社|美通社頭條|뉴스와이어|PR TIMES|共同通信PRワイヤー|news aktuell';
const WIRE_DATELINE = new RegExp(
  `\\/ ?(?:PR ?Newswire|PRNewswire|美通社)(?:-[^/]{2,30})? ?\\/|\\((?:BUSINESS WIRE|GLOBE NEWSWIRE|Business Wire|GlobeNewswire|ots)\\)`,
  'u',
);
const WIRE_NAME = new RegExp(`^(?:by |via |von |par |por )?(?:${WIRE})$`, 'iu');
const WIRE_HOST =
  /^https?:\/\/(?:[\w-]+\.)*(?:prnewswire\.com|prnasia\.com|businesswire\.com|globenewswire\.com|einpresswire\.com|accessnewswire\.com|newswire\.co\.kr|prtimes\.jp|presseportal\.de|kyodonewsprwire\.jp)(?:[:/]|$)/iu;
/** A dateline stands at the beginning. */
const DATELINE_LETTERS = 160;
/** Lines over a release are among the first of it, and short. */
const FIRST_LINES = 3;

const SINCE = '2026-11-23';

/** In order: the first that applies names the label. A joint pool report (공동취재, pool) is journalism and no release. */
export const PRESS_RELEASE_RULES: readonly LabelRule[] = [
  {
    ...{ id: 'press-release/gallery', version: 1, since: SINCE, label: 'press-release' },
    because: 'It was read from a gallery, by which its publisher releases pictures.',
    find: ({ connector }) => (connector === 'gallery' ? '' : null),
  },
  {
    ...{ id: 'press-release/heading', version: 1, since: SINCE, label: 'press-release' },
    because: 'Its title bears a heading of releases, set apart by brackets, a colon or a bar.',
    find: ({ title }) =>
      foundIn(BRACKETED, title.trim()) ?? foundIn(HEADED, title.trim()) ?? foundIn(SECTIONED, title.trim()),
  },
  {
    ...{ id: 'press-release/free-to-print', version: 1, since: SINCE, label: 'press-release' },
    because: 'A line of its own over the text says from when it may be printed.',
    find: (item) =>
      [item.title.trim(), ...linesOf(item).slice(0, FIRST_LINES)]
        .map((line) => foundIn(FREE_TO_PRINT, line))
        .find((found) => found !== null) ?? null,
  },
  {
    ...{ id: 'press-release/wire', version: 1, since: SINCE, label: 'press-release' },
    because: 'Its dateline, byline, outlet or address is that of a service that sends releases out.',
    find: (item) => wireOf(item),
  },
];

function wireOf(item: Labellable): string | null {
  const dateline = foundIn(WIRE_DATELINE, (linesOf(item)[0] ?? '').slice(0, DATELINE_LETTERS));
  if (dateline !== null) return dateline;
  const names = [item.outlet, item.byline.claimed, ...item.byline.people].flatMap((name) => name ?? []);
  const named = names.find((name) => WIRE_NAME.test(name.trim()));
  return named ?? foundIn(WIRE_HOST, item.address ?? '');
}
