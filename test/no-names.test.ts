import { describe, expect, it, vi } from 'vitest';
import { allOutputs, placesOf } from './all-outputs.ts';
import { scratchFolder } from './scratch.ts';

// Passes, commands and a crawl: on a busy machine that adds up.
vi.setConfig({ testTimeout: 600_000 });

/** An account by all that it is called, the words it wrote, and a public account beside it. */
const NAME = 'Ada Quill';
const HANDLE = 'adaquill';
const NUMBER = '4711998877';
const RADIO = 'Veldt Radio';

const account = { id: NUMBER, acct: HANDLE, username: HANDLE, display_name: NAME };
const radio = { id: '10001', acct: 'veldtradio', username: 'veldtradio', display_name: RADIO };
const status = (id: string, by: object, content: string) => ({
  ...{ id, created_at: '2031-05-04T08:00:00.000Z', content, account: by, language: 'en' },
  ...{ replies_count: 0, reblogs_count: 0, favourites_count: 0 },
  url: `https://plaza.example/@${HANDLE}/${id}`,
});

const FOUND = [
  status('1', account, '<p>The hall laughed</p>'),
  status('2', radio, `<p>Asked by <a href="https://plaza.example/@${HANDLE}">@${HANDLE}</a> in the hall</p>`),
];
/** The answer as a browser saved it, with the address that was asked for. */
const SAVED = {
  log: {
    version: '1.2',
    entries: [
      {
        startedDateTime: '2031-05-04T08:30:00Z',
        request: { method: 'GET', url: 'https://plaza.example/api/v2/search?q=hall&type=statuses' },
        response: {
          status: 200,
          content: {
            mimeType: 'application/json',
            text: JSON.stringify({ accounts: [], statuses: FOUND, hashtags: [] }),
          },
        },
      },
    ],
  },
};
const VISITS = `id,account,posted,visited,notice,status
1,${NAME},2031-05-04T08:00:00Z,2031-05-04T09:00:00Z,${NAME} 的账号已被注销,
2,${NAME},2031-05-04T08:00:00Z,2031-05-04T09:00:00Z,,200
`;

const YAML = `lacuna: 1
name: Harbour
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: plaza, name: Plaza, public: [{ account: '10001', name: ${RADIO}, kind: media }] }]
sources:
  - { id: hall, vantage: guests, connector: mastodon, path: saved, at: '2031-05-04T08:30:00Z', address: 'https://plaza.example/', platform: plaza, event: summit }
  - { id: gone, vantage: guests, connector: visits, path: gone.csv, at: '2031-05-05T00:00:00Z', platform: plaza, event: summit }
events: [{ id: summit, name: The summit, match: [hall], elements: [{ id: laugh, name: The laugh, match: [laughed] }] }]
probes: [{ id: clip, name: The clip, queries: [hall], match: [laughed], sources: [hall] }]
watches: [{ id: laugh, source: hall, address: 'https://plaza.example/@${HANDLE}/1' }]
`;

describe('the name of a private account', () => {
  it('reaches no table, no WARC, no page and no line of a command; a listed account keeps its name', async () => {
    const folder = scratchFolder({
      'observatory.yaml': YAML,
      'saved/search.har': JSON.stringify(SAVED),
      'gone.csv': VISITS,
    });
    const outputs = await allOutputs(folder);
    for (const text of [NAME, HANDLE, NUMBER]) expect(placesOf(text, outputs), text).toEqual([]);

    // The harness has looked where things are, and they are there: searches, visits, posts, pseudonyms, pages, a verdict.
    expect(placesOf(RADIO, outputs)).toContain('table post');
    expect(placesOf(/p_[0-9a-f]{16}/, outputs)).toEqual(
      expect.arrayContaining(['table post', 'table post_visit', 'table disappearance']),
    );
    expect(placesOf('The hall laughed', outputs).some((place) => place.startsWith('captures/'))).toBe(true);
    expect(outputs.get('stdout of probe --list')).toMatch(/clip on hall/);
    expect(outputs.get('page /sources')).toMatch(/hall/);
    expect(outputs.get('table search')).toMatch(/"answer": "results"/);
  });
});
