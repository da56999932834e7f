import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startPostgres } from '../scripts/postgres.ts';
import { openWorkshop, runPass } from '../src/pipeline.ts';
import { dump, scratchFolder, shareKey } from './scratch.ts';

const SUMMIT = fileURLToPath(new URL('../examples/summit', import.meta.url));

/** One pass over the bundled example; its rows. */
async function rowsWith(prepare: (folder: string) => void) {
  const folder = scratchFolder();
  copyFileSync(join(SUMMIT, 'observatory.yaml'), join(folder, 'observatory.yaml'));
  prepare(folder);
  const { signal } = new AbortController();
  const workshop = await openWorkshop({
    file: join(folder, 'observatory.yaml'),
    folder,
    dataFolder: SUMMIT,
    signal,
  });
  try {
    await runPass(workshop, { command: 'test', signal });
    return await dump(workshop);
  } finally {
    await workshop.close();
  }
}

it('a pass gives the same rows in a folder and on a PostgreSQL server', { timeout: 400_000 }, async () => {
  shareKey();
  const server = await startPostgres();
  try {
    const database = await server.createDatabase();
    const onServer = await rowsWith((folder) => {
      const file = join(folder, 'observatory.yaml');
      writeFileSync(file, `${readFileSync(file, 'utf8')}\ndatabase: ${database}\n`);
    });
    const inFolder = await rowsWith(() => undefined);
    expect(onServer['sighting']?.length).toBeGreaterThan(500);
    expect(onServer).toEqual(inFolder);
  } finally {
    await server.stop();
  }
});
