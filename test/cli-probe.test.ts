import { describe, expect, it, vi } from 'vitest';
import { asId } from '../src/domain/index.ts';
import { loadSearches, looksOf } from '../src/store/index.ts';
import { lacuna } from './command-line.ts';
import { inWorkshop, scratchFolder, serveWorld } from './scratch.ts';

// Each test starts several processes: on a busy machine that adds up.
vi.setConfig({ testTimeout: 300_000 });

const status = (id: number) => ({
  ...{ id: String(id), created_at: '2031-05-04T08:00:00.000Z', content: '<p>The ferry is late</p>' },
  account: { id: '4711998877', acct: 'adaquill', username: 'adaquill', display_name: 'Ada Quill' },
  ...{ replies_count: 0, reblogs_count: 0, favourites_count: 0, language: 'en' },
});

/** A server that answers searches of guests, and one that refuses them. */
async function world() {
  const asked: string[] = [];
  const host = await serveWorld(({ url = '' }, response) => {
    asked.push(url);
    const isRobots = url === '/robots.txt';
    response.statusCode = isRobots ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(isRobots ? '' : JSON.stringify(url.includes('/tag/ferry') ? [status(1), status(2)] : []));
  });
  const closed = await serveWorld(({ url = '' }, response) => {
    response.statusCode = url === '/robots.txt' ? 404 : 401;
    response.setHeader('content-type', 'application/json');
    response.end('{"error":"This method requires an authenticated user"}');
  });
  return { asked, host, closed };
}

const yaml = (host: string, closed: string): string => `lacuna: 1
name: Harbour
network: { perHost: 1s, retries: 0, allowPrivate: ['${host}', '${closed}'] }
vantages: [{ id: guests, name: Guests }]
platforms:
  - { id: plaza, name: Plaza }
  - { id: square, name: Square }
  - { id: meagre, name: Meagre, searchesPerDay: 1 }
sources:
  - { id: open, vantage: guests, connector: mastodon, address: 'http://${host}/', platform: plaza }
  - { id: shut, vantage: guests, connector: mastodon, address: 'http://${closed}/', platform: square }
  - { id: poor, vantage: guests, connector: mastodon, address: 'http://${host}/', platform: meagre }
  - { id: saved, vantage: guests, connector: visits, path: none.csv, platform: plaza }
probes:
  - id: clip
    name: The clip
    queries: [lighthouse]
    match: [lighthouse]
    controls: [{ kind: truism, queries: [ferry] }]
    sources: [shut, open, poor, saved]
`;

describe('probe', () => {
  it('plans without asking anybody, makes what is due, records a refusal and goes on, and spreads the rest', async () => {
    const { asked, host, closed } = await world();
    const folder = scratchFolder({ 'observatory.yaml': yaml(host, closed) });

    const plan = await lacuna('probe', folder, '--plan');
    expect(plan.stderr).toBe('');
    expect(plan.stdout).toMatch(/clip on open: truism “ferry”\n/);
    expect(plan.stdout).toMatch(/clip on poor: not-tried: budget/);
    expect(plan.stdout).toMatch(/clip on saved: not-tried: no live search here/);
    expect(asked).toEqual([]);

    const first = await lacuna('probe', folder);
    expect(first.stdout).toMatch(/open {2}truism “ferry”: results \(2\)/);
    expect(first.stdout).toMatch(/shut {2}truism “ferry”: refused \(/);
    expect(first.stdout).toMatch(/2 to go; the next at /);
    expect(first.status).toBe(0);
    expect(asked.filter((url) => url.startsWith('/api/'))).toEqual(['/api/v1/timelines/tag/ferry?limit=40']);

    const again = await lacuna('probe', folder, 'clip');
    expect(again.stdout).toMatch(/Nothing was searched\.\n2 to go/);

    const ledger = await lacuna('probe', folder, '--list');
    expect(ledger.stdout).toMatch(/clip on open \(guest\): .*\[probe\//);
    expect(ledger.stdout).toMatch(/truism “ferry”: 2 of 2 results match, passed/);
    expect(first.stdout + ledger.stdout).not.toMatch(/adaquill|Ada Quill|4711998877/);

    await inWorkshop(folder, async ({ store }) => {
      const searches = await loadSearches(
        store,
        ['open', 'shut'].map((id) => asId('source', id)),
      );
      expect(searches.map(({ sourceId, answer }) => `${sourceId} ${answer}`).sort()).toEqual([
        'open results',
        'shut refused',
      ]);
      const looks = await looksOf(store, asId('source', 'poor'));
      expect(looks[0]).toMatchObject({ kind: 'search', outcome: 'not-tried', reason: 'budget' });
    });
  });

  it('says what it is missing, and takes no two orders at once', async () => {
    const folder = scratchFolder({
      'observatory.yaml': `lacuna: 1
name: Harbour
vantages: [{ id: guests, name: Guests }]
sources: [{ id: saved, vantage: guests, connector: feed, path: none.xml }]
`,
    });
    const none = await lacuna('probe', folder);
    expect([none.status, none.stderr]).toEqual([2, expect.stringMatching(/names no probe/)]);
    const both = await lacuna('probe', folder, '--plan', '--list');
    expect([both.status, both.stderr]).toEqual([2, expect.stringMatching(/do not go together/)]);
  });
});
