import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

/**
 * Every verdict bears the id of a rule, and whoever reads one must find it in docs/rules.md. Ids are looked for in the
 * code as texts `family/name`: where rules are made and named, and everywhere else by the families that are met there.
 * The cases of notices are wordings of a rule (`zh/author`), and none themselves.
 */
const MADE =
  /(?:\bid: |\b(?:rule|visitBy|answeredBy|said)\(\s*(?:'[a-z-]+',\s*)?)'([a-z]+(?:-[a-z]+)*\/[a-z][a-z0-9-]*)'/g;
const ANY = /'([a-z]+(?:-[a-z]+)*\/[a-z][a-z0-9-]*)'/g;

/** Texts that are made like ids of rules and give no verdict. */
const NO_RULE: Readonly<Record<string, string>> = {
  'douyin/page': 'how the pages of a platform name posts',
  'xiaohongshu/page': 'how the pages of a platform name posts',
  'zhihu/page': 'how the pages of a platform name posts',
  'wechat/page': 'how the pages of a platform name posts',
  'douyin/search-answer': 'the form of an answer',
  'xiaohongshu/search-answer': 'the form of an answer',
  'zhihu/search-answer': 'the form of an answer',
  'probe/notice-': 'how the ids of some rules begin',
  'finding/lead': 'the sentence of a lead, and no verdict of its own',
};

async function codeFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const all = glob('src/**/*.ts', {
    exclude: [
      '**/*.test.ts',
      '**/sample-*.ts',
      '**/testing/**',
      '**/conformance/**',
      'src/text/notices/cases/**',
    ],
  });
  for await (const file of all) files.set(file, readFileSync(file, 'utf8'));
  return files;
}

const idsIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, id = '']) => id);
const familyOf = (id: string): string => id.slice(0, id.indexOf('/'));

describe('ids of rules', async () => {
  const told = new Set(
    [...readFileSync('docs/rules.md', 'utf8').matchAll(/`([a-z-]+\/[a-z0-9-]+)(?:@\d+)?`/g)].map(
      ([, id]) => id ?? '',
    ),
  );
  const files = await codeFiles();
  const made = [...files.values()].flatMap((text) => idsIn(text, MADE));
  const families = new Set([...told, ...made].map(familyOf));

  it('are looked for in the rooms that make them', () => {
    expect(made.length).toBeGreaterThan(120);
    for (const family of [
      'visit',
      'hop',
      'address',
      'name',
      'search',
      'notice',
      'comments',
      'probe',
      'source',
    ])
      expect(families).toContain(family);
  });

  it('that the code uses are all in docs/rules.md (npm run docs)', () => {
    const missing = [...files].flatMap(([file, text]) =>
      idsIn(text, ANY)
        .filter((id) => families.has(familyOf(id)) && !told.has(id) && !(id in NO_RULE))
        .map((id) => `${id} in ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('that are in docs/rules.md are all in the code', () => {
    const used = new Set([...files.values()].flatMap((text) => idsIn(text, ANY)));
    expect([...told].filter((id) => !used.has(id))).toEqual([]);
  });
});
