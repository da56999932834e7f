import { wordingKey } from '../script.ts';
import { foundIn, linesOf, type Labellable, type LabelRule } from './rules.ts';

/** Titles that name a part of a site and no event. */
const SECTIONS = new Set(
  (
    'home|homepage|news|latest news|breaking news|top stories|world|world news|politics|business|sport|sports|video|videos|live|live updates|' +
    '首页|首頁|新闻|新聞|要闻|要聞|滚动新闻|即時新聞|国际|國際|时政|視頻|视频|直播|홈|뉴스|속보|정치|국제|영상|' +
    'ホーム|トップ|トップページ|ニュース|速報|国際|政治|動画|startseite|nachrichten|aktuelles|politik|welt|' +
    'accueil|actualités|à la une|monde|politique|portada|inicio|noticias|actualidad|mundo|política'
  )
    .split('|')
    .map(wordingKey),
);

/** A frame before its content has come. */
const LOADING =
  /^(?:loading(?: (?:page|content|video|player|comments))?|please wait|正在加载|正在載入|加载中|載入中|(?:页面|内容|视频)(?:正在)?加载中|로딩 ?중(?:입니다)?|불러오는 중(?:입니다)?|読み込み中(?:です)?|ロード中|(?:wird|inhalt wird|seite wird) geladen|lädt|chargement(?: en cours)?|cargando(?: contenido| página)?)[\s.…。!]*$/iu;

/**
 * Says of the page, its video or its stream that something is yet to come. The subject must be named: that a summit will
 * begin soon is news.
 */
const TO_COME = [
  /(?:this |the |our )?(?:(?:live ?)?(?:video|stream|livestream|broadcast|coverage|live ?blog|feed)) (?:will|is due to|is about to) (?:start|begin|resume)(?: here)?(?: soon| shortly| in a moment)?/,
  /(?:this|the) (?:page|article|story|post|file) (?:is being|will be|is) updat(?:ed|ing)(?: shortly| soon| regularly| as (?:we|more) .{3,60})?/,
  /(?:more|further details?|details|updates?) (?:to follow|to come|will follow|coming soon)|check back (?:soon|shortly|later)(?: for updates)?|(?:refresh|reload) (?:this|the) page(?: for .{3,40})?|please (?:stand by|check back)/,
  /(?:直播|视频|視頻|影片|节目|節目|信号|訊號)(?:即将|即將|马上|馬上|稍后|稍後)(?:开始|開始|播出|上线|恢复)|(?:本|此|该)?(?:页面|頁面|文章|稿件)(?:正在|持续|持續|将|將)?(?:不断)?更新(?:中)?|敬请期待|敬請期待|请稍后(?:刷新|再来)|稍後更新/,
  /(?:방송|중계|영상|생중계|라이브)(?:이|가|은|는)? ?(?:곧|잠시 ?후)(?:에)? ?(?:시작|재생)(?:됩니다|합니다|될 예정입니다)|(?:이 |본 )?(?:페이지|기사)(?:는|가)? ?(?:계속 )?업데이트 ?(?:중입니다|됩니다)|잠시 ?후 ?다시|이어집니다/,
  /(?:配信|中継|動画|放送|ライブ)(?:は|が)?(?:まもなく|間もなく)(?:開始|始まり)(?:します|ます|されます)?|(?:この|当)(?:ページ|記事)は(?:随時)?更新(?:中|し(?:て|ます)|され(?:て|ます)).{0,6}|しばらくお待ち(?:ください|下さい)/,
  /(?:der |das |die )?(?:live-?stream|video|übertragung|sendung) (?:beginnt|startet) (?:in kürze|gleich|demnächst)|(?:diese seite|dieser artikel|der artikel) wird (?:laufend |ständig |in kürze )?aktualisiert|weitere informationen (?:folgen|in kürze)|mehr in kürze/,
  /(?:le |la )?(?:direct|vidéo|diffusion|retransmission) (?:commencera|va commencer|débutera|commence)(?: bientôt| dans (?:quelques|un) instants?)?|(?:cette page|cet article) (?:est|sera) (?:en cours de mise à jour|mise? à jour|actualisée?).{0,40}|plus d['’]informations? (?:à suivre|à venir|suivront)/,
  /(?:la |el )?(?:transmisión|emisión|vídeo|video|directo|retransmisión) (?:comenzará|empezará|iniciará)(?: en breve| pronto| en (?:unos|breves) (?:minutos|instantes|momentos))?|(?:esta página|este artículo|esta noticia) (?:se (?:está )?actualiza(?:ndo|rá)?|está siendo actualizad[oa]).{0,40}|(?:habrá |más información |noticia )en (?:breve|desarrollo|ampliación)/,
].map((pattern) => new RegExp(`^(?:${pattern.source})$`, 'iu'));

/** A body with more letters has something to say, whatever else it promises. */
const MOST_LETTERS = 240;

/** Marks of a live page in its title. */
const LIVE_TITLE =
  /^(?:live|watch live|live updates?|live ?blog|直播|视频直播|視頻直播|生中継|ライブ(?:配信)?|라이브|생중계|실시간|live-?ticker|livestream|en direct|direct|en vivo|en directo)(?: ?[:：|｜]| [–—-] )|^[\[【(（](?:live|直播|라이브|생중계|生中継|ライブ|direct|en vivo|en directo)[\]】)）]/iu;

const SINCE = '2026-11-23';

/** In order: the first that applies names the label. All speak of what was read; a list's title is never one. */
export const PLACEHOLDER_RULES: readonly LabelRule[] = [
  {
    ...{ id: 'placeholder/loading', version: 1, since: SINCE, label: 'placeholder' },
    because: 'All it says is that its content is being loaded.',
    find: (item) => {
      const lines = linesOf(item);
      if (lines.length > 0) return lines.every((line) => LOADING.test(line)) ? (lines[0] ?? '') : null;
      return hasNothing(item) ? foundIn(LOADING, item.title.trim()) : null;
    },
  },
  {
    ...{ id: 'placeholder/to-come', version: 1, since: SINCE, label: 'placeholder' },
    because: 'All its text says is that a video, a stream or more of the page is to come.',
    find: (item) => promiseOf(item),
  },
  {
    ...{ id: 'placeholder/shell-title', version: 1, since: SINCE, label: 'placeholder' },
    because: 'Its page was read and holds no text, and its title is the name of its outlet or of a section.',
    find: (item) => {
      const key = wordingKey(item.title);
      const isName = SECTIONS.has(key) || (item.outlet !== null && key === wordingKey(item.outlet));
      return hasNothing(item) && isName ? item.title : null;
    },
  },
  {
    ...{ id: 'placeholder/live-without-text', version: 1, since: SINCE, label: 'placeholder' },
    because: 'Its page was read and announces a live report, and no entry, text or video of it was there.',
    find: (item) => (hasNothing(item) ? foundIn(LIVE_TITLE, item.title.trim()) : null),
  },
];

/** A page that was read, and held nothing but its title. What a list or a coder names was not read as a page. */
function hasNothing(item: Labellable): boolean {
  const { page, videos, codes } = item;
  if (page === null || codes.length > 0 || item.kind === 'listing') return false;
  return linesOf(item).length === 0 && page.entries.length === 0 && videos.length === 0;
}

function promiseOf(item: Labellable): string | null {
  const lines = linesOf(item);
  const letters = lines.reduce((sum, line) => sum + line.length, 0);
  if (letters === 0 || letters > MOST_LETTERS || (item.page?.entries.length ?? 0) > 0) return null;
  const sentences = lines.flatMap((line) => line.split(/(?<=[.!?。！？…])\s*/u)).map(bare);
  const said = sentences.filter((sentence) => sentence !== '');
  return said.every((sentence) => TO_COME.some((pattern) => pattern.test(sentence)))
    ? (lines[0] ?? '')
    : null;
}

const bare = (sentence: string): string => sentence.trim().replace(/[.!?。！？…]+$/u, '');
