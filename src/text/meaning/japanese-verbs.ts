/** Kana of one row of the table, by vowel a, i, u, e, o; a dictionary form ends in the third. */
const ROWS =
  'かきくけこ がぎぐげご さしすせそ たちつてと なにぬねの ばびぶべぼ まみむめも らりるれろ わいうえお'.split(
    ' ',
  );
/** Before た and て the last sound of a stem is changed. */
const CHANGED: Readonly<Record<string, string>> = { っ: 'うつる', ん: 'ぬぶむ', い: 'くぐう' };

/**
 * Dictionary forms that the beginning of an inflected Japanese word may belong to, likely ones first: 会っ → 会う, 会つ,
 * 会る; 食べ → 食べる; 美しく → 美しい. A list decides which of them is a word.
 */
export function dictionaryForms(word: string): readonly string[] {
  const last = word.at(-1) ?? '';
  if (!/^[\u3041-\u3096]$/.test(last) || word.length < 2) return [];
  const stem = word.slice(0, -1);
  const row = ROWS.find((kana) => kana.includes(last));
  const endings = [...Array.from(CHANGED[last] ?? ''), row?.[2] ?? ''].filter(
    (kana) => kana !== '' && kana !== last,
  );
  return [`${word}る`, ...endings.map((kana) => stem + kana), `${stem}い`];
}
