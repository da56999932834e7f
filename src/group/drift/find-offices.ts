import table from './offices.json' with { type: 'json' };
import { simplify } from '../../text/script.ts';
import type { Value } from './claims.ts';
import { overlaps, type Stretch } from './find-hits.ts';
import { isHelper, meaningKey, plainOf, type Word, type WordRun } from './word-runs.ts';

type Forms = Readonly<Record<string, string>>;
type Part = { readonly key: string; readonly role: 'head' | 'rank' | 'field'; readonly text: string };
type FoundPart = Stretch & Pick<Part, 'key' | 'role'>;

const partLists = new Map<string, readonly Part[]>();

/** Every word for an office, a rank or a field in one language, longest first. */
function partsIn(tongue: string): readonly Part[] {
  const known = partLists.get(tongue);
  if (known !== undefined) return known;
  const list = (role: Part['role'], rows: Readonly<Record<string, Forms>>): Part[] =>
    Object.entries(rows).flatMap(([key, forms]) =>
      (forms[tongue] ?? '')
        .split('|')
        .filter((text) => text !== '')
        .map((text) => ({ key, role, text: foldFor(tongue, text) })),
    );
  const parts = [
    ...list('head', table.heads),
    ...list('rank', table.modifiers.rank),
    ...list('field', table.modifiers.field),
  ].sort((a, b) => b.text.length - a.text.length);
  partLists.set(tongue, parts);
  return parts;
}

function foldFor(tongue: string, text: string): string {
  if (tongue === 'en') return meaningKey(text);
  return tongue === 'zh' || tongue === 'ja' ? simplify(text) : plainOf(text);
}

/** Between an office and its field: minister of defence, министр обороны, ministro de Exteriores. */
const FARTHEST = 12;

/**
 * Offices and bodies with what tells one from another of the same name: `deputy+foreign+minister`. What an office is
 * called in the lists of offices.json; those it lacks are not seen.
 */
export function findOffices(run: WordRun): Value[] {
  const found = run.writing === 'en' ? spacedParts(run) : joinedParts(run.prepared, run.tongue);
  const heads = found.filter(({ role }) => role === 'head');
  return heads.map((head) => {
    const near = found.filter((part) => part.role !== 'head' && headOf(part, heads, run.prepared) === head);
    const parts = [...near, head].sort((a, b) => a.start - b.start);
    const keys = [...new Set(near.map(({ key }) => key))].sort();
    const [start, end] = [
      Math.min(...parts.map((part) => part.start)),
      Math.max(...parts.map((part) => part.end)),
    ];
    return { key: [...keys, head.key].join('+'), kind: 'office', start, end };
  });
}

/** The head that a rank or a field goes with: the one it stands in, else the nearest that follows, else that it follows. */
function headOf(part: Stretch, heads: readonly FoundPart[], text: string): FoundPart | undefined {
  return (
    heads.find((head) => overlaps(part, head)) ??
    heads.find((head) => part.end <= head.start && FOLLOWS.test(between(part, head, text))) ??
    heads.find((head) => head.end <= part.start && OF.test(between(head, part, text)))
  );
}

const between = (first: Stretch, second: Stretch, text: string): string =>
  text.slice(first.end, Math.min(second.start, first.end + FARTHEST));

/** At most one word: deputy foreign minister. */
const FOLLOWS = /^[\s-]*(?:\p{L}{1,9}[\s-]+)?$/u;
const OF = /^\s*(?:of|for|de|del|des|du|d['’]|der|für|внутренних)?\s*(?:the|la|las|los|les)?\s*$/u;

function spacedParts({ words, tongue }: WordRun): FoundPart[] {
  const parts = partsByLetters(tongue);
  const found: (FoundPart & { readonly letters: number })[] = words.flatMap((word, at) =>
    (parts.get(lettersOf(word.plain)) ?? []).flatMap(({ text, key, role }) => {
      const length = text.split(' ').length;
      const end = words[at + length - 1];
      if (end === undefined || !standsAt(words.slice(at, at + length), text, tongue)) return [];
      return [{ start: word.start, end: end.end, key, role, letters: text.length }];
    }),
  );
  const kept: FoundPart[] = [];
  for (const part of found.sort((a, b) => b.letters - a.letters))
    // A compound names field and office in one: Außenminister.
    if (!kept.some((one) => overlaps(one, part) && (one.role === part.role || tongue === 'en')))
      kept.push(part);
  return kept;
}

const FIRST_LETTERS = 2;
const lettersOf = (text: string): string => text.slice(0, FIRST_LETTERS);
const byLetters = new Map<string, ReadonlyMap<string, readonly Part[]>>();

function partsByLetters(tongue: string): ReadonlyMap<string, readonly Part[]> {
  const known = byLetters.get(tongue) ?? Map.groupBy(partsIn(tongue), ({ text }) => lettersOf(text));
  byLetters.set(tongue, known);
  return known;
}

function standsAt(words: readonly Word[], text: string, tongue: string): boolean {
  if (tongue === 'en')
    return words.every((word, at) => !isHelper(word.plain) && word.meanings[0] === text.split(' ')[at]);
  return text.split(' ').every((part, at) => {
    const plain = words[at]?.plain ?? '';
    if (part.length < 4) return plain === part;
    return plain.startsWith(part) && plain.length - part.length <= 5;
  });
}

function joinedParts(text: string, tongue: string): FoundPart[] {
  const found: FoundPart[] = [];
  for (const part of partsIn(tongue))
    for (let at = text.indexOf(part.text); at >= 0; at = text.indexOf(part.text, at + part.text.length)) {
      const stretch = { start: at, end: at + part.text.length };
      if (part.text.length === 1 && !isPrefix(text, at, tongue)) continue;
      if (!found.some((one) => overlaps(one, stretch) && one.role === part.role))
        found.push({ ...stretch, key: part.key, role: part.role });
    }
  return found;
}

/** A single letter is a rank only right before an office or a field: 副部长 and 부총리, but not 부산. */
function isPrefix(text: string, at: number, tongue: string): boolean {
  return partsIn(tongue).some((part) => part.text.length > 1 && text.startsWith(part.text, at + 1));
}
