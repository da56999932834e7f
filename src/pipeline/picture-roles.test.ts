import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { passOver, scratchFolder } from '../../test/scratch.ts';
import { loadRoles } from '../store/index.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const YAML = `lacuna: 1
name: Harbour
vantages: [{ id: all, name: All }]
sources:
  - { id: paper, vantage: all, connector: page, address: 'https://paper.example/', path: paper, at: 2031-05-04T12:00:00Z, follow: pages-and-pictures }
`;

const TEXT =
  '<p>The ferry council met on Sunday and talked for a long time about fares and the harbour wall.</p>'.repeat(
    6,
  );
const figure = (name: string): string =>
  `<figure><img src="/${name}" width="800" height="600"><figcaption>The quay as it was on Sunday</figcaption></figure>`;
const page = (n: number): string =>
  `<html lang="en"><head><title>Talks of day ${n}</title></head><body><article><h1>Talks of day ${n}</h1>${TEXT}${figure('standing.png')}${n === 0 ? figure('plain.png') : ''}</article></body></html>`;

it('a drawing on eight articles of one source is furniture, and so is a plain field, whatever the pages call them', async () => {
  const shape =
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><path d="M90 90L700 300L90 500Z" fill="#264"/></svg>';
  const plain = { create: { width: 800, height: 600, channels: 3, background: '#ccc' } } as const;
  const files: Record<string, string | Uint8Array> = {
    'observatory.yaml': YAML,
    'paper/standing.png': await sharp(Buffer.from(shape)).png().toBuffer(),
    'paper/plain.png': await sharp(plain).png().toBuffer(),
  };
  for (let n = 0; n < 8; n += 1) files[`paper/talk-${n}.html`] = page(n);
  const roles = await passOver(scratchFolder(files), ({ store }) => loadRoles(store));
  expect(roles.map(({ rule, role, byPage, titles }) => [rule, role, byPage, titles]).sort()).toEqual([
    ['nothing-in-it', 'placeholder', 'photograph', 1],
    ['on-many-articles', 'placeholder', 'photograph', 8],
  ]);
});
