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
    ['a key that is not known', ['every: 30m', 'evry: 30m'], /:10: sources\.0\.evry: .*\n.*did you mean "every"/],
    ['a key that is missing', ['connector: hot-list', 'country: OR'], /:6: sources\.0\.connector: this is needed/],
    ['a vantage that is not there', ['vantage: home', 'vantage: abroad'], /:7: vantage: there is no vantage "abroad"\n.*home/],
    ['a time without its offset', ['+09:00', ''], /:15: events\.0\.released: .*offset/],
    ['a unit that is none', ['30m', '30min'], /:10: sources\.0\.every: .*30m/],
    ['a pattern that is none', ["'echo'", "'ech(o'"], /:17: events\.0\.elements\.0\.match\.en\.0: .*regular expression/],
    ['a zone that is none', ['every: 30m', 'zone: Asia/Harbour'], /:10: sources\.0\.zone: .*IANA/],
    ['an id that is no slug', ['id: quip', 'id: The Quip'], /:17: events\.0\.elements\.0\.id: .*lower-case/],
    ['neither address nor path', ['path: lists', 'country: OR'], /source "lists" has neither address nor path/],
    ['YAML that is none', ['name: { en', 'name: { en: {'], /:\d+: .*\n.*YAML/],
  ] as const)('names line, key and remedy for %s', (_, [from, to], message) => {
    expect(GOOD).toContain(from);
    expect(mistakeIn(GOOD.replace(from, to))).toMatch(message);
  });

  it('names every mistake, not only the first', () => {
    const message = mistakeIn(GOOD.replace('every: 30m', 'evry: 30m').replace('id: quip', 'id: The Quip'));
    expect(message.split('\n').filter((line) => line.startsWith('observatory.yaml:'))).toHaveLength(2);
  });

  it('refuses an element id that two events share', () => {
    const twice = `${GOOD}  - { id: other, name: Other, elements: [{ id: quip, name: Again }] }\n`;
    expect(mistakeIn(twice)).toMatch(/:18: id: "quip" is used twice/);
  });

  it.each([
    ['two parts with one id', ['{ id: two, name: Two }', '{ id: one }'], /:11: id: "one" is used twice\n.*own id/],
    ['a source that looks like a part', ['id: lists', 'id: lists/one'], /:6: sources\.0\.id: .*without "\/"/],
    ['a part of a part', ['{ id: one }', '{ id: a/c }'], /:11: sources\.0\.parts\.0\.id: .*without "\/"/],
    ['a vantage with a stroke', ['id: home', 'id: home/away'], /:4: vantages\.0\.id: .*without "\/"/],
    ['an event with a stroke', ['id: summit', 'id: summit/2'], /:13: events\.0\.id: .*without "\/"/],
    ['an element with a stroke', ['id: quip', 'id: quip/2'], /:17: events\.0\.elements\.0\.id: .*without "\/"/],
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
    expect(() => checkSettings('observatory.yaml', text, schemas)).toThrow(/:10: sources\.0\.settings\.shpe: .*\n.*"shape"/);
  });
});
