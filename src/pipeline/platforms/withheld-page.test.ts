import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { inWorkshop, scratchFolder, serveWorld } from '../../../test/scratch.ts';
import { runWatches } from './run-watches.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const SAYS = 'The ferry to the outer island will cost twice as much from Monday.';
/** Nothing on it marks who is named: Ada Quill may be anybody's name, or the ferry's. */
const page = (inside: string): string =>
  `<!doctype html><html><head><title>Harbour</title></head><body><main>${inside}</main>${`<p>Ada Quill and others have spoken of tides, fares, weather at sea, jobs and letters at length.</p>`.repeat(12)}</body></html>`;
const WORLD: Readonly<Record<string, string>> = {
  '/told': page(`<p>${SAYS}</p>`),
  '/gone': page('<p>Our gulls have looked on every quay, and what you seek has sailed.</p>'),
};

const yaml = (host: string): string => `lacuna: 1
name: Harbour
network: { perHost: 0s, retries: 0, allowPrivate: ['${host}'] }
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: plaza, name: Plaza }]
sources:
  - { id: pages, vantage: guests, connector: page, address: 'http://${host}/', platform: plaza }
watches:
  - { id: told, source: pages, address: 'http://${host}/told', says: '${SAYS}' }
  - { id: gone, source: pages, address: 'http://${host}/gone', says: '${SAYS}' }
`;

it('a page whose names cannot be told from other words is judged as it came, and not kept', async () => {
  const host = await serveWorld(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(WORLD[url] ?? '');
  });
  await inWorkshop(scratchFolder({ 'observatory.yaml': yaml(host) }), async (workshop) => {
    const { signal } = new AbortController();
    const { visits } = await runWatches(workshop, { stay: false, signal, onVisit: () => undefined });
    const came = visits.map((visit) => [visit.class, visit.rule.id, visit.captureId]);
    expect(came.sort()).toEqual([
      ['unreadable', 'visit/not-as-known', null],
      ['visible', 'visit/carries-words', null],
    ]);
    const { rows } = await sql<{ row: string }>`select to_jsonb(l)::text as row from look l`.execute(
      workshop.store.db,
    );
    const looks = rows.map(({ row }) => row).join('\n');
    expect(looks).toMatch(
      /judged, page not kept because names could not be told apart \(sha256 [0-9a-f]{64}\)/,
    );
    expect(looks).not.toContain('Ada Quill');
  });
});
