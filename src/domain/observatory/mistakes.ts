import { LineCounter, parseDocument, isNode, type Document } from 'yaml';
import type { z } from 'zod';

/** One mistake in observatory.yaml, with where it stands and what to do about it. */
export type Mistake = {
  readonly line: number;
  readonly key: string;
  readonly problem: string;
  readonly remedy: string;
};

/** Thrown when observatory.yaml cannot be used; the message names file, line, key and remedy for every mistake. */
export class ObservatoryError extends Error {
  override readonly name = 'ObservatoryError';
  readonly file: string;
  readonly mistakes: readonly Mistake[];

  constructor(file: string, mistakes: readonly Mistake[]) {
    super(
      mistakes
        .map(
          (one) => `${file}:${one.line}: ${one.key ? `${one.key}: ` : ''}${one.problem}\n  → ${one.remedy}`,
        )
        .join('\n'),
    );
    this.file = file;
    this.mistakes = mistakes;
  }
}

/** A YAML text together with the way from a key to its line. */
export type LinedYaml = {
  readonly value: unknown;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** The way to a key as a person finds it: things of a list by their ids, such as `sources › list-a › every`. */
  readonly nameOf: (path: readonly PropertyKey[]) => string;
};

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
  const value: unknown = document.toJS();
  return { value, lineOf: (path) => lineOf(document, lines, path), nameOf: (path) => nameOf(value, path) };
}

function nameOf(value: unknown, path: readonly PropertyKey[]): string {
  let at = value;
  const steps = path.map((step) => {
    at =
      typeof at === 'object' && at !== null
        ? (at as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined;
    if (typeof step !== 'number') return String(step);
    const id: unknown = typeof at === 'object' && at !== null && 'id' in at ? at.id : undefined;
    return typeof id === 'string' && id !== '' ? id : `no. ${step + 1}`;
  });
  return steps.join(' › ');
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
    const key = yaml.nameOf(issue.path);
    const at = (path: readonly PropertyKey[]) => yaml.lineOf(path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((unknown) => ({
        line: at([...issue.path, unknown]),
        key: yaml.nameOf([...issue.path, unknown]),
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

const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length));

/** What is wrong, about the value alone; what to do about it is the remedy's. */
function problemOf(issue: z.core.$ZodIssue): string {
  const { input } = issue;
  if (input === undefined) return 'this is needed and is not there';
  if (issue.code === 'too_small') return `${shown(input)} is too ${sizeOf(issue.origin).few}`;
  if (issue.code === 'too_big') return `${shown(input)} is too ${sizeOf(issue.origin).many}`;
  if (issue.code === 'custom' && issue.message.includes('; write '))
    return issue.message.split('; write ')[0] ?? '';
  return `${shown(input)} cannot be used here`;
}

/** A value as it stands in the file, or what kind of thing it is where it is long. */
function shown(input: unknown): string {
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  if (input === null) return 'nothing';
  if (typeof input === 'object') return 'a group of keys';
  const text = JSON.stringify(input);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function sizeOf(origin: string): { readonly few: string; readonly many: string } {
  return origin === 'number' || origin === 'int'
    ? { few: 'small', many: 'large' }
    : { few: 'short', many: 'long' };
}

/** What a file has to hold where the schema names a type. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'a list here: lines that begin with "- ", or [one, two]',
  object: 'keys and values here, such as { id: one }',
  record: 'keys and values here, such as { en: [one] }',
  string: 'a text here; in quotation marks if it looks like a number',
  number: 'a number here',
  int: 'a whole number here',
  boolean: 'true or false here',
};

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `write ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `write ${issue.values.length > 1 ? 'one of: ' : ''}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `list at least ${String(issue.minimum)}`
        : `write at least ${String(issue.minimum)}${issue.origin === 'string' ? ' letter' : ''}`;
    case 'too_big':
      return `write at most ${String(issue.maximum)}`;
    case 'custom':
      return issue.message.includes('; write ')
        ? `write ${issue.message.split('; write ')[1] ?? ''}`
        : issue.message;
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
