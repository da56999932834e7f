/**
 * What curves of disappearance and the pages of platforms cost where very many posts are watched. `npm run bench --
 * watched [embedded] [server]`: 50,000 posts in the embedded database, 1,000,000 in a PostgreSQL server, which is started
 * as for the tests. Everything is drawn by chance from a seed.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../scripts/postgres.ts';
import { askedOf } from './asked.ts';
import { scratch } from './scratch.ts';

const POSTS = { embedded: 50_000, server: 1_000_000 } as const;
const PROCESS = fileURLToPath(new URL('watched/process.ts', import.meta.url));

/** Filling and measuring are processes of their own, so that memory is that of the measured work alone. */
function measure(where: {
  readonly folder: string;
  readonly database: string | null;
  readonly posts: number;
}) {
  for (const work of ['fill', 'draw', 'draw', 'pages']) {
    const { status } = spawnSync(
      process.execPath,
      [...process.execArgv, PROCESS, work, JSON.stringify(where)],
      { stdio: 'inherit' },
    );
    if (status !== 0) process.exit(status ?? 1);
  }
}

const asked = askedOf({ names: ['embedded', 'server'], options: [] });
if (asked.includes('embedded')) {
  process.stdout.write(`${POSTS.embedded} watched posts in the embedded database\n`);
  measure({ folder: scratch(), database: null, posts: POSTS.embedded });
}
if (asked.includes('server')) {
  process.stdout.write(`${POSTS.server} watched posts in a PostgreSQL server (aim: pages within a second)\n`);
  const server = await startPostgres();
  try {
    measure({ folder: scratch(), database: await server.createDatabase(), posts: POSTS.server });
  } finally {
    await server.stop();
  }
}
