import { EAST_ASIAN_ENDS } from './east-asian-credit.ts';

/** Words before a name that say who made or gave a picture, in the languages of the press. */
const PICTURE_LABEL =
  '(?:file |stock |handout |archiv|symbol|titel)?(?:photos?|photographs?|pictures?|images?|pics?|illustrations?|graphics?|cartoons?|fotos?|bild(?:er|quelle|rechte|nachweis)?|grafik|fotograf(?:in|ía|ie)?|photographie|imagem|imagen|fotografia|kuva|fotoğraf|фото|ảnh|gambar|isithombe|picha|الصورة|صورة|تصوير|عکس|تصویر)' +
  '(?: ?(?:credits?|courtesy|source|by|from|crédit)){0,2}|crédits?(?: photos?)?|credits?|kredi';
const SOURCE_LABEL =
  'source|courtesy|copyright|quelle|fuente|fonte|źródło|zdroj|kaynak|источник|джерело|nguồn|sumber|зображення';
const WIDE_LABEL =
  '图片来源|图片|图源|圖片來源|圖片|圖源|摄影|攝影|供图|供圖|资料图|資料圖|来源|來源|图|圖|写真提供|写真|撮影|提供|出典|画像|사진\\s?제공|사진\\s?출처|사진|자료\\s?사진|자료|출처|제공';
const BY = 'by|courtesy(?: of)?';

/** Credits as they end a caption; `credit` is all of it, `name` who is named. Tried in this order. */
const ENDS: readonly RegExp[] = [
  /(?<credit>(?:©|\(c\)|（[ＣC]）|ⓒ|℗)\s*(?<name>[^©ⓒ()（）]{2,140}))$/iu,
  new RegExp(
    `(?<=^|[.!?…:;|»”"'’)–—-]\\s?)(?<credit>(?:${PICTURE_LABEL}|${SOURCE_LABEL})\\s*(?::|\\s\\/\\s|,(?=\\s*Getty)|\\s(?:${BY})\\s)\\s*(?<name>[^()]{2,160}(?:\\([^()]{1,60}\\)[^()]{0,60})?))$`,
    'iu',
  ),
  new RegExp(
    `(?<=\\s|\\p{Ll})(?<credit>(?:${upperFirst(PICTURE_LABEL)})\\s*:\\s*(?<name>[\\p{Lu}\\p{Lo}@][^():]{1,80}))$`,
    'u',
  ),
  /(?<=^|[.!?…|;]\s?)(?<credit>[Cc]ourt(?:esy|sey)(?: of)? (?<name>[^()]{2,80}))$/u,
  /(?<=^|\s)(?<credit>(?:[Ff]ot|[Zz]dj)\.\s?:?\s*(?<name>\p{Lu}[^():]{2,80}))$/u,
  new RegExp(
    `(?<credit>(?:^(?!资料图|資料圖)|[\\s/／,，、。.]|(?<=[\\p{Lo}）)]))(?<!^资料|^資料)(?:${WIDE_LABEL})\\s*[:：=＝／/]\\s*(?<name>[^()（）:：]{2,60}))$`,
    'u',
  ),
  /(?<=[.!?”"]\s)(?<credit>(?:Photo |Image )?(?<name>Supplied|Handout|Contributed|Submitted))$/u,
  ...EAST_ASIAN_ENDS,
  /^(?<credit>Image source,\s*(?<name>\p{L}.{1,60}))$/u,
  // `COAST/Sol Venn/File Photo`
  /(?<=^|[.!?…”"]\s)(?<credit>(?<name>\p{Lu}{2,12}\/\p{Lu}[^/.()]{2,40}(?:\/[^/.()]{2,30})?))$/u,
  // `… on the quay. SOL VENN (COAST)`, `… on the quay.SOL VENN`
  /(?<=[.!?…”"]\s?)(?<credit>(?<name>\p{Lu}{2,}(?:[ .-]\p{Lu}{2,}){1,3}(?:\s\([^()]{2,30}\))?))$/u,
  // `… in La Laguna / Sol Venn`, `… | Sol Venn`
  /(?<credit>\s[/|]\s(?<name>\p{Lu}[\p{L}.’'-]+(?:\s\p{L}[\p{L}.’'-]*){1,4}))$/u,
];

/** `(?:photo|…)` → `(?:[Pp]hoto|…)` is not worth its length: labels within a sentence are believed in upper case only. */
function upperFirst(labels: string): string {
  return labels.replace(/(?<![?\p{L}])\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase());
}

const BRACKETED_END = /(?<credit>[([（【［](?<name>[^()[\]（）【】［］]{2,120})[)\]）】］])$/u;
const AGENCY =
  /\b(?:AP|AFP|EPA|PA|NTB|APA|EFE|ANSA|TASS|KCNA|dpa|DPA|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|Bloomberg|Shutterstock|Imago|IMAGO|Xinhua|Yonhap|Kyodo|Keystone|KEYSTONE|iStock|Alamy|Unsplash|Pixabay|Flickr|Wikimedia|Handout|HANDOUT)\b|新华社|新華社|中新社|路透社|法新社|美联社|美聯社|共同|時事|연합뉴스|뉴시스|뉴스1|로이터|رويترز|الفرنسية|أسوشيتد|الأناضول/u;
const AGENCY_ALONE = new RegExp(`^(?:${AGENCY.source})$`, 'u');
const ROLE = new RegExp(
  `(?:${PICTURE_LABEL}|${SOURCE_LABEL})\\s*(?::|\\s(?:${BY})\\s)|(?:${WIDE_LABEL})\\s*[:：=＝/／]|©|ⓒ|(?:[摄攝]|撮影|提供|资料图|資料圖|供图|供圖|摄影|攝影|제공)$|재판매|^file:`,
  'iu',
);
/** `Sol Venn/Coast Agency` */
const NAME_AND_AGENCY = /^\p{Lu}[^/\d]{2,50}\s?\/\s?\p{L}[^/\d]{1,40}$/u;
/** The same, and nothing beside it. */
const IS_CREDIT = /^\p{Lu}[^/\d.!?:©()[\]]{2,50}\s?\/\s?\p{L}[^/\d.!?:©()[\]]{1,40}$/u;
/** `… . Sol Venn / AP` */
const AGENCY_END =
  /(?<=^|[.。!?]\s?|\s[|–—-]\s)(?<credit>(?<name>[^.。!?|()（）]{2,60}\s?\/\s?(?:AP|AFP|Reuters|REUTERS|Getty Images|EPA|Bloomberg|dpa|연합뉴스|Shutterstock)[^.。)）]{0,30}))$/u;
/** Agencies offer their pictures for sale under them, and reporters give their address. */
const OFFER_OF_RIGHTS =
  /\s*(?:(?:Purchase|Acquire) Licensing Rights\W*(?:opens (?:in )?(?:a )?new (?:tab|window))?|(?<=\])\s*[\w.+-]{1,40}@[\w.-]{3,40})\s*$/i;
/** Only the end of a text is looked at. */
const LONGEST = 300;

type Split = { readonly caption: string | null; readonly credit: string | null };

/** Parts a caption from the credit at its end; the credit without label and brackets. */
export function splitCredit(text: string): Split {
  const plain = text
    .replace(OFFER_OF_RIGHTS, '')
    .replace(/[\s.。]+$/u, '')
    .trim();
  if (AGENCY_ALONE.test(plain) || (IS_CREDIT.test(plain) && AGENCY.test(plain)))
    return { caption: null, credit: plain };
  const end = plain.slice(-LONGEST);
  const found = firstEnd(end) ?? bracketed(end) ?? AGENCY_END.exec(end);
  const credit = tidyCredit(found?.groups?.['name'] ?? '');
  if (!found || credit === null) return { caption: text.trim() || null, credit: null };
  const caption = plain
    .slice(0, plain.length - (found.groups?.['credit'] ?? '').length)
    .replace(/[\s|–—/／-]+$/u, '')
    .trim();
  return { caption: caption || null, credit };
}

function firstEnd(text: string): RegExpExecArray | null {
  for (const pattern of ENDS) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}

/** Brackets at the end hold a credit where they name a role or an agency; else they are part of the sentence. */
function bracketed(text: string): RegExpExecArray | null {
  const match = BRACKETED_END.exec(text);
  const inside = match?.groups?.['name'] ?? '';
  const isAll = match?.index === 0 && text.length <= 60;
  return isAll || ROLE.test(inside) || AGENCY.test(inside) || NAME_AND_AGENCY.test(inside) ? match : null;
}

const LEAD = new RegExp(
  `^(?:file:|[图圖照]片?由|[图圖]片?[据據]|(?:${PICTURE_LABEL}|${SOURCE_LABEL})(?:\\s*[:：,]|\\s\\/\\s|\\s(?:${BY})\\s)|(?:${WIDE_LABEL})\\s*[:：=＝/／]|©|\\(c\\)|ⓒ|(?:by|via|copyright)\\s)\\s*`,
  'iu',
);

/** A credit without its label, brackets and blank ends; null where nothing is left or it is no name. */
export function tidyCredit(text: string): string | null {
  let name = withoutBrackets(text.trim());
  for (let rounds = 0; rounds < 3 && LEAD.test(name); rounds++) name = name.replace(LEAD, '');
  const end = withoutBrackets(name)
    .replace(/[\s.。,;|]+$/u, '')
    .replace(
      /\s*[/／]?\s*(?:(?:供图|供圖|[摄攝]影?|撮影|提供)$|제공(?:[.,]?\s?재판매 및 DB\s?금지)?$)|(?<=[社网網])[发發]$/u,
      '',
    );
  return end === '' || end.length > 160 || !/\p{L}/u.test(end) ? null : end;
}

/** Whether a text by itself, at the end of a caption, is a name or an agency. */
export function isCreditAlone(text: string): boolean {
  return AGENCY.test(text) || splitCredit(text).credit !== null || PERSON.test(text);
}

/** `Sol Venn`, `Sol Venn for the Coast Agency`, `林遥`; not `Read More`. */
const PERSON =
  /^(?!\p{Lu}\p{Ll}+ (?:More|Less|Now|Here|All)$)(?:\p{Lu}[\p{L}.’'-]*[\s,/|]+){1,4}(?:for |via )?(?:the )?\p{Lu}[\p{L}\s.’'/-]*$|^\p{Script=Han}{2,12}$/u;

/** Brackets around all of it, or one that lost its other half. */
function withoutBrackets(text: string): string {
  const inner = text.replace(/^[([（【［]+/u, '');
  return (inner === text && /[([（【［]/u.test(text) ? text : inner.replace(/[)\]）】］]+$/u, '')).trim();
}
