import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { instant, type Attempt } from '../../domain/index.ts';
import { readObservatory } from '../../domain/observatory/read.ts';
import { scratchFolder } from '../../../test/scratch.ts';
import { makeShield } from './shield-entry.ts';

const YAML = `lacuna: 1
name: Harbour
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: plaza, name: Plaza }]
sources:
  - { id: hall, vantage: guests, connector: mastodon, path: a, address: 'https://plaza.example/', platform: plaza, settings: { query: x } }
  - { id: square, vantage: guests, connector: mastodon, path: b, address: 'https://plaza.example/', platform: plaza, settings: { query: x } }
probes:
  - { id: clip, name: The clip, queries: ['hall echo'], match: [laughed], sources: [hall], controls: [{ kind: truism, queries: [fountain] }] }
`;

afterEach(() => vi.unstubAllEnvs());

it('what the probes of a source search for stays in its texts, and in those of no other', async () => {
  const [folder, config] = [scratchFolder(), scratchFolder()];
  vi.stubEnv('LACUNA_KEY_FILE', undefined);
  vi.stubEnv('XDG_CONFIG_HOME', config);
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'observatory.yaml'), YAML);
  const { entries, probes } = readObservatory(join(folder, 'observatory.yaml'), YAML);
  const shield = makeShield(folder, probes);
  const names = ['echo', 'laughed', 'fountain', 'lantern'];
  const text = names.join(' ');
  const body = JSON.stringify({ users: names.map((username) => ({ username })), text });
  const address = 'https://plaza.example/a';
  const attempt: Attempt = {
    ...{ address, finalAddress: address, at: instant('2031-05-06T00:00:00Z'), status: 200, trouble: null },
    ...{ viewer: { state: 'guest', region: null }, origin: { kind: 'live' }, headers: [] },
    ...{ mediaType: 'application/json', body: new TextEncoder().encode(body) },
  };
  const said: Record<string, string> = {};
  for (const entry of entries) {
    const kept = JSON.parse(new TextDecoder().decode((await shield(attempt, entry)).body)) as {
      text: string;
    };
    said[entry.sourceId] = kept.text.replaceAll(/p_[0-9a-f]{16}/g, 'P');
  }
  expect(said).toEqual({ hall: 'echo laughed fountain P', square: 'P P P P' });
});
