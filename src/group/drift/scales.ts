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
};

/** Where a word or phrase stands. */
export type Rung = { readonly scale: Scale; readonly level: number };

type Phrase = Rung & { readonly text: string };
type Row = (typeof table.scales)[number];

const WORD_BREAK = '|';

const scaleOf = (row: Row): Scale => ({
  id: row.id,
  aspect: row.id.split('/')[0] as DriftAspect,
  plain: 'plain' in row ? [row.plain[0] ?? 0, row.plain[1] ?? 0] : null,
  negated: new Map(
    Object.entries('negated' in row ? row.negated : {}).map(([from, to]) => [Number(from), to]),
  ),
  act: 'act' in row ? row.act : null,
  isMatter: 'whole' in row,
  modifies: 'modifies' in row,
  reports: 'reports' in row,
});

/** Every word list of one language, with where each word stands. */
function phrasesIn(language: string): Phrase[] {
  return table.scales.flatMap((row) => {
    const scale = scales.get(row.id);
    if (scale === undefined) return [];
    return row.levels.flatMap((words: Readonly<Record<string, string>>, level) =>
      (words[language] ?? '')
        .split(WORD_BREAK)
        .filter((text) => text !== '')
        .map((text) => ({ scale, level, text })),
    );
  });
}

const scales: ReadonlyMap<string, Scale> = new Map(table.scales.map((row) => [row.id, scaleOf(row)]));

let byMeaning: ReadonlyMap<string, Rung> | null = null;

/** Where an English word or phrase stands, by its {@link meaningKey}. */
export function rungOf(key: string): Rung | undefined {
  byMeaning ??= new Map(phrasesIn('en').map(({ text, ...rung }): [string, Rung] => [meaningKey(text), rung]));
  return byMeaning.get(key);
}

const native = new Map<string, readonly Phrase[]>();

/** Words of another language than English that its word list lacks or misreads, longest first. */
export function nativePhrases(tongue: string): readonly Phrase[] {
  const known = native.get(tongue);
  if (known !== undefined) return known;
  const isHan = tongue === 'zh' || tongue === 'ja';
  const phrases = phrasesIn(tongue)
    .map((phrase) => ({ ...phrase, text: isHan ? simplify(phrase.text) : plainOf(phrase.text) }))
    .sort((a, b) => b.text.length - a.text.length);
  native.set(tongue, phrases);
  return phrases;
}
