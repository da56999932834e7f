/**
 * News agencies by the names that texts credit them with: the one list for datelines, credits and bylines. Each value is
 * the inside of a regular expression.
 */
export const AGENCIES = {
  latin:
    'AP|AFP|Reuters|REUTERS|UPI|dpa|epd|KNA|APA|SDA|ANP|Belga|EFE|Efe|Europa Press|Lusa|ANSA|Ansa|Adnkronos|TASS|Tass|Interfax|Ukrinform|' +
    'Ritzau|NTB|PAP|CTK|ČTK|MTI|Anadolu|Bloomberg|Xinhua|XINHUA|Yonhap|Newsis|Kyodo|Jiji|KCNA|CNA|PTI|ANI|IANS|Bernama|Antara|VNA',
  han:
    '新华社|新華社|新华网|新華網|中新社|中新网|中新網|中央社|法新社|路透社|美联社|美聯社|共同社|时事社|時事社|韩联社|韓聯社|朝中社|' +
    '塔斯社|国际文传电讯社|彭博社|德新社|安莎社|埃菲社',
  hangul: '연합뉴스|뉴시스|뉴스1',
  japanese: '共同(?:通信)?|時事(?:通信)?|聯合ニュース|ロイター|タス通信|新華社|AFP(?:時事)?|AP',
  cyrillic: 'ТАСС|TASS|РИА Новости|Интерфакс|ИНТЕРФАКС|INTERFAX|Укринформ|Укрінформ|БЕЛТА|БелТА',
} as const;

/** Names that agencies are given in full, in a byline. */
const IN_FULL =
  'Associated Press|Agence France-Presse|United Press International|Deutsche Presse-Agentur|Press Trust of India|Central News Agency|Europa Press|Agencia EFE';

const BYLINES = [AGENCIES.latin, IN_FULL].flatMap((names) => [names, names.toUpperCase()]);

/** A byline that names an agency and nobody else; in other letters than its own its name may be a person's. */
export const AGENCY_BYLINE = new RegExp(
  `^(?:[Bb]y )?(?:[Tt]he )?((?:${[...BYLINES, AGENCIES.han, AGENCIES.hangul, AGENCIES.cyrillic].join('|')})(?: News(?: Agency)?)?)$`,
);

/** Brackets around a credit in East Asia. */
export const [OPEN, CLOSE] = ['[(（【\\[〔［<]', '[)）】\\]〕］>]'] as const;
