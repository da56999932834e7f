import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { referenceDocs } from '../scripts/reference.ts';

describe('documents', async () => {
  it.each([...(await referenceDocs())])('%s is what the code makes of it (npm run docs)', (file, text) => {
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
  });

  it('link only to files that are there', async () => {
    const broken: string[] = [];
    for await (const file of glob(['*.md', 'docs/**/*.md', 'examples/**/*.md'])) {
      for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
        if (!/^[a-z]+:/.test(target) && !existsSync(join(dirname(file), target)))
          broken.push(`${file} → ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('show the feed connector as it is, comments apart', () => {
    const [, shown = ''] = /```ts\n([^]*?)```/.exec(readFileSync('docs/connectors.md', 'utf8')) ?? [];
    const withoutComments = (code: string) => code.replaceAll(/^ *\/\/.*\n/gm, '');
    expect(shown).toMatch(/^ *\/\//m);
    expect(withoutComments(shown)).toBe(
      withoutComments(readFileSync('src/collect/connectors/feed.ts', 'utf8')),
    );
  });

  it('name only npm scripts that exist', async () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const unknown: string[] = [];
    for await (const file of glob(['*.md', 'docs/**/*.md'])) {
      for (const [, script = ''] of readFileSync(file, 'utf8').matchAll(/`npm run ([a-z-]+)/g)) {
        if (!Object.hasOwn(scripts, script)) unknown.push(`${file}: npm run ${script}`);
      }
    }
    expect(unknown).toEqual([]);
  });
});
