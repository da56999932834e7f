import { LineCounter, parseDocument, isNode, type Document } from 'yaml';
import type { z } from 'zod';

/** One mistake in observatory.yaml, with where it stands and what to do about it. */
export type Mistake = { readonly line: number; readonly key: string; readonly problem: string; readonly remedy: string };

/** Thrown when observatory.yaml cannot be used; the message names file, line, key and remedy for every mistake. */
export class ObservatoryError extends Error {
  override readonly name = 'ObservatoryError';
  readonly file: string;
  readonly mistakes: readonly Mistake[];

  constructor(file: string, mistakes: readonly Mistake[]) {
    super(mistakes.map((one) => `${file}:${one.line}: ${one.key ? `${one.key}: ` : ''}${one.problem}\n  → ${one.remedy}`).join('\n'));
    this.file = file;
    this.mistakes = mistakes;
  }
}

/** A YAML text together with the way from a key to its line. */
export type LinedYaml = { readonly value: unknown; readonly lineOf: (path: readonly PropertyKey[]) => number };

/**
 * Reads YAML and keeps its lines.
 *
 * @throws ObservatoryError when the text is no YAML.
 */
export function readLinedYaml(file: string, text: string): LinedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new ObservatoryError(
      file,
      document.errors.map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        key: '',
        problem: error.message,
        remedy: 'mend the YAML: look for a missing colon, quote or space, or a tab in the indentation',
      })),
    );
  }
  return { value: document.toJS(), lineOf: (path) => lineOf(document, lines, path) };
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Turns what zod found into mistakes a person can mend. `keysAt` lists the keys that are known at a path. */
export function toMistakes(
  issues: readonly z.core.$ZodIssue[],
  yaml: LinedYaml,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): Mistake[] {
  return issues.flatMap((issue) => {
    const key = issue.path.map(String).join('.');
    const at = (path: readonly PropertyKey[]) => yaml.lineOf(path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((unknown) => ({
        line: at([...issue.path, unknown]),
        key: [key, unknown].filter(Boolean).join('.'),
        problem: 'this key is not known here',
        remedy: remedyForUnknown(unknown, keysAt(issue.path)),
      }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      // The branch that got furthest into the value is the one the writer meant.
      const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
      const nested = deepest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
      if (nested.length > 0 && depth(deepest) > 0) return toMistakes(nested, yaml, keysAt);
    }
    return [{ line: at(issue.path), key, problem: problemOf(issue), remedy: remedyOf(issue) }];
  });
}

const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'this is needed and is not there';
  return issue.message;
}

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `write ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected} here`;
    case 'invalid_value':
      return `write one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `write at least ${String(issue.minimum)}`;
    case 'too_big':
      return `write at most ${String(issue.maximum)}`;
    case 'custom':
    case 'invalid_format':
      return issue.message;
    default:
      return 'see docs/observatory-yaml.md for what this key takes';
  }
}

function remedyForUnknown(unknown: string, known: readonly string[]): string {
  const [nearest] = known
    .map((key) => ({ key, distance: editDistance(unknown.toLowerCase(), key.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  if (nearest && nearest.distance <= Math.max(2, unknown.length / 3)) return `did you mean "${nearest.key}"?`;
  return known.length > 0 ? `known here: ${known.join(', ')}` : 'take it out';
}

/** Levenshtein's distance; the texts are keys of a few letters. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
