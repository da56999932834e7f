const DIGIT_BLOCKS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50] as const;

/** Full-width, Arabic, Persian, Devanagari, Bengali and Thai digits as ASCII; compatibility forms as their plain ones. */
export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, (digit) => {
      const code = digit.charCodeAt(0);
      const start = DIGIT_BLOCKS.find((block) => code >= block && code <= block + 9) ?? code;
      return String(code - start);
    });
}

const HAN = '〇一二三四五六七八九';

/** A number of up to four digits, or up to 99 in Chinese numerals (`十一`, `二十三`, `二〇二五`, `两`). */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text
    .replaceAll('零', '〇')
    .replaceAll('两', '二')
    .replaceAll('兩', '二')
    .replaceAll('廿', '二十');
  if (!plain.includes('十')) return Number(Array.from(plain, (char) => HAN.indexOf(char)).join(''));
  const [tens = '', ones = ''] = plain.split('十');
  return (tens === '' ? 1 : HAN.indexOf(tens)) * 10 + (ones === '' ? 0 : HAN.indexOf(ones));
}
