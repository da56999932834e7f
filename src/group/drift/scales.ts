import table from './scales.json' with { type: 'json' };
import { simplify } from '../../text/script.ts';
import type { DriftAspect } from '../../domain/index.ts';
import { meaningKey, plainOf } from './word-runs.ts';

/** How much is claimed in one respect: ordered levels of words, the weakest first. The words lie in scales.json. */
export type Scale = {
  readonly id: string;
  readonly aspect: DriftAspect;
  /** The levels that say as much as leaving the word out; null where an absent word says nothing. */
  readonly plain: readonly [number, number] | null;
  /** The level that a denied level comes to: not visible is not found, not all is some. */
  readonly negated: ReadonlyMap<number, number>;
  /** From this level on it is something that somebody did. */
  readonly act: number | null;
  /** Words of this scale say what a sentence is about, so that they help to find its counterpart. */
  readonly isMatter: boolean;
  /** Its words go with a word of another scale: swiftly removed. */
  readonly modifies: boolean;
  /** Its words say that somebody said so. */
  readonly reports: boolean;
  /** Its words are acts of speech, so that somebody speaks without being reported in so many words: warned, condemned. */
  readonly isSpeech: boolean;
};

/** Where a word or phrase stands. */
export type Rung = { readonly scale: Scale; readonly level: number };

type Phrase = Rung & { readonly text: string };
/** A row of scales.json. */
type Row = {
  readonly id: string;
  readonly plain?: readonly number[] | undefined;
  readonly negated?: Readonly<Record<string, number | undefined>> | undefined;
  readonly act?: number | undefined;
  readonly whole?: boolean | undefined;
  readonly modifies?: boolean | undefined;
  readonly reports?: boolean | undefined;
  readonly speech?: boolean | undefined;
  readonly levels: readonly Readonly<Record<string, string | undefined>>[];
};

const rows: readonly Row[] = table.scales;

const WORD_BREAK = '|';

const scaleOf = (row: Row): Scale => ({
  id: row.id,
  aspect: row.id.split('/')[0] as DriftAspect,
  plain: row.plain === undefined ? null : [row.plain[0] ?? 0, row.plain[1] ?? 0],
  negated: new Map(
    Object.entries(row.negated ?? {}).flatMap(([from, to]) => (to === undefined ? [] : [[Number(from), to]])),
  ),
  act: row.act ?? null,
  isMatter: row.whole === true,
  modifies: row.modifies === true,
  reports: row.reports === true,
  isSpeech: row.speech === true,
});

/** Every word list of one language, with where each word stands. */
function phrasesIn(language: string): readonly Phrase[] {
  return rows.flatMap((row) => {
    const scale = scales.get(row.id);
    if (scale === undefined) return [];
    return row.levels.flatMap((words, level): Phrase[] =>
      (words[language] ?? '')
        .split(WORD_BREAK)
        .filter((text) => text !== '')
        .map((text) => ({ scale, level, text })),
    );
  });
}

const scales: ReadonlyMap<string, Scale> = new Map(rows.map((row) => [row.id, scaleOf(row)]));

let byMeaning: ReadonlyMap<string, Rung> | null = null;

/** Where an English word or phrase stands, by its {@link meaningKey}. */
export function rungOf(key: string): Rung | undefined {
  byMeaning ??= new Map(phrasesIn('en').map(({ text, ...rung }): [string, Rung] => [meaningKey(text), rung]));
  return byMeaning.get(key);
}

const native = new Map<string, readonly Phrase[]>();

/** Words of another language than English that its word list lacks or misreads, longest first; none for English. */
export function nativePhrases(tongue: string): readonly Phrase[] {
  const known = native.get(tongue);
  if (known !== undefined) return known;
  const isHan = tongue === 'zh' || tongue === 'ja';
  const phrases = (tongue === 'en' ? [] : phrasesIn(tongue))
    .map((phrase) => ({ ...phrase, text: isHan ? simplify(phrase.text) : plainOf(phrase.text) }))
    .sort((a, b) => b.text.length - a.text.length);
  native.set(tongue, phrases);
  return phrases;
}
