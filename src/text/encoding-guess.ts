import { TextDecoder as StandardDecoder } from '@exodus/bytes/encoding.js';
import { detect } from 'chardet';

/**
 * Which encoding turns bytes into text that looks written. Each candidate is decoded and scored by how many of its
 * non-ASCII characters are among the commonest of the script it would be: about 0.4 in real text, below 0.05 in text
 * read with the wrong table.
 */

const COMMONEST = {
  hans: '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔习京韩席照片访晤',
  hant: '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運韓席照訪晤',
  hangul:
    '이다는의에을가지고하은기도한로사어리자대그인를서나시해들수있정과일부아으장제것전라보스여와게만원상주적국면성구공세미동아안비치위신경년조화연유문관회요중모장발선무오물되방습명생우소체당실학계진중출바내본용러트했습니',
  kana: 'のにはをたがでてとしれさいるあなこらもすりっんかまよくそだけうみおえつやせきめわちじどばごべげずょゃゅンスルトリアライクシドタレジマテロコサフメカナキオニプミワエブチネソグーパバ',
  cyrillic: 'оеаинтсрвлкмдпуяыьгзбчйхжОЕАИНТСРВЛКМДПУЯ',
  latin: 'éèêàâçùîïôëûüöäßñáíóúãõåøæœšžÉÀÇÖÄÜØÅ’‘“”–—…«»€',
  shared: '，。、；：“”‘’（）《》「」『』【】！？…—·　～',
} as const;

type Script = Exclude<keyof typeof COMMONEST, 'shared'>;

const SETS = Object.fromEntries(
  Object.entries(COMMONEST).map(([name, chars]) => [
    name,
    new Set(chars + (name === 'latin' ? '' : COMMONEST.shared)),
  ]),
) as unknown as Readonly<Record<Script, ReadonlySet<string>>>;

/** Every candidate and the scripts text in it is written in. Order settles equal scores. */
const CANDIDATES: readonly (readonly [string, readonly Script[]])[] = [
  ['gb18030', ['hans', 'hant']],
  ['euc-kr', ['hangul']],
  ['big5', ['hant']],
  ['shift_jis', ['kana']],
  ['euc-jp', ['kana']],
  ['windows-1251', ['cyrillic']],
  ['koi8-r', ['cyrillic']],
  ['windows-1252', ['latin']],
];

/** GBK is a part of GB18030: what is declared as one may be read as the other. */
const SAME: Readonly<Record<string, string>> = { gbk: 'gb18030', 'iso-8859-1': 'windows-1252' };

const SAMPLE_BYTES = 32_768;
/** A declared encoding wins unless another makes clearly better text; the shorter the text, the more the label counts. */
const LABEL_BONUS = 0.08;
const LABEL_BONUS_CHARACTERS = 3;
/** chardet's opinion only settles what is close. */
const CHARDET_BONUS = 0.04;

/**
 * The encoding whose text looks most like writing.
 *
 * @param declared names in lower case, most trusted first
 */
export function mostPlausible(
  bytes: Uint8Array,
  declared: readonly string[],
): { readonly encoding: string; readonly because: string } {
  const sample = sampleOf(bytes);
  const opinion = sameAs(detect(sample)?.toLowerCase() ?? '');
  const labels = declared.map(sameAs);
  const scored = withDeclared(labels).map(([encoding, scripts]) => ({
    encoding,
    score:
      scoreOf(sample, encoding, scripts) +
      bonus(encoding, labels, sample) +
      (opinion === encoding ? CHARDET_BONUS : 0),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return {
    encoding: declared.find((name) => sameAs(name) === best.encoding) ?? best.encoding,
    because: reason(best.encoding, labels),
  };
}

function sameAs(name: string): string {
  return SAME[name] ?? name;
}

/** Declared encodings that are no candidate of ours (Greek, Thai …) are tried too; any letter counts as common there. */
function withDeclared(labels: readonly string[]): (readonly [string, readonly Script[]])[] {
  const known = new Set(CANDIDATES.map(([encoding]) => encoding));
  const more = labels.filter(
    (label) => !known.has(label) && label !== 'utf-8' && !label.startsWith('utf-16'),
  );
  return [...CANDIDATES, ...more.map((label) => [label, []] as const)];
}

function bonus(encoding: string, labels: readonly string[], sample: Uint8Array): number {
  if (!labels.includes(encoding)) return 0;
  // Servers add the Latin label by default: it says little.
  if (encoding === 'windows-1252') return LABEL_BONUS;
  const high = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  return Math.max(LABEL_BONUS, (2 * LABEL_BONUS_CHARACTERS) / Math.max(1, high));
}

function reason(encoding: string, labels: readonly string[]): string {
  if (labels.includes(encoding)) return 'declared, and the bytes bear it out';
  return labels.length === 0
    ? 'nothing was declared; its commonest characters are common in the bytes'
    : `the bytes do not bear out ${labels.join(' or ')}; as ${encoding} they make text`;
}

/** Runs of bytes above ASCII, from the first on: markup says nothing about the encoding. Lead bytes are always high. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte > 0x7f);
  return start < 0 ? bytes.subarray(0, SAMPLE_BYTES) : bytes.subarray(start, start + SAMPLE_BYTES);
}

/** Common characters less four times the impossible ones, as a share of all characters above ASCII. */
function scoreOf(sample: Uint8Array, encoding: string, scripts: readonly Script[]): number {
  let [all, common, bad] = [0, 0, 0];
  for (const char of new StandardDecoder(encoding).decode(sample)) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    all++;
    if (isImpossible(code)) bad++;
    else if (isCommon(char, scripts)) common++;
  }
  return all === 0 ? 0 : (common - 4 * bad) / all;
}

function isCommon(char: string, scripts: readonly Script[]): boolean {
  return scripts.length === 0 ? /\p{L}/u.test(char) : scripts.some((script) => SETS[script].has(char));
}

/** Replacement, C1 controls, private use, half-width katakana (what Shift_JIS makes of nearly anything). */
function isImpossible(code: number): boolean {
  return (
    code === 0xfffd ||
    (code >= 0x80 && code < 0xa0) ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    (code >= 0xff61 && code <= 0xff9f)
  );
}
