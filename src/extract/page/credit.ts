/** Words before a name that say who made or gave a picture, in the languages of the press. */
const LABELS =
  '(?:(?:file |stock |handout |archiv)?(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|cartoons?|credits?|source|courtesy|copyright))' +
  '(?:\\s+(?:credits?|courtesy|source|by|from))*(?:\\s+of)?' +
  '|(?:symbol|titel|archiv)?(?:fotos?|bild(?:er|quelle|rechte|nachweis)?|grafik|quelle|fotograf(?:in|ía)?)' +
  '|crédit(?:s)?(?:\\s+photos?)?|photographie|imagen(?:es)?|fuente|fonte|imagem|foto(?:grafia)?|crédito|fot\\.|zdj|źródło|zdroj|kuva|kredi|kaynak|fotoğraf|фото|источник|джерело' +
  '|ảnh|nguồn|gambar|sumber|تصوير|صورة|الصورة' +
  '|图片来源|图片|图源|图|圖片來源|圖片|圖源|圖|摄影|攝影|供图|供圖|资料图|資料圖|来源|來源|写真|写真提供|提供|撮影|出典|画像|사진\\s?제공|사진\\s?출처|사진|자료\\s?사진|자료|출처|제공';
const MARK = '\\s*[:：=＝/／]\\s*';

/** `Photo: A. Name/Agency`, `Photo by …`, `사진=…` from its label to the end of the text or its bracket. */
const LABELLED_END = new RegExp(
  `(?:^|[\\s.。!?!?…,;；»“”"'’>|–—-]|\\p{Script=Han}|。)(?<credit>(?:${LABELS})(?:${MARK}|\\s+(?:by|of|courtesy of)\\s+)(?<name>[^:：()（）]{2,100}?))[\\s.。]*$`,
  'iu',
);
const BRACKETED_END = /(?<credit>[([（【［](?<name>[^()[\]（）【】［］]{2,120})[)\]）】］])[\s.。]*$/u;
const SIGN_END = /(?<credit>(?:©|\(c\)|ⓒ|℗|copyright)\s*(?<name>[^©ⓒ]{2,80}))$/iu;
/** `新华社记者 某某 摄`, `某某 攝`. */
const CHINESE_END =
  /(?<credit>(?:^|[\s。，,(（])(?<name>(?:[\p{Script=Han}]{2,8}社|[\p{Script=Han}]{2,8}网|本报|本報)?\s*(?:记者|記者|通讯员|通訊員)?\s*(?:[\p{Script=Han}·]{2,6}[\s、]*){1,3})\s*[摄攝])[)）]?[\s。.]*$/u;
/** `… / AP`, `… via Getty Images`: an agency at the end. */
const AGENCY =
  /(?:\b(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|Bloomberg|Shutterstock|dpa|Imago|Xinhua|Yonhap|Kyodo|TASS|ANSA|EFE|NTB|APA|Keystone|iStock|Alamy|PA|Unsplash|Pixabay|Flickr|Wikimedia|Handout)\b|新华社|新華社|中新社|路透社|法新社|美联社|美聯社|共同|時事|연합뉴스|뉴시스|뉴스1|로이터)/iu;
const ROLE = new RegExp(`(?:${LABELS})(?:${MARK}|\\s+(?:by|of|courtesy)\\s+)|©|ⓒ|[摄攝]$`, 'iu');

type Split = { readonly caption: string | null; readonly credit: string | null };

/** Parts a caption from the credit at its end; the credit without label and brackets. */
export function splitCredit(text: string): Split {
  const found = [bracketed(text), LABELLED_END.exec(text), CHINESE_END.exec(text), SIGN_END.exec(text)].find(
    (match) => match !== null,
  );
  const groups = found?.groups;
  if (found === undefined || groups === undefined) return { caption: text || null, credit: agencyIn(text) };
  const whole = groups['credit'] ?? '';
  const caption = text
    .slice(0, text.lastIndexOf(whole))
    .replace(/[\s|–—/-]+$/u, '')
    .trim();
  return { caption: caption || null, credit: tidyCredit(groups['name'] ?? '') };
}

/** Brackets at the end hold a credit where they name a role or an agency; else they are part of the sentence. */
function bracketed(text: string): RegExpExecArray | null {
  const match = BRACKETED_END.exec(text);
  const inside = match?.groups?.['name'] ?? '';
  return ROLE.test(inside) || AGENCY.test(inside) ? match : null;
}

const AGENCY_END =
  /(?:^|[.。!?]\s*|\s[|–—-]\s)([^.。!?|()（）]{2,60}\s?\/\s?(?:AP|AFP|Reuters|Getty Images|EPA|Bloomberg|dpa|연합뉴스|Shutterstock)[^.。)）]{0,30})\.?$/iu;

function agencyIn(text: string): string | null {
  return tidyCredit(AGENCY_END.exec(text)?.[1] ?? '');
}

const LEAD = new RegExp(
  `^(?:(?:${LABELS})(?:${MARK}|\\s+(?:by|of|courtesy of)\\s+)|(?:©|\\(c\\)|ⓒ|by\\s|via\\s|copyright\\s)\\s*)`,
  'iu',
);

/** A credit without its label, brackets and blank ends; null where nothing is left or it is no name. */
export function tidyCredit(text: string): string | null {
  let name = text
    .trim()
    .replace(/^[([（【［]+|[)\]）】］]+$/gu, '')
    .trim();
  for (let rounds = 0; rounds < 3 && LEAD.test(name); rounds++) name = name.replace(LEAD, '').trim();
  const end = name.replace(/\s*[摄攝]$/u, '').replace(/[\s.。,;|]+$/u, '');
  return end === '' || end.length > 160 || !/\p{L}/u.test(end) ? null : end;
}
