/** Words, in small letters, that stand alone in what is no name of a person. */
const WORDS = [
  // Desks, offices and jobs.
  'staff team desk editors? editorial reporters? correspondents? writers? newsroom guest admin administrator webmaster',
  'contributors? columnist producer photographer senior chief bureau office department university institute school',
  // Papers, agencies and what they call themselves.
  'news press agency agencies service services times post journal daily magazine network channel portal zone media',
  'group inc ltd gmbh tv radio online digital wire associated reuters afp ap dpa efe bbc cnn getty',
  // The same in Spanish, Portuguese, French, Italian, German, Dutch and Polish.
  'agencia agência agence agenzia diario diário jornal gazeta gazette zeitung redazione redaktion rédaction redacción',
  'redação redactie',
  // Buttons, platforms and what stands beside a byline.
  'sponsored advertisement share follow email facebook twitter instagram whatsapp telegram linkedin pinterest youtube',
  'tiktok subscribe newsletter comments? images? photos? video minutes? updated published posted',
];
const PHRASES = ['read more', 'sign up', 'log in'];

/** Parts of words, for scripts that part no words or bend them. */
const PARTS = [
  // Chinese
  '通讯社 通訊社 新华社 新華社 日报 日報 网 新闻 新聞 资讯 資訊 中心 编辑 編輯 小编 综合 綜合',
  // Korean
  '뉴스 신문 연합',
  // Persian and Arabic
  'خبرگزاری خبرنگار وكال صحيفة موقع قناة تحرير أخبار اخبار',
  // Hindi
  'ब्यूरो न्यूज डेस्क टीम समाचार संवाददाता',
  // Russian
  'редакц агентств',
];

const listed = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '));

const NOT_A_PERSON = new RegExp(
  `\\b(?:${[...listed(WORDS), ...PHRASES].join('|')})\\b|${listed(PARTS).join('|')}`,
  'iu',
);

/** Whether a name has a word of desks, agencies, jobs or buttons in it. */
export function hasOfficeWord(name: string): boolean {
  return NOT_A_PERSON.test(name);
}
