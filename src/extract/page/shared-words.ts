const WORDS =
  /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
/** A text is known by its beginning. */
const LOOKED_AT = 300;

/** The first words of a text in lower case; each Han or Kana character is one. */
export function wordsOf(text: string): string[] {
  return text.slice(0, LOOKED_AT).toLowerCase().match(WORDS) ?? [];
}

/** Tells what share of a text's runs of `length` words a claimed text has too. */
export class SharedWords {
  private readonly runs: ReadonlySet<string>;
  private readonly length: number;

  constructor(claimed: string, length: number) {
    this.length = length;
    this.runs = new Set(runsOf(claimed.slice(0, 50_000).toLowerCase().match(WORDS) ?? [], length));
  }

  get isBlank(): boolean {
    return this.runs.size < 20;
  }

  shareOf(text: string): number {
    return this.runs.size === 0 ? 0 : this.share(wordsOf(text));
  }

  /** 0 to 1. */
  share(words: readonly string[]): number {
    if (this.runs.size === 0) return 0;
    const runs = runsOf(words, this.length);
    if (runs.length === 0) return 0;
    let shared = 0;
    for (const run of runs) if (this.runs.has(run)) shared++;
    return shared / runs.length;
  }
}

function runsOf(words: readonly string[], length: number): string[] {
  if (length === 1) return [...words];
  const runs: string[] = [];
  for (let at = 0; at + length <= words.length; at++) {
    let run = words[at] ?? '';
    for (let next = at + 1; next < at + length; next++) run += ` ${words[next] ?? ''}`;
    runs.push(run);
  }
  return runs;
}
