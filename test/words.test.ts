import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findForbiddenWords } from '../src/report/words.ts';

/**
 * No string that a program of ours can print says who made something vanish, or why: every string literal and every fixed
 * piece of a template is read, whether it is printed or not, for nobody can tell the two apart for good.
 */
const PROGRAMS = '{src,scripts,bench,bin}/**/*.{ts,mjs}';

type Exception = { readonly under: string; readonly words: string; readonly because: string };

/** What may stand in strings under a folder, and why; only these very words are let through. An idle entry fails the test. */
const EXCEPTIONS: readonly Exception[] = [
  {
    under: 'src/store/',
    words: 'on delete cascade',
    because: 'SQL, read by the database and by nobody else',
  },
  {
    under: 'src/store/',
    words: 'after delete on ',
    because: 'SQL, read by the database and by nobody else',
  },
];

type Literal = { readonly file: string; readonly line: number; readonly text: string };

async function literalsOfSource(): Promise<Literal[]> {
  const literals: Literal[] = [];
  for await (const file of glob(PROGRAMS, { exclude: (name) => name.endsWith('.test.ts') })) {
    literals.push(...literalsIn(file, readFileSync(file, 'utf8')));
  }
  return literals;
}

function literalsIn(file: string, code: string): Literal[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const literals: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      literals.push({ file, line: line + 1, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return literals;
}

function withoutExceptions({ file, text }: Literal, exceptions: readonly Exception[]): string {
  return exceptions.reduce(
    (rest, { under, words }) => (file.startsWith(under) ? rest.replaceAll(words, '') : rest),
    text,
  );
}

const offencesIn = (literals: readonly Literal[], exceptions: readonly Exception[] = EXCEPTIONS) =>
  literals.flatMap((literal) => {
    const words = findForbiddenWords(withoutExceptions(literal, exceptions));
    return words.length > 0 ? [{ ...literal, words: words.join(', ') }] : [];
  });

describe('the words of the program', () => {
  it('finds literals, pieces of templates and words in a language of its own', () => {
    const code = [
      "import x from 'removed';",
      "const a = 'it was removed';",
      'const b = `deleted ${a} by ${a} 删除`;',
      'const c = html`<p>검열</p>`;',
      "type T = 'censored';",
      '// deleted',
      'const d = /removed/;',
    ].join('\n');
    expect(offencesIn(literalsIn('a.ts', code)).map(({ line, words }) => `${line} ${words}`)).toEqual([
      '2 removed',
      '3 deleted',
      '3 删除',
      '4 검열',
      '5 censored',
    ]);
  });

  it('stay within what evidence can bear, in every string of every program', async () => {
    const literals = await literalsOfSource();
    expect(literals.length).toBeGreaterThan(1000);
    const offences = offencesIn(literals);
    expect(
      offences.map(({ file, line, words, text }) => `${file}:${line} ${words} in “${text.slice(0, 80)}”`),
    ).toEqual([]);
  });

  it('need every exception that is listed', async () => {
    const literals = await literalsOfSource();
    const idle = EXCEPTIONS.filter(
      (exception) =>
        offencesIn(
          literals,
          EXCEPTIONS.filter((other) => other !== exception),
        ).length === 0,
    );
    expect(idle).toEqual([]);
  });
});

/** Keys of observatory.yaml whose texts are shown to readers. */
const SHOWN = new Set(['name', 'note', 'place']);

function shownTexts(value: unknown, shown: boolean): string[] {
  if (typeof value === 'string') return shown ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => shownTexts(one, shown));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => shownTexts(one, shown || SHOWN.has(key)));
}

describe('the words of the observatories we ship', () => {
  it('hold to the same rule in every name and note', async () => {
    const files: string[] = [];
    for await (const file of glob('{src,examples}/**/*.{yaml,yml}')) files.push(file);
    const texts = files.flatMap((file) =>
      shownTexts(parse(readFileSync(file, 'utf8')), false).map((text) => ({ file, text })),
    );
    expect(files.some((file) => file.endsWith('observatory.yaml'))).toBe(true);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter(({ text }) => findForbiddenWords(text).length > 0)).toEqual([]);
  });
});
