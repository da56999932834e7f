import { describe, expect, it } from 'vitest';
import { ObservatoryError } from './mistakes.ts';
import { readObservatory } from './read.ts';

/** Line numbers are what these tests are about: one thing a line. */
const GOOD = `lacuna: 1
name: The Veldt summit
vantages: [{ id: guests, name: Guests }]
platforms:
  - { id: plaza, name: Plaza, public: [{ account: '10001', name: Veldt Radio, kind: media }] }
  - { id: square, name: Square, searchesPerDay: 6 }
sources:
  - { id: open, vantage: guests, connector: mastodon, address: 'https://plaza.example/', platform: plaza, event: summit }
  - { id: other, vantage: guests, connector: mastodon, address: 'https://square.example/', platform: square }
  - { id: paper, vantage: guests, connector: feed, address: 'https://paper.example/feed' }
events:
  - { id: summit, name: The summit, released: '2031-05-04T00:00:00Z', elements: [{ id: quip, name: The quip }] }
probes:
  - id: clip
    name: The clip
    event: summit
    element: quip
    queries: [lighthouse]
    match: [lighthouse]
    controls:
      - { kind: truism, queries: [ferry] }
      - { kind: elsewhere, source: other }
    sources: [open]
watches:
  - { id: laugh, source: open, event: summit, address: 'https://plaza.example/p/1', posted: '2031-05-04T01:00:00Z' }
  - { id: calm, source: open, address: 'https://plaza.example/p/2', control: laugh }
`;

function mistakeIn(text: string): string {
  try {
    readObservatory('observatory.yaml', text);
  } catch (error) {
    if (error instanceof ObservatoryError) return error.message;
    throw error;
  }
  return '';
}

describe('platforms, probes and watches', () => {
  it('are read with what they stand for', () => {
    const { platforms, probes, watches, sources, entries } = readObservatory('observatory.yaml', GOOD);
    expect(platforms.map(({ id, searchesPerDay }) => [id, searchesPerDay])).toEqual([
      ['plaza', 24],
      ['square', 6],
    ]);
    expect(probes[0]).toMatchObject({
      released: '2031-05-04T00:00:00.000Z',
      every: null,
      controls: [{ kind: 'truism' }, { kind: 'elsewhere', queries: ['lighthouse'], sourceId: 'other' }],
    });
    expect(watches.map(({ id, control }) => [id, control])).toEqual([
      ['laugh', null],
      ['calm', 'laugh'],
    ]);
    expect(sources.map(({ platform }) => platform)).toEqual(['plaza', 'square', null]);
    expect(entries[0]?.platform?.public[0]?.name).toBe('Veldt Radio');
  });

  it.each([
    [
      'a platform that is not listed',
      ['platform: plaza, event', 'platform: plasa, event'],
      /:8: sources › open › platform: there is no platform "plasa"\n.*plaza, square/,
    ],
    [
      'an event of a source',
      ['event: summit }', 'event: sumit }'],
      /:8: sources › open › event: there is no event "sumit"\n.*summit/,
    ],
    [
      'two platforms with one id',
      ['id: square', 'id: plaza'],
      /:6: platforms › plaza › id: "plaza" is used twice/,
    ],
    [
      'an account of no known kind',
      ['kind: media', 'kind: friend'],
      /:5: platforms › plaza › public › .*kind: .*\n.*state/,
    ],
    [
      'a budget below none',
      ['searchesPerDay: 6', 'searchesPerDay: -1'],
      /:6: platforms › square › searchesPerDay/,
    ],
    [
      'the event of a probe',
      ['    event: summit\n', '    event: sumit\n'],
      /:16: probes › clip › event: there is no event/,
    ],
    [
      'the element of a probe',
      ['element: quip\n', 'element: joke\n'],
      /:17: probes › clip › element: there is no element "joke"\n.*quip/,
    ],
    ['a probe without a query', ['queries: [lighthouse]', 'queries: []'], /:18: probes › clip › queries/],
    [
      'a probe without a pattern',
      ['    match: [lighthouse]\n', ''],
      /:14: probes › clip › match: this is needed/,
    ],
    [
      'a control of no known kind',
      ['kind: truism', 'kind: truth'],
      /:21: probes › clip › controls › .*kind: .*\n.*truism/,
    ],
    [
      'a control that searches for nothing',
      ['{ kind: truism, queries: [ferry] }', '{ kind: truism }'],
      /:21: probes › clip › controls › .*: a control "truism" has no queries\n.*queries: \[…\]/,
    ],
    [
      '"elsewhere" nowhere',
      ['{ kind: elsewhere, source: other }', '{ kind: elsewhere }'],
      /:22: probes › clip › controls › .*: a control "elsewhere" names no source\n.*source:/,
    ],
    [
      'the source of a control',
      ['source: other', 'source: nowhere'],
      /:22: .*source: there is no source "nowhere"\n.*open, other, paper/,
    ],
    [
      'a control on a source without a platform',
      ['source: other', 'source: paper'],
      /:22: .*source "paper" belongs to no platform\n.*platform:/,
    ],
    [
      'the source of a probe',
      ['sources: [open]', 'sources: [opne]'],
      /:23: probes › clip › sources › .*: there is no source "opne"/,
    ],
    [
      'a probe on a source without a platform',
      ['sources: [open]', 'sources: [paper]'],
      /:23: probes › clip › sources: source "paper" belongs to no platform\n.*platform:/,
    ],
    [
      'a round that is no time',
      ['    sources: [open]', '    round: soon\n    sources: [open]'],
      /:23: probes › clip › round/,
    ],
    [
      'two probes with one id',
      ['watches:', '  - { id: clip, name: Again, queries: [a], match: [a], sources: [open] }\nwatches:'],
      /:24: probes › clip › id: "clip" is used twice/,
    ],
    [
      'the source of a watch',
      ['id: calm, source: open', 'id: calm, source: opne'],
      /:26: watches › calm › source: there is no source/,
    ],
    [
      'a watch on a source without a platform',
      ['id: calm, source: open', 'id: calm, source: paper'],
      /:26: watches › calm › source: source "paper" belongs to no platform/,
    ],
    [
      'the watch that a control belongs to',
      ['control: laugh', 'control: calm'],
      /:26: watches › calm › control: there is no watch "calm"\n.*laugh/,
    ],
    ['an address that is none', ["'https://plaza.example/p/2'", 'p/2'], /:26: watches › calm › address/],
    [
      'an address that no visit can be made to',
      ["'https://plaza.example/p/2'", "'mailto:ada@plaza.example'"],
      /:26: watches › calm › address: .*\n.*https:\/\//,
    ],
    ['a misspelt key', ['posted:', 'postd:'], /:25: watches › laugh › postd: .*\n.*"posted"/],
  ] as const)('names line, key and remedy for %s', (_, [from, to], message) => {
    expect(GOOD).toContain(from);
    expect(mistakeIn(GOOD.replace(from, to))).toMatch(message);
  });

  it('say that there is none, where a file names one and lists none', () => {
    const none = GOOD.replace(/platforms:\n.*\n.*\n/, '');
    expect(mistakeIn(none)).toMatch(/there is no platform "plaza"\n {2}→ there is none in the file: add one/);
  });
});
