const WORDS =
  /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
/** A text is known by its beginning. */
const LOOKED_AT = 300;

/** The first words of a text in lower case; each Han or Kana character is one. */
export function lowerWords(text: string): string[] {
  return text.slice(0, LOOKED_AT).toLowerCase().match(WORDS) ?? [];
}

/** Tells what share of a text's runs of `length` words a claimed text has too. */
export class SharedWords {
  private readonly runs = new Set<string>();
  /** With what its runs begin: hardly any run of another text has to be put together. */
  private readonly firsts = new Set<string>();
  private readonly length: number;

  constructor(claimed: string, length: number) {
    this.length = length;
    const words = claimed.slice(0, 50_000).toLowerCase().match(WORDS) ?? [];
    for (let at = 0; at + length <= words.length; at++) {
      this.runs.add(runAt(words, at, length));
      this.firsts.add(words[at] as string);
    }
  }

  get isBlank(): boolean {
    return this.runs.size < 20;
  }

  shareOf(text: string): number {
    return this.runs.size === 0 ? 0 : this.share(lowerWords(text));
  }

  /** 0 to 1. */
  share(words: readonly string[]): number {
    const count = words.length - this.length + 1;
    if (this.runs.size === 0 || count <= 0) return 0;
    let shared = 0;
    for (let at = 0; at < count; at++)
      if (this.firsts.has(words[at] as string) && this.runs.has(runAt(words, at, this.length))) shared++;
    return shared / count;
  }
}

function runAt(words: readonly string[], at: number, length: number): string {
  let run = words[at] as string;
  for (let next = at + 1; next < at + length; next++) run += ` ${words[next] as string}`;
  return run;
}
