import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instant, simplify } from '../../domain/index.ts';
import { NOTICE_CASES, type NoticeCase } from './cases/index.ts';
import { casesOf, classOfNotice } from './classes.ts';
import { NOTICE_RULES } from './rules.ts';

const AT = instant('2031-05-06T00:00:00Z');
const EXAMPLES = new Map(
  readFileSync(new URL('cases/examples.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([id = '', example = '', not = '']) => [id, { example, not }] as const),
);
const PLAIN: readonly NoticeCase[] = Object.values(NOTICE_CASES).flat();
const ALL = PLAIN.map((one) => ({ ...one, example: '', not: '', ...EXAMPLES.get(one.id) }));
const noticed = ({ platforms }: NoticeCase, text: string) => ({
  ...{ platform: platforms === 'any' ? 'wave' : (platforms[0] ?? 'wave'), text, status: null, at: AT },
});

describe.each(ALL.map((one) => [one.id, one] as const))('the case %s', (id, one) => {
  it('knows its example, and its rule decides', () => {
    expect(casesOf(noticed(one, one.example)).map((found) => found.id)).toContain(id);
    expect(classOfNotice(noticed(one, one.example)).rule.id).toBe(one.rule);
  });

  it('does not know what is near', () => {
    expect(casesOf(noticed(one, one.not)).map((found) => found.id)).not.toContain(id);
  });

  it('takes no longer over hostile words than over others', () => {
    for (const part of [one.example, one.not, one.example.slice(0, 3), one.example.slice(-3)]) {
      const text = part.repeat(Math.ceil(20_000 / part.length));
      const started = performance.now();
      one.words.test(text);
      one.unless?.test(text);
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});

describe('the table of cases', () => {
  it('has each id once, under its language', () => {
    const ids = ALL.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [language, cases] of Object.entries(NOTICE_CASES))
      for (const { id } of cases) expect(id.split('/')[0]).toBe(language);
  });

  it('has a case in every language for every rule that says why something went', () => {
    for (const cases of Object.values(NOTICE_CASES))
      for (const rule of ['notice/author', 'notice/violation', 'notice/rights', 'notice/account'])
        expect(cases.map((one) => one.rule)).toContain(rule);
  });

  it('names no rule twice, and none that no words lead to', () => {
    const ids = NOTICE_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const led = new Set<string>(ALL.map(({ rule }) => rule));
    for (const { id, by } of NOTICE_RULES) if (by === 'words') expect(led).toContain(id);
  });

  it('is written in the letters that texts are brought to', () => {
    for (const { words, unless } of NOTICE_CASES.zh)
      for (const { source } of [words, ...(unless ? [unless] : [])])
        // A letter may stand beside the form it is brought to.
        expect(simplify(source.replaceAll('慎愼', ''))).toBe(source.replaceAll('慎愼', ''));
  });
});
