import { cosine, placeTexts } from '../../src/group/vectors.ts';
import { termsOf } from '../../src/text/meaning/terms.ts';

/** A text and the language it is read in. */
export type NewsText = { readonly text: string; readonly language: string };

type Token = { readonly word: string; readonly start: number; readonly end: number };

const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}]|[\p{L}\p{N}]+/gu;
/** Words in a row that are looked for in other texts. */
const RUN = 6;
/** Texts whose other words are less alike than this are of different matters. */
const UNRELATED = 0.12;
/** With fewer words beside what it repeats a text is known by how it opens. */
const FEWEST_OTHERS = 15;
const OPENING = 12;
/** How far two openings overlap (Jaccard) where they are of one matter, and where nothing else is left to go by. */
const SAME_OPENING = { surely: 0.4, likely: 0.15 };

/**
 * The texts without what they repeat of unrelated ones: cookie walls, subscription offers, a blog's lasting notice. Six
 * words in a row that stand in other texts go where these others tell, by all that is not repeated, of something else;
 * what two reports of one event have in common stays.
 */
export function withoutRepeated(texts: readonly NewsText[]): readonly NewsText[] {
  const tokens = texts.map(({ text }) => tokensOf(text));
  const holders = holdersOf(tokens);
  const others = tokens.map((own) => coveredBy(own, (run) => (holders.get(run)?.length ?? 0) > 1));
  const areRelated = relationOf(texts, tokens, others);
  return texts.map((text, at) => {
    const isStrange = (run: string): boolean => {
      const elsewhere = (holders.get(run) ?? []).filter((other) => other !== at);
      return (
        elsewhere.length > 0 &&
        2 * elsewhere.filter((other) => areRelated(at, other)).length < elsewhere.length
      );
    };
    return { ...text, text: without(text.text, tokens[at] ?? [], coveredBy(tokens[at] ?? [], isStrange)) };
  });
}

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), ({ 0: form, index }) => ({
    ...{ word: form.toLowerCase(), start: index, end: index + form.length },
  }));

const runAt = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(at, at + RUN)
    .map(({ word }) => word)
    .join(' ');

/** Which texts hold a run of words, each once. */
function holdersOf(texts: readonly (readonly Token[])[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  texts.forEach((tokens, text) => {
    for (let at = 0; at + RUN <= tokens.length; at++) {
      const run = runAt(tokens, at);
      const known = holders.get(run);
      if (known === undefined) holders.set(run, [text]);
      else if (known.at(-1) !== text) known.push(text);
    }
  });
  return holders;
}

/** For every token whether a run with it is one of those asked for. */
function coveredBy(tokens: readonly Token[], isAsked: (run: string) => boolean): Uint8Array {
  const covered = new Uint8Array(tokens.length);
  for (let at = 0; at + RUN <= tokens.length; at++)
    if (isAsked(runAt(tokens, at))) covered.fill(1, at, at + RUN);
  return covered;
}

function without(text: string, tokens: readonly Token[], covered: Uint8Array): string {
  let [kept, at] = ['', 0];
  tokens.forEach(({ start, end }, index) => {
    if (covered[index] !== 1) return;
    kept += `${text.slice(at, start)} `;
    at = end;
  });
  return kept + text.slice(at);
}

type Relation = (a: number, b: number) => boolean;

/** Whether two texts are of one matter by what neither repeats of any other. */
function relationOf(
  texts: readonly NewsText[],
  tokens: readonly (readonly Token[])[],
  repeated: readonly Uint8Array[],
): Relation {
  const rest = texts.map(({ text }, at) => without(text, tokens[at] ?? [], repeated[at] ?? new Uint8Array()));
  const placed = placeTexts(rest.map((text, at) => termsOf(text, texts[at]?.language ?? null)));
  const left = repeated.map((covered) => covered.length - covered.reduce((sum, one) => sum + one, 0));
  const openings = tokens.map((own) => new Set(own.slice(0, OPENING).map(({ word }) => word)));
  return (a, b) => {
    const common = overlap(openings[a] ?? new Set(), openings[b] ?? new Set());
    if (common > SAME_OPENING.surely) return true;
    if (Math.min(left[a] ?? 0, left[b] ?? 0) < FEWEST_OTHERS) return common > SAME_OPENING.likely;
    const [one, other] = [placed[a], placed[b]];
    return one !== undefined && other !== undefined && cosine(one.own, other.own) >= UNRELATED;
  };
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}
