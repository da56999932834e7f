import { describe, expect, it, vi } from 'vitest';
import { allOutputs, placesOf, type Outputs } from './all-outputs.ts';
import { scratchFolder } from './scratch.ts';
import { ARCHIVE_FILES, ARCHIVE_MARKS, ARCHIVED, ARCHIVED_NUMBERS } from './seeds/named-archives.ts';
import { ACCOUNTS, NAMED_FILES, NAMED_OBSERVATORY, PUBLIC_NAME, unshielded } from './seeds/named-accounts.ts';

/** What a person saved of platforms names accounts in every shape we read. No name, no part of one and no number gets through. */

// Passes, commands and a crawl: on a busy machine that adds up.
vi.setConfig({ testTimeout: 900_000 });

/** Every account in the ways in which it may be written: whole and in parts, in addresses and in JSON. */
const NEEDLES = [
  ...ACCOUNTS.flatMap(({ number, name }) => [number, name, ...name.split(' ')]),
  ...ARCHIVED.flatMap((name) => [name, ...name.split(/[ ·]/)]),
  ...ARCHIVED_NUMBERS,
].flatMap((one) => [...new Set(formsOf(one))]);

/** As it is, in escapes of addresses, of data and of markup, in parts of letters, in another case and within Base64. */
function formsOf(text: string): readonly string[] {
  return [
    ...[text, text.toLowerCase(), text.toUpperCase(), text.normalize('NFD')],
    ...[encodeURIComponent(text), encodeURIComponent(encodeURIComponent(text)), escapedOf(text)],
    ...[spelled(text, (point) => `x${point.toString(16)}`), spelled(text, String)],
    ...['', 'a', 'ab'].map((before) => insideOf(before, text)),
  ].filter((form) => form.length > 3 || form === text);
}

function spelled(text: string, write: (point: number) => string): string {
  return Array.from(text, (sign) => `&#${write(sign.codePointAt(0) ?? 0)};`).join('');
}

/** What Base64 of a text is, so many letters from its beginning, whatever stands beside it. */
function insideOf(before: string, text: string): string {
  const whole = Buffer.from(before + text)
    .toString('base64')
    .replace(/=+$/, '');
  return whole.slice(before === '' ? 0 : before.length + 1, -1);
}

function escapedOf(text: string): string {
  return text.replace(/[^\x20-~]/gu, (sign) => `\\u${hex(sign)}`);
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
}

const leaks = (outputs: Outputs): readonly string[] =>
  NEEDLES.flatMap((needle) => placesOf(needle, outputs).map((place) => `${needle} in ${place}`));

/** What shows that every file was read: numbers of its posts, and where a feed gives none its kind of date. */
const READ = [
  ...['5270000000000901', '7400000000000000902', '7400000000000000903', 'visited-904', '5270000000000905'],
  ...['1100000000000906', '"from": "feed"'],
];

describe('names of accounts in every shape that is read', () => {
  it('reach no table, no archive, no page, no twin and no line of a command', async () => {
    const outputs = await allOutputs(
      scratchFolder({ 'observatory.yaml': NAMED_OBSERVATORY, ...NAMED_FILES, ...ARCHIVE_FILES }),
    );
    expect(leaks(outputs)).toEqual([]);
    // Otherwise nothing would be shown by finding nothing.
    for (const mark of READ) expect(placesOf(mark, outputs), mark).toContain('table post');
    for (const mark of ARCHIVE_MARKS)
      expect(placesOf(mark, outputs), mark).toContainEqual(expect.stringMatching(/^captures\//));
    expect(placesOf('counted-907', outputs)).toContain('table comment_sight');
    expect(placesOf(PUBLIC_NAME, outputs)).toContain('table post');
    expect(placesOf(/p_[0-9a-f]{16}/, outputs).some((place) => place.startsWith('captures/'))).toBe(true);
    expect(placesOf('names-not-known', outputs)).toContain('table look');
  });

  it('are found by the same search where one source names no platform, so that no shield stands before it', async () => {
    const outputs = await allOutputs(
      scratchFolder({ 'observatory.yaml': unshielded(NAMED_OBSERVATORY), ...NAMED_FILES }),
      [['run']],
    );
    const found = leaks(outputs);
    for (const place of ['in table item', 'in captures/', 'in page /'])
      expect(found.some((leak) => leak.includes(place))).toBe(true);
  });
});
