import { describe, expect, it, vi } from 'vitest';
import { dump as dumpRows, passOver, scratchFolder } from '../../../test/scratch.ts';
import { asId } from '../../domain/index.ts';
import { countDisappearances, findDisappearances, loadSearches, loadVerdicts } from '../../store/index.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const TABLE = `id,account,posted,visited,notice,seen
n1,Ada Quill,2031-05-04T08:00:00Z,2031-05-04T09:00:00Z,该内容因违规无法查看,2031-05-04T08:30:00Z
n2,Ada Quill,2031-05-04T08:00:00Z,2031-05-04T09:00:00Z,该内容已被发布者删除,
`;

const YAML = `lacuna: 1
name: Harbour
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: plaza, name: Plaza }]
sources:
  - { id: gone, vantage: guests, connector: visits, platform: plaza, path: gone.csv, at: '2031-05-05T00:00:00Z' }
probes:
  - { id: clip, name: The clip, queries: [lighthouse], match: [lighthouse], sources: [gone] }
`;

describe('the stage that watches', () => {
  it('turns visits into intervals and probes into verdicts, the same in every pass, and keeps no name', async () => {
    const folder = scratchFolder({ 'observatory.yaml': YAML, 'gone.csv': TABLE });
    const seen = async () =>
      passOver(folder, async (workshop) => {
        const found = await findDisappearances(workshop.store, { posts: 10 });
        return {
          counts: await countDisappearances(workshop.store),
          found: found.map(({ class: kind, lastSeen, firstNotSeen }) => [kind, lastSeen, firstNotSeen]),
          verdicts: (await loadVerdicts(workshop.store)).map(({ verdict, reason }) => [verdict, reason]),
          searches: await loadSearches(workshop.store, [asId('source', 'gone')]),
          names: JSON.stringify(await dumpRows(workshop)).includes('Ada Quill'),
          authors: new Set(found.map(({ author }) => author)),
        };
      });
    const first = await seen();
    expect(first.found).toContainEqual([
      'notice-violation',
      '2031-05-04T08:30:00.000Z',
      '2031-05-04T09:00:00.000Z',
    ]);
    expect(first.counts.map(({ class: kind, posts }) => [kind, posts])).toEqual([
      ['notice-author', 1],
      ['notice-violation', 1],
    ]);
    expect(first.verdicts).toEqual([['not-tried', 'not-made']]);
    expect(first.names).toBe(false);
    expect([...first.authors]).toEqual([expect.stringMatching(/^p_[0-9a-f]{16}$/)]);
    expect(await seen()).toEqual(first);
  });
});
