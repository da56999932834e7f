import { describe, expect, it, vi } from 'vitest';
import { lacuna } from './command-line.ts';
import { inWorkshop, scratchFolder, serveWorld, writeFiles } from './scratch.ts';
import { judgeProbes } from '../src/pipeline/platforms/judge-probes.ts';
import { createWeb } from '../src/web/index.ts';

// Each test starts several processes: on a busy machine that adds up.
vi.setConfig({ testTimeout: 300_000 });

const yaml = (host: string, query = 'lighthouse radio joke'): string => `lacuna: 1
name: Harbour
network: { perHost: 1s, retries: 0, allowPrivate: ['${host}'] }
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: plaza, name: Plaza }]
sources:
  - { id: open, vantage: guests, connector: bluesky, address: 'http://${host}/', platform: plaza }
  - { id: saved, vantage: guests, connector: search-page, path: saved, platform: plaza }
probes:
  - id: clip
    name: The clip
    queries: ['${query}']
    match: [lighthouse]
    controls:
      - { kind: truism, queries: [ferry] }
      - { kind: sister, queries: [bridge], match: [bridge] }
      - { kind: nonsense, queries: [qwxzv] }
    sources: [open, saved]
`;

describe('probe --isolate', () => {
  it('puts a plan on paper, searches only with a consent to exactly that plan, and shows both on the page', async () => {
    const asked: string[] = [];
    const host = await serveWorld(({ url = '' }, response) => {
      response.statusCode = url === '/robots.txt' ? 404 : 200;
      if (url !== '/robots.txt') asked.push(url);
      response.setHeader('content-type', 'application/json');
      response.end(url === '/robots.txt' ? '' : '{"posts":[]}');
    });
    const folder = scratchFolder({ 'observatory.yaml': yaml(host), 'saved/notes.txt': '' });
    const isolate = (...more: readonly string[]) =>
      lacuna('probe', folder, '--isolate', 'clip', '--on', 'open', ...more);

    const paper = await isolate();
    expect(paper.stderr).toBe('');
    expect(paper.stdout).toMatch(/which of “lighthouse” \+ “radio” \+ “joke” are not shown together\?/);
    expect(paper.stdout).toMatch(/Each step: truism, the part, sister, nonsense\n/);
    expect(paper.stdout).toMatch(
      /At most: {3}16 steps \(2 of them to spare\), 64 searches, 3 days of the whole budget/,
    );
    expect(paper.stdout).toMatch(/Nobody consented: nothing is searched/);

    const given = await isolate('--consent', 'Ione Marsh, the notice is the story');
    expect(given.stdout).toMatch(/Consent: Ione Marsh, .*: “the notice is the story”/);
    expect((await lacuna('probe', folder, '--plan')).stdout).toMatch(
      /clip on open: part “lighthouse radio joke”/,
    );
    expect(asked).toEqual([]);

    await inWorkshop(folder, async ({ store, observatory }) => {
      await judgeProbes(store, observatory);
      const app = createWeb({ store, observatory, readBody: async () => Promise.resolve(new Uint8Array()) });
      for (const [tongue, words] of [
        ['en', 'Which words are not shown together'],
        ['zh', '哪些词放在一起不显示'],
        ['ko', '어떤 낱말들이 함께일 때'],
      ]) {
        const page = await (await app.request(`/platforms/probes/clip?lang=${tongue ?? ''}`)).text();
        expect(page).toContain(words);
        expect(page).toContain('Ione Marsh');
      }
      const twin = (await (await app.request('/platforms/probes/clip.json')).json()) as {
        isolations: readonly { status: string; plan: { terms: readonly string[] } }[];
      };
      expect(twin.isolations).toMatchObject([
        { status: 'consented', plan: { terms: ['lighthouse', 'radio', 'joke'] } },
      ]);
    });

    writeFiles(folder, { 'observatory.yaml': yaml(host, 'lighthouse radio quip') });
    expect((await isolate()).stdout).toMatch(/Nobody consented/);
    expect((await lacuna('probe', folder, '--plan')).stdout).not.toMatch(/part “/);
    const back = await isolate('--withdraw');
    expect(back.stdout).toMatch(/“joke” are not shown together\?[^]*withdrawn/);
    expect((await isolate('--withdraw')).stderr).toMatch(/no consent to .* stands/);
    expect(asked).toEqual([]);
  });

  it('prints a sheet for a source that a person searches by hand, and says what is missing', async () => {
    const folder = scratchFolder({ 'observatory.yaml': yaml('127.0.0.1:9'), 'saved/notes.txt': '' });
    const isolate = (...more: readonly string[]) => lacuna('probe', folder, '--isolate', 'clip', ...more);
    const sheet = await isolate('--on', 'saved', '--consent', 'Ione Marsh, asked by the desk');
    expect(sheet.stdout).toMatch(
      /Sheet for step 1, by hand[^]*1\. truism: ferry\n {2}2\. part: lighthouse radio joke\n/,
    );
    expect((await isolate()).stderr).toMatch(/name one with --on/);
    expect((await isolate('--on', 'open', '--consent', 'Ione')).stderr).toMatch(/needs a name and a reason/);
    expect((await isolate('--on', 'open', '--terms', 'radio,gift')).stderr).toMatch(
      /no query of the probe holds/,
    );
    expect((await lacuna('probe', folder, '--withdraw')).stderr).toMatch(/go with --isolate/);
    const terms = await isolate('--on', 'open', '--terms', 'lighthouse, radio joke');
    expect(terms.stdout).toMatch(/which of “lighthouse” \+ “radio joke” are/);
  });
});
