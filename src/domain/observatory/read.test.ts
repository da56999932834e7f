import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ObservatoryError } from './mistakes.ts';
import { checkSettings, readObservatory } from './read.ts';

const GOOD = `lacuna: 1
name: { en: Harbour, zh: 港角 }
vantages:
  - { id: home, name: Home }
sources:
  - id: lists
    vantage: home
    connector: hot-list
    path: lists
    every: 30m
    parts: [{ id: one }, { id: two, name: Two }]
events:
  - id: summit
    name: Summit
    released: '2031-05-04T09:10:00+09:00'
    elements:
      - { id: quip, name: Quip, match: { zh: [回声, [收音机, 玩笑]], en: ['echo'] }, not: [marathon] }
`;

const mistakeIn = (text: string): string => {
  try {
    readObservatory('observatory.yaml', text);
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(ObservatoryError);
    return (error as Error).message;
  }
};

describe('observatory.yaml', () => {
  it('turns parts into sources and times into instants', () => {
    const { sources, entries, events } = readObservatory('observatory.yaml', GOOD);
    expect(sources.map((source) => [source.id, source.every])).toEqual([
      ['lists/one', 1_800_000],
      ['lists/two', 1_800_000],
    ]);
    expect(entries).toHaveLength(1);
    expect(events[0]?.released).toBe('2031-05-04T00:10:00.000Z');
  });

  it('compiles patterns: case ignored, full-width letters plain, all of a list together, exceptions', () => {
    const quip = readObservatory('observatory.yaml', GOOD).events[0]?.elements[0];
    const texts = ['Listen for the ＥＣＨＯ', '收音机里的玩笑', '只有收音机', 'an echo at the marathon'];
    expect(texts.map((text) => quip?.matches(text))).toEqual([true, true, false, false]);
    expect(quip?.languages).toEqual(['zh', 'en']);
  });

  // [what is wrong, the change, what the message must say]
  it.each([
    [
      'a key that is not known',
      ['every: 30m', 'evry: 30m'],
      /:10: sources › lists › evry: .*\n.*did you mean "every"/,
    ],
    [
      'a key that is missing',
      ['connector: hot-list', 'country: OR'],
      /:6: sources › lists › connector: this is needed/,
    ],
    [
      'a vantage that is not there',
      ['vantage: home', 'vantage: abroad'],
      /:7: sources › lists › vantage: there is no vantage "abroad"\n.*home/,
    ],
    [
      'a time without its offset',
      ['+09:00', ''],
      /:15: events › summit › released: \"2031-.*cannot be used here\n.*offset/,
    ],
    [
      'a unit that is none',
      ['30m', '30min'],
      /:10: sources › lists › every: \"30min\" cannot be used here\n.*30m/,
    ],
    [
      'a pattern that is none',
      ["'echo'", "'ech(o'"],
      /:17: events › summit › elements › quip › match › en › no\. 1: .*regular expression.*\n.*for the sign itself/,
    ],
    ['a zone that is none', ['every: 30m', 'zone: Asia/Harbour'], /:10: sources › lists › zone: .*\n.*IANA/],
    [
      'an id that is no slug',
      ['id: quip', 'id: The Quip'],
      /:17: events › summit › elements › The Quip › id: .*\n.*lower-case/,
    ],
    [
      'neither address nor path',
      ['path: lists', 'country: OR'],
      /source "lists" has neither address nor path/,
    ],
    [
      'a list where keys are due',
      ['vantages:\n  - { id: home, name: Home }', 'vantages: home'],
      /vantages: "home" cannot be used here\n.*a list here/,
    ],
    [
      'another form of file',
      ['lacuna: 1', 'lacuna: 2'],
      /:1: lacuna: 2 cannot be used here\n {2}→ write 1$/m,
    ],
    [
      'a language by its name',
      ['every: 30m', 'language: chinese'],
      /:10: sources › lists › language: "chinese".*\n.*write zh-Hans or zh-Hant/,
    ],
    ['a language nobody knows', ['every: 30m', 'language: qqq'], /language: "qqq".*\n.*BCP 47/],
    [
      'patterns for a language by its name',
      ["en: ['echo']", "korean: ['echo']"],
      /match › korean: .*\n.*write ko, or "any"/,
    ],
    [
      'a window that runs backwards',
      ['sources:', "window: { from: '2031-05-04T00:00:00Z', to: '2031-05-03T00:00:00Z' }\nsources:"],
      /:5: window › to: it ends .*before it begins.*\n.*exchange/,
    ],
    [
      'an event that ends before its release',
      ["+09:00'", "+09:00'\n    until: '2031-05-03T00:00:00Z'"],
      /:16: events › summit › until: it ends/,
    ],
    [
      'an element that ends before its release',
      ['id: quip, name: Quip,', "id: quip, name: Quip, until: '2031-05-03T00:00:00Z',"],
      /:17: events › summit › elements › quip › until: it ends/,
    ],
    ['YAML that is none', ['name: { en', 'name: { en: {'], /:\d+: .*\n.*YAML/],
  ] as const)('names line, key and remedy for %s', (_, [from, to], message) => {
    expect(GOOD).toContain(from);
    expect(mistakeIn(GOOD.replace(from, to))).toMatch(message);
  });

  it('never says one sentence as problem and as remedy', () => {
    for (const [from, to] of [
      ['30m', '30min'],
      ['every: 30m', 'zone: Asia/Harbour'],
      ['+09:00', ''],
      ['id: quip', 'id: The Quip'],
      ['every: 30m', 'language: chinese'],
    ] as const) {
      const [problem = '', remedy = ''] = mistakeIn(GOOD.replace(from, to)).split('\n  → ');
      expect(problem).not.toContain(remedy.trim());
      expect(problem + remedy).not.toMatch(/Invalid|expected|received|array|object/);
    }
  });

  it('names every mistake, not only the first', () => {
    const message = mistakeIn(GOOD.replace('every: 30m', 'evry: 30m').replace('id: quip', 'id: The Quip'));
    expect(message.split('\n').filter((line) => line.startsWith('observatory.yaml:'))).toHaveLength(2);
  });

  it('refuses an element id that two events share', () => {
    const twice = `${GOOD}  - { id: other, name: Other, elements: [{ id: quip, name: Again }] }\n`;
    expect(mistakeIn(twice)).toMatch(/:18: events › other › elements › quip › id: "quip" is used twice/);
  });

  it.each([
    [
      'two parts with one id',
      ['{ id: two, name: Two }', '{ id: one }'],
      /:11: sources › lists › parts › one › id: "one" is used twice\n.*own id/,
    ],
    [
      'a source that looks like a part',
      ['id: lists', 'id: lists/one'],
      /:6: sources › lists\/one › id: .*\n.*without "\/"/,
    ],
    [
      'a part of a part',
      ['{ id: one }', '{ id: a/c }'],
      /:11: sources › lists › parts › a\/c › id: .*\n.*without "\/"/,
    ],
    [
      'a vantage with a stroke',
      ['id: home', 'id: home/away'],
      /:4: vantages › home\/away › id: .*\n.*without "\/"/,
    ],
    [
      'an event with a stroke',
      ['id: summit', 'id: summit/2'],
      /:13: events › summit\/2 › id: .*\n.*without "\/"/,
    ],
    [
      'an element with a stroke',
      ['id: quip', 'id: quip/2'],
      /:17: events › summit › elements › quip\/2 › id: .*\n.*without "\/"/,
    ],
  ] as const)('refuses %s', (_, [from, to], message) => {
    expect(GOOD).toContain(from);
    expect(mistakeIn(GOOD.replace(from, to))).toMatch(message);
  });

  it('refuses an empty file with a message', () => {
    expect(mistakeIn('')).toMatch(/observatory\.yaml:1: /);
  });

  it('checks settings by the connector’s own schema', () => {
    const schemas = new Map([['hot-list', z.strictObject({ shape: z.string().optional() })]]);
    const text = GOOD.replace('every: 30m', 'settings: { shpe: ranked }');
    expect(() => checkSettings('observatory.yaml', text, schemas)).toThrow(
      /:10: sources › lists › settings › shpe: .*\n.*"shape"/,
    );
  });
});
